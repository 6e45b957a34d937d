package dev.podarium.cluster.controllers.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.Workloads;
import dev.podarium.api.Change;
import dev.podarium.api.Origin;
import dev.podarium.cluster.apiserver.kinds.Resources;
import dev.podarium.cluster.client.View;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.json.Json;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.Deployments;
import dev.podarium.objects.workloads.ReplicaSets;
import dev.podarium.objects.workloads.RolloutBand;
import dev.podarium.upstream.Conformance;
import dev.podarium.upstream.Conformance.Case;
import dev.podarium.upstream.Given;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.apps.DeploymentCondition;
import io.fabric8.kubernetes.api.model.apps.DeploymentStatus;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.ReplicaSetBuilder;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Cases: kubernetes/kubernetes, pkg/controller/deployment/util/deployment_util_test.go,
 * pkg/controller/controller_utils_test.go
 */
class DeploymentArithmeticTableTest {

  @TestFactory
  Stream<DynamicTest> deploymentsCountAsUpstream() {
    return Conformance.tests(
        "workload-deployment-arithmetic",
        one -> {
          var outcome = outcome(one);
          one.expected().forEach((field, value) -> same(field, outcome.get(field), value));
        });
  }

  private static void same(String field, Object ours, Object expected) {
    if (!field.equals("error") || expected instanceof Boolean) {
      assertThat(ours).as(field).isEqualTo(expected);
    }
  }

  private static Map<String, ?> outcome(Case one) {
    return switch (one.op()) {
      case "sameTemplate" -> Map.of("same", sameTemplate(one));
      case "newReplicaSet" -> newReplicaSet(one);
      case "oldReplicaSets" -> oldReplicaSets(one);
      case "replicaCounts" -> replicaCounts(one);
      case "surgeAndUnavailable" -> surgeAndUnavailable(one);
      case "newReplicaSetSize" -> Map.of("replicas", newReplicaSetSize(one));
      case "findCondition" -> Map.of("found", found(one));
      case "setCondition" -> Map.of("conditions", conditions(withCondition(one)));
      case "removeCondition" -> Map.of("conditions", conditions(withoutCondition(one)));
      case "complete" -> Map.of("complete", DeploymentStatuses.complete(deployment(one)));
      case "progressing" -> Map.of("progressing", progressing(one));
      case "timedOut" -> Map.of("timedOut", Progress.timedOut(deployment(one), one.instant("now")));
      case "maxUnavailable" ->
          Map.of("maxUnavailable", DeploymentStatuses.mayLack(deployment(one)));
      case "minAvailable" ->
          Map.of("minAvailable", RolloutBand.of(deployment(one)).fewestAvailable());
      case "annotationNumber" -> annotationNumber(one);
      case "setRevision" -> Map.of("annotations", Metas.annotations(withRevision(one)));
      case "setReplicasAnnotations" -> replicasAnnotations(one);
      case "replicasAnnotationsStale" -> Map.of("stale", replicasAnnotations(one).get("changed"));
      case "deploymentsOfReplicaSet" -> Map.of("deployments", deploymentsOf(one));
      case "share" -> Map.of("change", Proportion.of(set(one, "replicaSet"), deployment(one)));
      case "saturated" -> Map.of("saturated", saturated(one));
      case "hashesDiffer" -> Map.of("differ", hashesDiffer(one));
      default -> throw new AssertionError("no rule for " + one.op());
    };
  }

  private static Deployment deployment(Case one) {
    return Objects.requireNonNull(one.given("deployment", Deployment.class));
  }

  private static ReplicaSet set(Case one, String field) {
    return Objects.requireNonNull(one.given(field, ReplicaSet.class));
  }

  private static boolean sameTemplate(Case one) {
    return Templates.sameButForHash(
        Objects.requireNonNull(one.given("left", PodTemplateSpec.class)),
        Objects.requireNonNull(one.given("right", PodTemplateSpec.class)));
  }

  /** What says nothing of its creation counts as the oldest. */
  private static OwnedReplicaSets owned(Case one) {
    var sets =
        one.all("replicaSets", ReplicaSet.class).stream()
            .map(
                set ->
                    set.getMetadata().getCreationTimestamp() == null
                        ? Metas.born(set, set.getMetadata().getName(), "0001-01-01T00:00:00Z")
                        : set)
            .toList();
    return OwnedReplicaSets.of(deployment(one), sets);
  }

  private static Map<String, ?> newReplicaSet(Case one) {
    var outcome = new LinkedHashMap<String, Object>();
    var newest = owned(one).newest();
    outcome.put("newReplicaSet", newest == null ? null : newest.getMetadata().getName());
    return outcome;
  }

  private static Map<String, ?> oldReplicaSets(Case one) {
    var owned = owned(one);
    return Map.of("old", names(owned.old()), "oldWithReplicas", names(owned.activeOld()));
  }

  private static Map<String, ?> replicaCounts(Case one) {
    var owned = new OwnedReplicaSets(null, one.all("replicaSets", ReplicaSet.class));
    var outcome = new LinkedHashMap<String, Object>();
    outcome.put("desired", owned.sum(ReplicaSets::replicas));
    outcome.put("actual", owned.sum(ReplicaSets::actualReplicas));
    outcome.put("terminating", owned.terminating());
    return outcome;
  }

