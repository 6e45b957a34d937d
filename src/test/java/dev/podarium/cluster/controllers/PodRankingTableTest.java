package dev.podarium.cluster.controllers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.Workloads;
import dev.podarium.api.IndexKey;
import dev.podarium.api.PodGroup;
import dev.podarium.api.Snapshot;
import dev.podarium.cluster.client.View;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.json.Json;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.PodTemplates;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.workloads.ReplicaSets;
import dev.podarium.simulation.Durations;
import dev.podarium.upstream.Conformance;
import dev.podarium.upstream.Conformance.Case;
import dev.podarium.upstream.Given;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.ReplicationController;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Cases: kubernetes/kubernetes, pkg/controller/controller_utils_test.go,
 * controller_ref_manager_test.go. What is awaited is asked of the control loop's queue: {@code
 * AwaitedWritesTableTest}.
 */
class PodRankingTableTest {

  private static final ReplicaSet OWNER =
      Metas.born(Workloads.replicaSet("owner", 1), "owner", "2024-01-01T00:00:00Z");

  private static final Map<String, String> UNMET =
      Map.of(
          "workload-pod-ranking-24665378",
          "every controller that manages Pods is in a namespace and looks at that one alone");

  @TestFactory
  Stream<DynamicTest> podsAreRankedAndClaimedAsUpstream() {
    return Conformance.tests(
        "workload-pod-ranking",
        UNMET,
        one -> {
          if (!one.op().startsWith("awaited")) {
            var outcome = outcome(one);
            one.expected().forEach((field, value) -> same(field, outcome.get(field), value));
          }
        });
  }

  private static void same(String field, Object ours, Object expected) {
    if (ours instanceof List<?> list && !field.equals("order")) {
      assertThat(List.<Object>copyOf(list)).as(field).hasSameElementsAs((List<?>) expected);
    } else {
      assertThat(ours).as(field).isEqualTo(expected);
    }
  }

  private static Map<String, ?> outcome(Case one) {
    var pods = one.all("pods", Pod.class);
    return switch (one.op()) {
      case "order" -> Map.of("order", names(pods.stream().sorted(DeletionOrder.EXACT)));
      case "compare" -> Map.of("before", before(one));
      case "activePods" -> Map.of("pods", names(pods.stream().filter(Pods::active)));
      case "terminatingPods" -> Map.of("pods", terminating(pods));
      case "activeReplicaSets" -> Map.of("replicaSets", activeReplicaSets(one));
      case "claimedPods" -> Map.of("pods", names(claim(one, "owner").owned().stream()));
      case "podsOfOwner" -> Map.of("pods", podsOfOwner(one));
      case "claimPods" -> claimPods(one);
      case "releasePatch" -> releasePatch(one);
      case "createPod" -> createPod(one);
      case "nextAvailability" -> nextAvailability(one);
      default -> throw new AssertionError("no rule for " + one.op());
    };
  }

  private static String before(Case one) {
    var order = DeletionRank.compare(rank(one, "first"), rank(one, "second"), one.instant("now"));
    return order < 0 ? "first" : order > 0 ? "second" : "neither";
  }

  @SuppressWarnings("unchecked")
  private static DeletionRank rank(Case one, String field) {
    var ranked = (Map<String, Object>) one.given().get(field);
    var pod = Json.object((Map<String, Object>) ranked.get("pod"), Pod.class);
    return DeletionRank.of(pod, ((Number) ranked.get("rank")).intValue());
  }

  /** Counted are groups of Pods, so each Pod is one of its own owner's. */
  private static List<String> terminating(List<Pod> pods) {
    return names(
        pods.stream()
            .filter(
                pod ->
                    PodGroups.terminating(groups(Given.world(List.of(ownedBy(pod, OWNER))))) == 1));
  }

  private static Pod ownedBy(Pod pod, HasMetadata owner) {
    return Metas.controllerOf(pod) == null ? Metas.withController(pod, owner) : pod;
  }

  private static List<PodGroup> groups(Snapshot world) {
    return new View(world, 0).podGroups(OWNER);
  }

  private static List<String> activeReplicaSets(Case one) {
    return names(
        one.all("replicaSets", ReplicaSet.class).stream()
            .filter(set -> ReplicaSets.replicas(set) > 0));
  }

