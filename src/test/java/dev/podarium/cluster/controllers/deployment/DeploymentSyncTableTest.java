package dev.podarium.cluster.controllers.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.Workloads;
import dev.podarium.api.Change;
import dev.podarium.api.Change.Verb;
import dev.podarium.api.Origin;
import dev.podarium.api.PodGroup;
import dev.podarium.api.Request;
import dev.podarium.api.Snapshot;
import dev.podarium.cluster.client.View;
import dev.podarium.cluster.controllers.Claim;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.Deployments;
import dev.podarium.objects.workloads.ReplicaSets;
import dev.podarium.simulation.Durations;
import dev.podarium.upstream.Conformance;
import dev.podarium.upstream.Conformance.Case;
import dev.podarium.upstream.Given;
import dev.podarium.upstream.OneSync;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.ReplicaSetBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Cases: kubernetes/kubernetes, pkg/controller/deployment/rolling_test.go, sync_test.go,
 * progress_test.go, recreate_test.go, deployment_controller_test.go
 */
class DeploymentSyncTableTest {

  @TestFactory
  Stream<DynamicTest> rollingUpdatesStepAsUpstream() {
    return Conformance.tests("workload-deployment-rolling", DeploymentSyncTableTest::check);
  }

  @TestFactory
  Stream<DynamicTest> deploymentsAreSyncedAsUpstream() {
    return Conformance.tests("workload-deployment-sync", DeploymentSyncTableTest::check);
  }

  private static void check(Case one) {
    var outcome = outcome(one);
    one.expected()
        .forEach(
            (field, expected) -> {
              if (outcome.get(field) instanceof Collection<?> ours && !field.equals("writes")) {
                assertThat(ours.stream().map(String::valueOf))
                    .as(field)
                    .containsExactlyInAnyOrderElementsOf(
                        ((Collection<?>) expected).stream().map(String::valueOf).toList());
              } else {
                assertThat(outcome.get(field)).as(field).isEqualTo(expected);
              }
            });
  }

  private static Map<String, ?> outcome(Case one) {
    return switch (one.op()) {
      case "scaleNew" -> scaleNew(one);
      case "scaleOld" -> shrunk(one, "scaled", RollingUpdate.scaleDownOld(state(one)));
      case "cleanupUnhealthy" ->
          shrunk(
              one, "cleaned", RollingUpdate.cleanUpUnhealthy(state(one), one.number("maxCleanup")));
      case "scaleDownOld" -> shrunk(one, "scaledDown", RollingUpdate.scaleDownHealthy(state(one)));
      case "scale" -> scale(one);
      case "revisionCleanup" -> revisionCleanup(one);
      case "requeueAfter" -> requeueAfter(one);
      case "rolloutStatus" -> rolloutStatus(one);
      case "recreateScaleDown" -> Map.of("replicas", Sets.sizes(state(one).oldScaledDown()));
      case "oldPodsRunning" -> Map.of("running", oldPodsRun(one));
      case "sync" -> Map.of("writes", writes(one));
      case "podDeleted" -> Map.of("queued", !woken(one).isEmpty());
      case "ownedReplicaSets" -> ownedReplicaSets(one);
      case "podsByReplicaSet" -> Map.of("pods", podsByReplicaSet(one));
      case "queued" -> Map.of("queued", queued(one));
      default -> throw new AssertionError("no rule for " + one.op());
    };
  }

  private static Deployment deployment(Case one) {
    var deployment = one.given("deployment", Deployment.class);
    return deployment == null ? Workloads.web(1) : deployment;
  }

  /** The oldest first; what says nothing of its creation keeps its place. */
  private static SyncState state(Case one) {
    return state(one, deployment(one), "oldReplicaSets");
  }

  private static SyncState state(Case one, Deployment deployment, String others) {
    var old = new ArrayList<>(one.all(others, ReplicaSet.class));
    if (old.stream().allMatch(set -> set.getMetadata().getCreationTimestamp() != null)) {
      old.sort(OwnedReplicaSets.BY_AGE);
    }
    var sets = new OwnedReplicaSets(one.given("newReplicaSet", ReplicaSet.class), old);
    return SyncState.begin(deployment, sets, one.instant("now"));
  }

