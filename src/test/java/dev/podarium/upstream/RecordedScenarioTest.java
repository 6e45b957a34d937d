package dev.podarium.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plays recordings of a real control plane in the real engine and compares what followed.
 *
 * <p>Compared are the sizes of the ReplicaSets, what each condition of the Deployment said one
 * after the other, the Events of the controllers and the scheduler, and the objects at the end.
 * What the recordings' README calls noise is taken out on both sides in the same way:
 *
 * <ul>
 *   <li>how many steps a rollout takes when several Pods become ready at nearly the same time:
 *       moves that follow each other within 0.7 s are one burst, told by its net move for each
 *       ReplicaSet ({@link Story}); that each single move has its Event is checked of ours;
 *   <li>how many times a status is written: a condition that says the same again is told once;
 *   <li>the order of changes that do not depend on each other: Events are counted, not ordered;
 *   <li>Pod names and which of the equal Nodes was chosen: {@code <pod>}, {@code <node>};
 *   <li>in recordings of 1.24 the texts of ScalingReplicaSet, which had no "from"; before 1.36 the
 *       count of terminating Pods, which was not written yet.
 * </ul>
 */
class RecordedScenarioTest {

  private static final List<String> SCENARIOS =
      List.of(
          "create",
          "rolling-3-default",
          "rolling-10-default",
          "rolling-no-surge",
          "rolling-surge-only",
          "rolling-slow-ready",
          "rolling-half-unavailable",
          "rolling-min-ready-seconds",
          "recreate",
          "rollover",
          "scale-up-down",
          "pod-deleted",
          "replicaset-adopts",
          "delete-background",
          "delete-foreground",
          "delete-orphan",
          "history-limit",
          "pause-resume",
          "proportional",
          "progress-deadline");

  /**
   * Where a command comes in the midst of a burst: how many Pods a ReplicaSet had by then depends
   * on the steps, so of the Events only the texts are compared and not how often each came.
   */
  private static final List<String> CUT_BURSTS = List.of("rollover");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicContainer> theEngineTellsTheRecordedStory() {
    return SCENARIOS.stream().map(this::scenario);
  }

  private DynamicContainer scenario(String name) {
    var recording = Recording.of(name);
    var recorded = Story.of(recording.facts());
    var run = new RecordedRun(recording, folder);
    var changes = run.play();
    var ours = Story.of(Retelling.of(changes));
    var comparisons =
        Stream.of(
            test("sizes move alike", () -> same(ours.bursts(), recorded.bursts())),
            test("conditions follow alike", () -> same(ours.conditions(), recorded.conditions())),
            test("each move has its event", () -> same(ours.scalings(), ours.moves())),
            test("events are alike", () -> sameEvents(name, ours, recorded)),
            test("the end is alike", () -> sameEnd(recording, run, new Names(changes))));
    return DynamicContainer.dynamicContainer(name, comparisons);
  }

  private static DynamicTest test(String sentence, Runnable comparison) {
    return DynamicTest.dynamicTest(sentence, comparison::run);
  }

  private static void same(Object ours, Object recorded) {
    assertThat(ours).isEqualTo(recorded);
  }

  private static void sameEvents(String name, Story ours, Story recorded) {
    if (CUT_BURSTS.contains(name)) {
      same(ours.events().keySet(), recorded.events().keySet());
    } else {
      same(ours.events(), recorded.events());
    }
  }

  private static void sameEnd(Recording recording, RecordedRun run, Names names) {
    Assumptions.assumeFalse(
        recording.objectsAtTheEnd().isEmpty(), "the recording is of the smaller form");
    var endings = new Endings(recording.release());
    var all = run.end().kinds().stream().flatMap(run.end()::list);
    assertThat(endings.ours(all, names)).isEqualTo(endings.recorded(recording.objectsAtTheEnd()));
  }
}
