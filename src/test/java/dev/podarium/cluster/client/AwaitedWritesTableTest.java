package dev.podarium.cluster.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.Workloads;
import dev.podarium.api.Change;
import dev.podarium.api.Change.Verb;
import dev.podarium.api.Origin;
import dev.podarium.api.Refusal;
import dev.podarium.api.Request.Create;
import dev.podarium.cluster.controllers.replicaset.ReplicaSetController;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.upstream.Conformance;
import dev.podarium.upstream.Conformance.Case;
import dev.podarium.upstream.Given;
import dev.podarium.upstream.OneSync;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.StatusBuilder;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What upstream's expectations are for: nothing is written twice because its first writing was not
 * seen yet. Here the queue sees to it: a key waits until the view has reached the revision of its
 * last write. So creations and deletions that are asked for are revisions, written in order, and
 * those that are seen are the first of them.
 *
 * <p>Cases: kubernetes/kubernetes, pkg/controller/controller_utils_test.go,
 * pkg/controller/replicaset/replica_set_test.go
 */
class AwaitedWritesTableTest {

  private static final ObjectRef KEY = ObjectRef.of(Workloads.replicaSet("web", 1));

  /** Revisions before anything was asked for. */
  private static final int BEGUN = 100;

  @TestFactory
  Stream<DynamicTest> nothingIsWrittenBeforeTheLastWritesWereSeen() {
    return Stream.of("workload-pod-ranking", "workload-replicaset")
        .flatMap(area -> Conformance.tests(area, AwaitedWritesTableTest::check));
  }

  private static void check(Case one) {
    switch (one.op()) {
      case "awaited" -> checkCounts(one);
      case "awaitedDeletions" ->
          assertThat(mayBegin(list(one, "pods").size(), list(one, "seen").size()))
              .isEqualTo(one.expected().get("satisfied"));
      case "deletionsAwaited" -> checkEvent(one);
      case "syncs" ->
          assertThat(createAttempts(one)).isEqualTo(one.expected().get("createAttempts"));
      default -> {}
    }
  }

  private static List<?> list(Case one, String field) {
    return (List<?>) one.given().get(field);
  }

  /** What was seen beyond what was asked for is somebody else's. */
  private static void checkCounts(Case one) {
    var creations = one.number("creations");
    var deletions = one.number("deletions");
    var seen = List.of(one.number("creationsSeen"), one.number("deletionsSeen"));
    Assumptions.assumeTrue(
        one.number("secondsLater") <= one.number("timeoutSeconds"),
        "no watch loses a change here, so nothing is ever given up");
    var all = creations + deletions;
    var reached = Math.min(creations, seen.getFirst()) + Math.min(deletions, seen.getLast());

    assertThat(mayBegin(all, reached)).isEqualTo(one.expected().get("satisfied"));
    if (one.expected().containsKey("left")) {
      assertThat(List.of(creations - seen.getFirst(), deletions - seen.getLast()))
          .isEqualTo(one.expected().get("left"));
    }
  }

  /** Whether a key that has written so many revisions may be looked at when some were seen. */
  private static boolean mayBegin(int written, int seen) {
    var queue = new WorkQueue();
    var key = new WorkKey(KEY);
    key.reach(BEGUN + written);
    queue.seen(BEGUN + seen);
    queue.add(key);
    return queue.poll() != null;
  }

  /** One deletion is awaited, revision 101; the event is that one if it is of the Pod awaited. */
  private static void checkEvent(Case one) {
    var before = Objects.requireNonNull(one.given("before", Pod.class));
    var after = one.given("after", Pod.class);
    var own = list(one, "awaited").contains("default/" + before.getMetadata().getName());
    var isDeletion = !Metas.deleting(before) && (after == null || Metas.deleting(after));
    assertThat(mayBegin(1, own && isDeletion ? 1 : 0)).isEqualTo(one.expected().get("satisfied"));
    if (one.expected().containsKey("queued")) {
      var verb = after == null ? Verb.DELETE : Verb.UPDATE;
      var change = new Change(9, 0, verb, ObjectRef.of(before), before, after, Origin.USER, false);
      var world = Given.world(List.of(set(one)));
      assertThat(!new ReplicaSetController().watches().woken(change, new View(world, 0)).isEmpty())
          .isEqualTo(one.expected().get("queued"));
    }
  }

  private static ReplicaSet set(Case one) {
    return Objects.requireNonNull(one.given("replicaSet", ReplicaSet.class));
  }

  /** Each step is a look; a Pod that was made is seen only when the step says so, and gone then. */
  @SuppressWarnings("unchecked")
  private static List<Integer> createAttempts(Case one) {
    var attempts = new ArrayList<Integer>();
    var queue = new WorkQueue();
    var key = new WorkKey(KEY);
    var written = BEGUN;
    queue.seen(written);
    for (var step : (List<Map<String, Object>>) one.given().get("steps")) {
      if (step.containsKey("creationsSeen")) {
        queue.seen(written);
      }
      if (step.containsKey("replicaSetRecreatedWithUid")) {
        queue = new WorkQueue();
        key = new WorkKey(KEY);
      }
      queue.add(key);
      var begins = !step.containsKey("replicaSetDeleted") && queue.poll() != null;
      var made =
          begins ? creations(one, Boolean.TRUE.equals(step.get("createFails"))) : List.of(0, 0);
      attempts.add(made.getFirst());
      written += made.getLast();
      if (begins) {
        key.reach(written);
      }
    }
    return attempts;
  }

  /** How many Pods were asked for in one look, and how many came. */
  private static List<Integer> creations(Case one, boolean fails) {
    var asked = new AtomicInteger();
    var world = new ArrayList<HasMetadata>(one.all("pods", Pod.class));
    world.add(set(one));
    var outcome =
        OneSync.of(world)
            .refusing(
                request -> {
                  if (request instanceof Create) {
                    asked.incrementAndGet();
                    return fails ? refusal() : null;
                  }
                  return null;
                })
            .look(new ReplicaSetController(), set(one));
    return List.of(asked.get(), fails ? 0 : outcome.writes(Create.class).size());
  }

  private static Refusal refusal() {
    return new Refusal(
        new StatusBuilder().withReason("Forbidden").withMessage("the server says no").build());
  }
}