  private static Claim<Pod> claim(Case one, String controller) {
    var owner = Objects.requireNonNull(one.given(controller, ReplicaSet.class));
    return Claim.of(
        Pod.class,
        owner,
        Objects.requireNonNull(one.given("selector", LabelSelector.class)),
        new View(Given.world(one.all("pods", Pod.class)), 0));
  }

  /** What a controller looks at: its own by uid, and the orphans of its namespace. */
  private static List<String> podsOfOwner(Case one) {
    var owner = Objects.requireNonNull(one.given("owner", ReplicaSet.class));
    var world = Given.world(one.all("pods", Pod.class));
    var orphans = IndexKey.orphan(Kinds.POD, owner.getMetadata().getNamespace());
    Predicate<Pod> own = pod -> Metas.isControlledBy(pod, owner);
    return Stream.concat(
            world.having(IndexKey.owner(owner.getMetadata().getUid()), Pod.class).filter(own),
            Boolean.TRUE.equals(one.given().get("orphansToo"))
                ? world.having(orphans, Pod.class)
                : Stream.empty())
        .map(pod -> pod.getMetadata().getNamespace() + "/" + pod.getMetadata().getName())
        .toList();
  }

  private static Map<String, ?> claimPods(Case one) {
    var claim = claim(one, "controller");
    var claimed = new ArrayList<HasMetadata>(claim.owned());
    claimed.addAll(claim.adoptable());
    return Map.of(
        "claimed", names(claimed.stream()),
        "adopted", names(claim.adoptable().stream()),
        "released", names(claim.strayed().stream()));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, ?> releasePatch(Case one) {
    var text =
        OwnershipPatch.releasing(
            String.valueOf(one.given().get("objectUid")),
            (List<String>) one.given().get("ownerUids"),
            (List<String>) one.given().getOrDefault("finalizers", List.of()));
    return Map.of("text", text, "patch", Json.tree(text));
  }

  private static Map<String, ?> createPod(Case one) {
    var owner = Objects.requireNonNull(one.given("controller", ReplicationController.class));
    var template = Objects.requireNonNull(one.given("template", PodTemplateSpec.class));
    var made = PodTemplates.podOf(owner, template);
    var prefix = one.given().get("generateName");
    var pod =
        prefix == null
            ? made
            : new PodBuilder(made)
                .editMetadata()
                .withGenerateName((String) prefix)
                .endMetadata()
                .build();
    var outcome = new LinkedHashMap<String, Object>();
    outcome.put("method", "POST");
    outcome.put("path", "/api/v1/namespaces/" + pod.getMetadata().getNamespace() + "/pods");
    outcome.put("generateName", pod.getMetadata().getGenerateName());
    outcome.put("labels", pod.getMetadata().getLabels());
    outcome.put(
        "ownerReferences",
        pod.getMetadata().getOwnerReferences().stream().map(PodRankingTableTest::told).toList());
    return outcome;
  }

  private static Map<String, Object> told(OwnerReference reference) {
    return Json.tree(reference);
  }

  private static Map<String, ?> nextAvailability(Case one) {
    var now = one.instant("now");
    var ahead = one.given().get("clockAheadSeconds");
    var clock = now + (ahead == null ? 0 : Durations.seconds(((Number) ahead).doubleValue()));
    var pods = one.all("pods", Pod.class).stream().map(pod -> ownedBy(pod, OWNER)).toList();
    var minReadySeconds = one.number("minReadySeconds");
    var next = availability(pods, minReadySeconds, now);
    var outcome = new LinkedHashMap<String, Object>();
    outcome.put("afterSeconds", next == Long.MAX_VALUE ? null : seconds(next - clock));
    outcome.put(
        "pod",
        pods.stream()
            .filter(pod -> availability(List.of(pod), minReadySeconds, now) == next)
            .filter(pod -> next != Long.MAX_VALUE)
            .map(pod -> pod.getMetadata().getName())
            .min(Comparator.naturalOrder())
            .orElse(null));
    return outcome;
  }

  private static long availability(List<Pod> pods, int minReadySeconds, long now) {
    var view = new View(Given.world(pods), now);
    return new Availability(PodGroups.active(view.podGroups(OWNER)), minReadySeconds, view)
        .nextChange();
  }

  private static Number seconds(long nanos) {
    var seconds = Math.max(0, Durations.inSeconds(nanos));
    return seconds == Math.rint(seconds) ? (Number) (int) seconds : (Number) seconds;
  }

  private static List<String> names(Stream<? extends HasMetadata> objects) {
    return objects.map(object -> object.getMetadata().getName()).toList();
  }
}
