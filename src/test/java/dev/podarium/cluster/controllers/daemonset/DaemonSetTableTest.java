package dev.podarium.cluster.controllers.daemonset;

import static dev.podarium.cluster.controllers.daemonset.GivenDaemonSet.nodes;
import static dev.podarium.cluster.controllers.daemonset.GivenDaemonSet.pods;
import static dev.podarium.cluster.controllers.daemonset.GivenDaemonSet.set;
import static dev.podarium.cluster.controllers.daemonset.GivenDaemonSet.sets;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.Change;
import dev.podarium.api.Change.Verb;
import dev.podarium.api.Origin;
import dev.podarium.api.Request;
import dev.podarium.cluster.client.View;
import dev.podarium.cluster.controllers.daemonset.FailedPods.Limits;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.json.Json;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.DaemonPods;
import dev.podarium.objects.pods.PodTemplates;
import dev.podarium.objects.workloads.DaemonBand;
import dev.podarium.objects.workloads.DaemonSets;
import dev.podarium.objects.workloads.LeftOut;
import dev.podarium.simulation.Durations;
import dev.podarium.upstream.Conformance;
import dev.podarium.upstream.Conformance.Case;
import dev.podarium.upstream.OneSync;
import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.ControllerRevision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Cases: kubernetes/kubernetes, pkg/controller/daemon/daemon_controller_test.go, update_test.go,
 * util/daemonset_util_test.go
 */
@SuppressWarnings("unchecked")
class DaemonSetTableTest {

  private static final DaemonSetController CONTROLLER = new DaemonSetController();

  @TestFactory
  Stream<DynamicTest> itDoesWhatTheRealOneDoes() {
    return Conformance.tests("workload-daemonset", DaemonSetTableTest::check);
  }

  private static void check(Case one) {
    switch (String.valueOf(one.given().get("op"))) {
      case "sync" -> SyncCase.check(one);
      case "rollout" -> RolloutCase.check(one);
      case "nodeDecision" -> checkDecision(one);
      case "desiredCounts" -> checkCounts(one);
      case "failedPodBackoff" -> checkBackOff(one);
      case "syncs" -> checkRecreated(one);
      case "statusWrite" -> checkStatusWrite(one);
      case "queued" -> checkQueued(one);
      case "revisions" -> checkRevisions(one);
      case "podsByNode" -> checkPodsByNode(one);
      case "isUpdated" -> checkUpdated(one);
      case "podLabels" -> checkLabels(one);
      case "pinAffinity" -> checkPinned(one);
      case "targetNode" -> checkTarget(one);
      default -> throw new AssertionError("no rule for " + one.given().get("op"));
    }
  }

  private static void checkDecision(Case one) {
    var node = nodes(List.of(one.given().get("node"))).getFirst();
    var why = LeftOut.of(set(one.given().get("daemonSet")), node);

    assertThat(why == null).isEqualTo(one.expected().get("shouldRun"));
    assertThat(why == null || why.letsStay())
        .isEqualTo(one.expected().get("shouldContinueRunning"));
  }

  private static void checkCounts(Case one) {
    var set = GivenDaemonSet.simple(Map.of(), one.given().get("updateStrategy"));
    var nodes = nodes((int) one.given().get("nodeCount"));

    var band = EligibleNodes.of(set, nodes).band();

    assertThat(band)
        .isEqualTo(
            new DaemonBand(
                (int) one.expected().get("desiredNumberScheduled"),
                (int) one.expected().get("maxSurge"),
                (int) one.expected().get("maxUnavailable")));
  }

  private static void checkBackOff(Case one) {
    var limits = (Map<String, Number>) one.given().get("backoff");
    var controller =
        new DaemonSetController(
            new Limits(nanos(limits.get("initialSeconds")), nanos(limits.get("maximumSeconds"))));
    var set = GivenDaemonSet.simple(Map.of(), Map.of("type", "OnDelete"));
    var failed =
        Json.object(
            Map.of(
                "metadata",
                Map.of(
                    "name",
                    "failed",
                    "labels",
                    Map.of("name", "simple-daemon", "type", "production")),
                "spec",
                Map.of("nodeName", "node-0"),
                "status",
                Map.of("phase", "Failed")),
            Pod.class);
    var world = new ArrayList<HasMetadata>(nodes(1));
    world.addAll(List.of(set, GivenDaemonSet.revision(set), Metas.withController(failed, set)));
    var deleted = new ArrayList<Integer>();
    var events = new ArrayList<Integer>();
    Object memory = null;
    for (var at : (List<Number>) one.given().get("syncsAtSeconds")) {
      var outcome = OneSync.of(world).at(nanos(at)).remembering(memory).look(controller, set);
      deleted.add(outcome.writes(Request.Delete.class).size());
      events.add(SyncCase.ownEvents(outcome));
      memory = outcome.memory();
    }

    assertThat(deleted).isEqualTo(one.expected().get("deleted"));
    assertThat(events).isEqualTo(one.expected().get("events"));
  }

  private static long nanos(Number seconds) {
    return Durations.seconds(seconds.doubleValue());
  }

  /** Nothing that was awaited by the first of that name holds the second back. */
  private static void checkRecreated(Case one) {
    var created = new ArrayList<Integer>();
    for (var step : (List<Map<String, Object>>) one.given().get("steps")) {
      var uid = String.valueOf(step.getOrDefault("daemonSetRecreatedWithUid", "ds-uid"));
      var set = GivenDaemonSet.simple(Map.of(), Map.of("type", "OnDelete"));
      var world = new ArrayList<HasMetadata>(nodes((int) one.given().get("nodeCount")));
      world.add(Metas.born(set, uid, "2024-01-01T12:00:00Z"));
      created.add(SyncCase.created(OneSync.of(world).look(CONTROLLER, set)).size());
    }

    assertThat(created).isEqualTo(one.expected().get("created"));
  }