  private static Map<String, ?> scaleNew(Case one) {
    var begun = state(one);
    var state = RollingUpdate.scaleUpNew(begun);
    return Map.of(
        "scaled",
        state.wentOnFrom(begun),
        "newReplicas",
        state.sets().ofNewest(ReplicaSets::replicas));
  }

  private static Map<String, ?> shrunk(Case one, String field, SyncState state) {
    var before = old(state(one));
    Object gone = before - old(state);
    return Map.of(
        field,
        field.equals("scaled") ? (Object) state.wentOnFrom(state(one)) : gone,
        "oldReplicas",
        old(state));
  }

  private static int old(SyncState state) {
    return state.sets().old().stream().mapToInt(ReplicaSets::replicas).sum();
  }

  private static Map<String, ?> scale(Case one) {
    var state = Scaling.advance(state(one));
    var annotations = new TreeMap<String, Object>();
    if (one.expected().get("annotations") instanceof Map<?, ?> listed) {
      state.sets().all().stream()
          .filter(set -> listed.containsKey(set.getMetadata().getName()))
          .forEach(set -> annotations.put(set.getMetadata().getName(), Metas.annotations(set)));
    }
    return Map.of("replicas", Sets.sizes(state), "annotations", annotations);
  }

  /** ReplicaSets without an instant of their creation are told apart by name. */
  private static Map<String, ?> revisionCleanup(Case one) {
    var deployment =
        new DeploymentBuilder(Workloads.web(1))
            .editSpec()
            .withRevisionHistoryLimit(one.number("revisionHistoryLimit"))
            .endSpec()
            .build();
    var sets =
        Given.world(one.all("oldReplicaSets", ReplicaSet.class)).list(ReplicaSet.class).toList();
    var steps = History.trimmed(Sets.state(deployment, null, sets)).steps();
    var names = steps.stream().map(step -> step.request().target().name()).toList();
    return Map.of("deletedCount", names.size(), "deleted", names);
  }

  private static Map<String, ?> requeueAfter(Case one) {
    var outcome = new LinkedHashMap<String, Object>();
    var deadline = Progress.deadline(deployment(one));
    var seconds = (deadline - one.instant("now")) / Durations.seconds(1L);
    outcome.put("afterSeconds", deadline == Long.MAX_VALUE ? null : (int) Math.max(0, seconds));
    return outcome;
  }

  private static Map<String, ?> rolloutStatus(Case one) {
    var state = state(one, deployment(one), "otherReplicaSets");
    var judged = Progress.judged(state, DeploymentStatuses.counted(state));
    var condition = Deployments.condition(judged, DeploymentConditions.PROGRESSING);
    var outcome = new LinkedHashMap<String, Object>();
    outcome.put(
        "progressing",
        condition == null
            ? null
            : Map.of("status", condition.getStatus(), "reason", condition.getReason()));
    outcome.put("lastTransitionTime", condition == null ? null : condition.getLastTransitionTime());
    return outcome;
  }

  /** Pods of a ReplicaSet that is not given are those of one that has none any more. */
  @SuppressWarnings("unchecked")
  private static boolean oldPodsRun(Case one) {
    var sets = new TreeMap<String, ReplicaSet>();
    one.all("oldReplicaSets", ReplicaSet.class)
        .forEach(set -> sets.put(set.getMetadata().getUid(), set));
    var world = new ArrayList<HasMetadata>();
    ((Map<String, List<Map<String, Object>>>) one.given().get("podsByReplicaSetUid"))
        .forEach(
            (uid, trees) -> {
              var set = sets.computeIfAbsent(uid, DeploymentSyncTableTest::empty);
              trees.forEach(
                  tree ->
                      world.add(
                          pod(set, uid + "-" + world.size(), (Map<?, ?>) tree.get("status"))));
            });
    world.addAll(sets.values());
    return Recreate.oldPodsRun(
        new OwnedReplicaSets(null, List.copyOf(sets.values())), view(Given.world(world)));
  }

