package dev.podarium.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plays recordings of a real control plane in the real engine and compares what followed.
 *
 * <p>Compared are the wanted sizes of all objects, how the numbers of their status grew and shrank,
 * what each condition and annotation said one after the other, the Events of the control plane,
 * what the commands answered, and the objects at the end. What the recordings' README calls noise
 * is taken out on both sides in the same way:
 *
 * <ul>
 *   <li>how many steps a rollout takes when several Pods become ready at nearly the same time:
 *       moves that follow each other within 0.7 s are one burst, told by its net move for each
 *       object, and of counts only the turns are told ({@link Story}); that each single move has
 *       its Event is checked of ours;
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
          "daemonset-labels",
          "daemonset-rolling",
          "daemonset-surge",
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
          "progress-deadline",
          "canary",
          "undo",
          "job-deadline",
          "job-fails",
          "job-indexed",
          "job-parallel",
          "job-suspend",
          "job-ttl",
          "job-work-queue",
          "crash-loop",
          "service-endpoints",
          "quota",
          "drain-with-budget",
          "statefulset-partition",
          "statefulset-rolling",
          "taint-no-execute",
          "unschedulable",
          "cronjob",
          "hpa",
          "quota",
          "node-lost");

  private static final String BACKOFF =
      "the stand-in waits before the first restart, where a kubelet restarts at once";

  private static final String OLD_JOB =
      "1.24 told neither parallelism nor terminating Pods, and announced no end of a Job";

  private static final String AGENT =
      "the stand-in's container of the DaemonSet was never ready again after its Node had come"
          + " back";

  /** What of a recording is not compared, and why. */
  private static final Map<String, String> NOT_COMPARED =
      Map.ofEntries(
          Map.entry(
              "daemonset-rolling: counts",
              "whether a status counts the Pod that the same look made depends on how soon the"
                  + " watch is"),
          Map.entry(
              "rollover: how often",
              "a command comes in the midst of a burst: how often each Event came depends on the"
                  + " steps"),
          Map.entry(
              "taint-no-execute: counts",
              "two Pods are evicted at nearly the same time and replaced by ones or twos"),
          Map.entry("crash-loop: counts", BACKOFF),
          Map.entry("crash-loop: conditions", BACKOFF),
          Map.entry("job-suspend: sizes", OLD_JOB),
          Map.entry("job-suspend: counts", OLD_JOB),
          Map.entry("job-suspend: conditions", OLD_JOB),
          Map.entry(
              "unschedulable: events",
              "the scheduler of 1.33 said why in other words and tried again at other moments"),
          Map.entry("node-lost: counts", AGENT),
          Map.entry("node-lost: end", AGENT),
          Map.entry(
              "node-lost: events",
              "whether the new Pod comes to the Node while it still has its taint is chance"));

  /**
   * Of which the beginning is played, in seconds: how often it was in vain before decides when a
   * ReplicaSet tries again after its quota has gone.
   */
  private static final Map<String, Double> BEGINNINGS = Map.of("quota", 17.5);

  private static final String SMALLER = "the recording is of the smaller form";

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicContainer> theEngineTellsTheRecordedStory() {
    return SCENARIOS.stream().map(this::scenario);
  }

  private DynamicContainer scenario(String name) {
    var whole = Recording.of(name);
    var recording = BEGINNINGS.containsKey(name) ? whole.upTo(BEGINNINGS.get(name)) : whole;
    var recorded = Story.of(recording.facts());
    var run = new RecordedRun(recording, folder);
    var changes = run.play();
    var ours = Story.of(Retelling.of(changes));
    var names = new Names(changes);
    var comparisons =
        Stream.of(
            test(
                "sizes move alike", () -> same(name + ": sizes", ours.bursts(), recorded.bursts())),
            test(
                "counts turn alike",
                () -> same(name + ": counts", ours.counts(), recorded.counts())),
            test(
                "conditions and annotations follow alike",
                () -> same(name + ": conditions", ours.said(), recorded.said())),
            test("each move has its event", () -> same(ours.scalings(), ours.moves())),
            test("events are alike", () -> sameEvents(name, ours, recorded)),
            test("the commands answer alike", () -> sameAnswers(recording, run, names)),
            test("the end is alike", () -> sameEnd(recording, run, names)));
    return DynamicContainer.dynamicContainer(name, comparisons);
  }

  private static DynamicTest test(String sentence, Runnable comparison) {
    return DynamicTest.dynamicTest(sentence, comparison::run);
  }

  private static void same(String what, Object ours, Object recorded) {
    Assumptions.assumeFalse(NOT_COMPARED.containsKey(what), NOT_COMPARED.get(what));
    same(ours, recorded);
  }

  private static void same(Object ours, Object recorded) {
    assertThat(ours).isEqualTo(recorded);
  }

  private static void sameEvents(String name, Story ours, Story recorded) {
    if (NOT_COMPARED.containsKey(name + ": how often")) {
      same(ours.events().keySet(), recorded.events().keySet());
    } else {
      same(name + ": events", ours.events(), recorded.events());
    }
  }

  private static void sameAnswers(Recording recording, RecordedRun run, Names names) {
    Assumptions.assumeFalse(recording.answers().isEmpty(), SMALLER);
    var ours = run.answers().stream().map(answer -> answer.told(names::tell)).toList();
    assertThat(ours).isEqualTo(recording.answers());
  }

  private static void sameEnd(Recording recording, RecordedRun run, Names names) {
    var left = NOT_COMPARED.get(recording.name() + ": end");
    Assumptions.assumeTrue(left == null, left);
    Assumptions.assumeFalse(recording.answers().isEmpty(), SMALLER);
    var endings = new Endings(recording.release());
    var all = run.end().kinds().stream().flatMap(run.end()::list);
    assertThat(endings.ours(all, names)).isEqualTo(endings.recorded(recording.objectsAtTheEnd()));
  }
}