  private static void checkStatusWrite(Case one) {
    var set = GivenDaemonSet.simple(Map.of(), Map.of("type", "OnDelete"));
    var updates = new AtomicInteger((int) one.given().get("failingUpdates"));
    var reads = new AtomicInteger((int) one.given().get("failingReads"));
    var outcome =
        OneSync.of(List.of(Metas.withGeneration(set, 1L)))
            .refusing(
                request ->
                    switch (request) {
                      case Request.UpdateStatus update when updates.getAndDecrement() > 0 ->
                          SyncCase.refusal("update");
                      case Request.Get get when reads.getAndDecrement() > 0 ->
                          SyncCase.refusal("read");
                      default -> null;
                    })
            .look(CONTROLLER, set);

    assertThat(outcome.asked())
        .filteredOn(Request.UpdateStatus.class::isInstance)
        .hasSize((int) one.expected().get("updates"));
    assertThat(outcome.asked())
        .filteredOn(Request.Get.class::isInstance)
        .hasSize((int) one.expected().get("reads"));
    assertThat(outcome.refused().stream().map(Throwable::getMessage).findFirst().orElse(null))
        .isEqualTo(one.expected().get("error"));
  }

  private static void checkQueued(Case one) {
    var world = new ArrayList<HasMetadata>(sets(one.given().get("daemonSets")));
    var type = String.valueOf(one.given().get("event")).startsWith("node") ? Node.class : Pod.class;
    var before = object(one.given().get("before"), type);
    var after = object(one.given().get("after"), type);
    var change =
        new Change(
            1, 0, Verb.UPDATE, ObjectRef.of(one(before, after)), before, after, Origin.USER, false);

    var view = new View(OneSync.worldOf(world), 0);

    assertThat(
            CONTROLLER.watches().woken(change, view).stream()
                .map(ObjectRef::name)
                .sorted()
                .toList())
        .isEqualTo(one.expected().get("queued"));
  }

  private static HasMetadata one(HasMetadata before, HasMetadata after) {
    return after == null ? before : after;
  }

  private static HasMetadata object(Object tree, Class<? extends HasMetadata> type) {
    return tree == null ? null : Json.object((Map<String, Object>) tree, type);
  }

  private static void checkRevisions(Case one) {
    var set = set(one.given().get("daemonSet"));
    var world = new ArrayList<HasMetadata>(List.of(set));
    for (var tree : (List<Map<String, Object>>) one.given().get("controllerRevisions")) {
      world.add(Json.object(tree, ControllerRevision.class));
    }
    var view = new View(OneSync.worldOf(world), 0);
    var claim = DaemonSetController.claim(ControllerRevision.class, set, view);
    var history = History.of(set, DaemonSetController.allOf(claim), view);

    assertThat(history.old().stream().map(each -> each.getMetadata().getName()))
        .containsExactlyInAnyOrderElementsOf((List<String>) one.expected().get("revisions"));
  }

  private static void checkPodsByNode(Case one) {
    var set = set(one.given().get("daemonSet"));
    var world = new ArrayList<HasMetadata>(List.of(set));
    world.addAll(sets(one.given().get("otherDaemonSets")));
    world.addAll(pods(one.given().get("pods"), set));
    var all =
        DaemonSetController.allOf(
            DaemonSetController.claim(Pod.class, set, new View(OneSync.worldOf(world), 0)));
    var byNode =
        Boolean.TRUE.equals(one.given().get("deletedFinishedToo"))
            ? NodePods.ofAll(all)
            : NodePods.of(all);
    var names = new TreeMap<String, List<String>>();
    byNode
        .byNode()
        .forEach(
            (node, on) ->
                names.put(
                    node, on.stream().map(pod -> pod.getMetadata().getName()).sorted().toList()));

    assertThat(names).isEqualTo(one.expected().get("pods"));
  }

  private static void checkUpdated(Case one) {
    var readiness = new Readiness((String) one.given().get("revisionHash"), 0, 0);
    var labels = (Map<String, String>) one.given().get("podLabels");
    var pod = Json.object(Map.of("metadata", Map.of("labels", labels)), Pod.class);

    assertThat(readiness.updated(pod)).isEqualTo(one.expected().get("updated"));
  }

  private static void checkLabels(Case one) {
    var plain = GivenDaemonSet.simple(Map.of(), Map.of());
    var generation = one.given().get("templateGeneration");
    var counted =
        generation == null
            ? plain
            : Metas.withAnnotation(
                plain, DaemonSets.TEMPLATE_GENERATION, String.valueOf(generation));
    var template =
        PodTemplates.withLabels(
            plain.getSpec().getTemplate(), (Map<String, String>) one.given().get("templateLabels"));

    assertThat(Round.labels(counted, template, (String) one.given().get("revisionHash")))
        .isEqualTo(one.expected().get("labels"));
  }

  private static void checkPinned(Case one) {
    var affinity =
        one.given().get("affinity") == null
            ? null
            : Json.object((Map<String, Object>) one.given().get("affinity"), Affinity.class);

    assertThat(Json.tree(DaemonPods.pinned(affinity, (String) one.given().get("node"))))
        .isEqualTo(one.expected().get("affinity"));
  }

  private static void checkTarget(Case one) {
    var pod = Json.object((Map<String, Object>) one.given().get("pod"), Pod.class);

    assertThat(DaemonPods.targetNode(pod)).isEqualTo(one.expected().get("node"));
  }
}