  /** What upstream cannot read, the API server does not take. */
  private static Map<String, ?> surgeAndUnavailable(Case one) {
    var surge = share(one.given().get("maxSurge"));
    var unavailable = share(one.given().get("maxUnavailable"));
    if (one.expected().containsKey("error")) {
      return Map.of(
          "error",
          !new Resources().of(Kinds.DEPLOYMENT).validate(rolling(surge, unavailable)).isEmpty());
    }
    var band = RolloutBand.of(one.number("replicas"), surge, unavailable);
    return Map.of("surge", band.maxSurge(), "unavailable", band.maxUnavailable());
  }

  private static IntOrString share(Object value) {
    return switch (value) {
      case null -> null;
      case Number number -> new IntOrString(number.intValue());
      default -> new IntOrString(value.toString());
    };
  }

  private static Deployment rolling(IntOrString surge, IntOrString unavailable) {
    return new DeploymentBuilder(Workloads.web(10))
        .editSpec()
        .withNewStrategy()
        .withType("RollingUpdate")
        .withNewRollingUpdate()
        .withMaxSurge(surge)
        .withMaxUnavailable(unavailable)
        .endRollingUpdate()
        .endStrategy()
        .endSpec()
        .build();
  }

  /** The ReplicaSets that are given are all the others. */
  private static int newReplicaSetSize(Case one) {
    var band = RolloutBand.of(deployment(one));
    var pods =
        ((Collection<?>) one.given().get("allReplicaSetReplicas"))
            .stream().mapToInt(size -> ((Number) size).intValue()).sum();
    return Deployments.rolling(deployment(one))
        ? band.grown(pods, ReplicaSets.replicas(set(one, "newReplicaSet")))
        : band.replicas();
  }

  private static Deployment withConditions(Case one) {
    return Deployments.withConditions(
        Workloads.web(1), one.all("conditions", DeploymentCondition.class));
  }

  private static boolean found(Case one) {
    return Deployments.condition(withConditions(one), (String) one.given().get("type")) != null;
  }

  private static Deployment withCondition(Case one) {
    var condition = one.given("condition", DeploymentCondition.class);
    return DeploymentConditions.with(withConditions(one), Objects.requireNonNull(condition));
  }

  private static Deployment withoutCondition(Case one) {
    return DeploymentConditions.without(withConditions(one), (String) one.given().get("type"));
  }

  private static List<Map<String, Object>> conditions(Deployment deployment) {
    return Deployments.conditions(deployment).stream().map(Json::tree).toList();
  }

  private static boolean progressing(Case one) {
    return Progress.moved(
        Objects.requireNonNull(one.given("before", DeploymentStatus.class)),
        Objects.requireNonNull(one.given("after", DeploymentStatus.class)));
  }

  private static Map<String, ?> annotationNumber(Case one) {
    var key = String.valueOf(one.given().get("key"));
    var number = RolloutAnnotations.remembered(annotated(one, "annotations"), key);
    return Map.of("value", number == null ? 0 : number, "valid", number != null);
  }

  @SuppressWarnings("unchecked")
  private static ReplicaSet annotated(Case one, String field) {
    var annotations = one.given().get(field);
    return new ReplicaSetBuilder()
        .withNewMetadata()
        .withName("set")
        .withAnnotations(annotations == null ? Map.of() : (Map<String, String>) annotations)
        .endMetadata()
        .withNewSpec()
        .endSpec()
        .build();
  }

  private static ReplicaSet withRevision(Case one) {
    var deployment =
        Metas.withAnnotations(
            Workloads.web(1), Metas.annotations(annotated(one, "deploymentAnnotations")));
    var marked =
        RolloutAnnotations.marked(
            annotated(one, "replicaSetAnnotations"),
            deployment,
            Long.parseLong((String) one.given().get("newRevision")),
            one.number("historyLimitCharacters"));
    return Boolean.FALSE.equals(one.given().get("replicaSetExists"))
        ? RolloutAnnotations.sized(marked, RolloutBand.of(deployment))
        : marked;
  }

  private static Map<String, ?> replicasAnnotations(Case one) {
    var set = annotated(one, "annotations");
    var desired = one.number("desired");
    var sized =
        RolloutAnnotations.sized(set, new RolloutBand(desired, one.number("max") - desired, 0));
    return Map.of("changed", !sized.equals(set), "annotations", Metas.annotations(sized));
  }

  private static List<String> deploymentsOf(Case one) {
    var world = Given.world(one.all("deployments", Deployment.class));
    var set = set(one, "replicaSet");
    var ref = ObjectRef.of(set);
    var change = new Change(9, 0, Change.Verb.CREATE, ref, null, set, Origin.USER, false);
    return new DeploymentController()
        .watches().woken(change, new View(world, 0)).stream().map(ObjectRef::name).toList();
  }

  private static boolean saturated(Case one) {
    return Scaling.saturated(
        new OwnedReplicaSets(set(one, "replicaSet"), List.of()), RolloutBand.of(deployment(one)));
  }

  private static boolean hashesDiffer(Case one) {
    return !hash(one, "collisionCount").equals(hash(one, "otherCollisionCount"));
  }

  private static String hash(Case one, String field) {
    var count = (Number) one.given().get(field);
    return PodTemplateHash.of(
        new DeploymentBuilder(Workloads.web(1))
            .editSpec()
            .withTemplate(one.given("template", PodTemplateSpec.class))
            .endSpec()
            .withNewStatus()
            .withCollisionCount(count == null ? null : count.intValue())
            .endStatus()
            .build());
  }

  private static List<String> names(List<? extends HasMetadata> objects) {
    return objects.stream().map(object -> object.getMetadata().getName()).toList();
  }
}