  private static ReplicaSet empty(String uid) {
    return new ReplicaSetBuilder(Workloads.replicaSet("set-" + uid, 0))
        .editMetadata()
        .withUid(uid)
        .endMetadata()
        .build();
  }

  private static Pod pod(ReplicaSet owner, String name, Map<?, ?> status) {
    return new PodBuilder()
        .withNewMetadata()
        .withName(name)
        .withOwnerReferences(Metas.controllerReference(owner))
        .endMetadata()
        .withNewStatus()
        .withPhase((String) status.get("phase"))
        .endStatus()
        .build();
  }

  /** {@code create replicasets}, {@code update deployments/status}. */
  private static List<String> writes(Case one) {
    var deployment = deployment(one);
    return OneSync.of(List.of(deployment))
        .look(new DeploymentController(), deployment)
        .asked()
        .stream()
        .map(DeploymentSyncTableTest::told)
        .toList();
  }

  private static String told(Request request) {
    var resource = request.target().kind().plural();
    return switch (request) {
      case Request.Create create -> "create " + resource;
      case Request.UpdateStatus update -> "update " + resource + "/status";
      case Request.Update update -> "update " + resource;
      default -> "patch " + resource;
    };
  }

  private static List<ObjectRef> woken(Case one) {
    var world = new ArrayList<HasMetadata>();
    world.add(deployment(one));
    world.addAll(one.all("replicaSets", ReplicaSet.class));
    world.addAll(one.all("remainingPods", Pod.class));
    var pod = Objects.requireNonNull(one.given("deletedPod", Pod.class));
    return DeploymentTriggers.forTheLastPod(
            change(Verb.DELETE, pod, null), view(Given.world(world)))
        .toList();
  }

  private static Map<String, ?> ownedReplicaSets(Case one) {
    var deployment = deployment(one);
    var world = new ArrayList<HasMetadata>(one.all("replicaSets", ReplicaSet.class));
    world.add(deployment);
    var claim =
        Claim.of(
            ReplicaSet.class,
            deployment,
            deployment.getSpec().getSelector(),
            view(Given.world(world)));
    var owned = new ArrayList<HasMetadata>(claim.owned());
    owned.addAll(claim.adoptable());
    return Map.of(
        "owned",
        names(owned),
        "adopted",
        names(claim.adoptable()),
        "released",
        names(claim.strayed()));
  }

  private static Map<String, List<String>> podsByReplicaSet(Case one) {
    var sets = one.all("replicaSets", ReplicaSet.class);
    var world = new ArrayList<HasMetadata>(sets);
    world.addAll(one.all("pods", Pod.class));
    var view = view(Given.world(world));
    var pods = new TreeMap<String, List<String>>();
    sets.forEach(
        set ->
            pods.put(
                set.getMetadata().getName(),
                view.podGroups(set).stream()
                    .map(PodGroup::key)
                    .flatMap(key -> view.having(key, Pod.class))
                    .map(pod -> pod.getMetadata().getName())
                    .sorted()
                    .toList()));
    return pods;
  }

  /** A watch that repeats a version is none here: what changes nothing makes no revision. */
  private static List<String> queued(Case one) {
    if (Boolean.FALSE.equals(one.given().get("resourceVersionChanged"))) {
      return List.of();
    }
    var before = one.given("before", ReplicaSet.class);
    var after = one.given("after", ReplicaSet.class);
    var verb = after == null ? Verb.DELETE : before == null ? Verb.CREATE : Verb.UPDATE;
    var world = Given.world(one.all("deployments", Deployment.class));
    return new DeploymentController()
        .watches().woken(change(verb, before, after), view(world)).stream()
            .map(ObjectRef::name)
            .toList();
  }

  private static Change change(
      Verb verb, @Nullable HasMetadata before, @Nullable HasMetadata after) {
    var ref = ObjectRef.of(Objects.requireNonNull(after == null ? before : after));
    return new Change(9, 0, verb, ref, before, after, Origin.USER, false);
  }

  private static View view(Snapshot world) {
    return new View(world, 0);
  }

  private static List<String> names(List<? extends HasMetadata> objects) {
    return objects.stream().map(object -> object.getMetadata().getName()).toList();
  }
}
