package dev.podarium.cluster.controllers.daemonset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.Refusal;
import dev.podarium.api.Request;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.copies.SpecAndStatus;
import dev.podarium.objects.json.Json;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.upstream.Conformance.Case;
import dev.podarium.upstream.OneSync;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.StatusBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One look of the DaemonSet controller at a given world. */
@SuppressWarnings("unchecked")
final class SyncCase {

  private SyncCase() {}

  static void check(Case one) {
    var set = GivenDaemonSet.set(one.given().get("daemonSet"));
    var world = new ArrayList<HasMetadata>(List.of(set));
    world.addAll(GivenDaemonSet.nodes(one.given().get("nodes")));
    world.addAll(GivenDaemonSet.pods(one.given().get("pods"), set));
    var now = (String) one.given().get("now");

    var sync =
        OneSync.of(world).at(now == null ? 0 : Timestamps.nanos(now)).refusing(server(one.given()));
    if (Boolean.TRUE.equals(one.given().get("liveDaemonSetIsBeingDeleted"))) {
      sync.live(List.of(Metas.withDeletionTimestamp(set, Timestamps.at(0))));
    }
    var outcome = sync.look(new DaemonSetController(), set);

    var refusals = outcome.refused().stream().map(Refusal::getMessage).toList();
    var created = created(outcome).size();
    assertThat(one.expected().containsKey("error") ? created : created - refusals.size())
        .as("created")
        .isEqualTo(one.expected().get("created"));
    assertThat(created)
        .isLessThanOrEqualTo(
            (int) one.expected().getOrDefault("createCallsAtMost", Integer.MAX_VALUE));
    assertThat(deleted(outcome)).as("deleted").hasSize((int) one.expected().get("deleted"));
    assertThat(ownEvents(outcome)).as("events").isEqualTo(one.expected().get("events"));
    if (one.expected().containsKey("error")) {
      assertThat(refusals.getFirst()).isEqualTo(one.expected().get("error"));
    }
    if (one.expected().get("deletedPods") instanceof List<?> names) {
      assertThat(deleted(outcome)).containsExactlyInAnyOrderElementsOf((List<String>) names);
    }
    checkStatus((Map<String, Object>) one.expected().get("status"), outcome);
  }

  private static void checkStatus(@Nullable Map<String, Object> expected, OneSync.Outcome outcome) {
    if (expected != null) {
      var status = Json.tree(SpecAndStatus.status(outcome.status()));
      expected.forEach(
          (field, value) -> assertThat(status.getOrDefault(field, 0)).as(field).isEqualTo(value));
    }
  }

  private static Function<Request, @Nullable Refusal> server(Map<String, Object> given) {
    var left = new AtomicInteger((int) given.getOrDefault("succeedingCreates", Integer.MAX_VALUE));
    var noPod = Boolean.TRUE.equals(given.get("createFails"));
    var noStatus = Boolean.TRUE.equals(given.get("statusUpdateFails"));
    return request ->
        switch (request) {
          case Request.Create(Pod pod) when noPod || left.getAndDecrement() <= 0 ->
              refusal("create");
          case Request.UpdateStatus status when noStatus -> refusal("status");
          default -> null;
        };
  }

  static Refusal refusal(String words) {
    return new Refusal(
        new StatusBuilder().withReason("InternalError").withMessage(words).withCode(500).build());
  }

  /** The Pods that it asked for. */
  static List<Pod> created(OneSync.Outcome outcome) {
    return outcome.writes(Request.Create.class).stream()
        .map(Request.Create::object)
        .filter(Pod.class::isInstance)
        .map(Pod.class::cast)
        .toList();
  }

  /** The names of the Pods whose deletion it asked for. */
  static List<String> deleted(OneSync.Outcome outcome) {
    return outcome.writes(Request.Delete.class).stream()
        .map(Request.Delete::target)
        .filter(ref -> ref.kind().name().equals("Pod"))
        .map(ObjectRef::name)
        .toList();
  }

  /** How many Events it wrote that do not tell of a write. */
  static int ownEvents(OneSync.Outcome outcome) {
    return (int)
        outcome.notes().stream()
            .filter(note -> !note.reason().matches("(Successful|Failed)(Create|Delete)"))
            .count();
  }
}
