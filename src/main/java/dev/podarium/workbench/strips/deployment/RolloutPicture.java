package dev.podarium.workbench.strips.deployment;

import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.workloads.RolloutBand;
import dev.podarium.workbench.frame.time.TimeWindow;
import dev.podarium.workbench.strips.deployment.Sample.Lane;
import dev.podarium.workbench.strips.drawing.StripPicture;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the rollout band shows: the Pods of each revision over a stretch of virtual time, and the
 * bounds between which their Deployment keeps them.
 *
 * @param figures how far the rollout is
 * @param samples those within the window, and the one that holds at its left edge; oldest first
 * @param now the playhead, virtual nanoseconds since the start
 * @param top how many Pods fit the height
 */
public record RolloutPicture(
    ObjectRef ref, String figures, List<Sample> samples, TimeWindow window, long now, int top)
    implements StripPicture {

  /**
   * The picture of a course at a moment.
   *
   * @param revision of the store at the moment
   * @param now the playhead, virtual nanoseconds since the start
   */
  static RolloutPicture of(RolloutCourse course, long revision, long now) {
    var seen = course.samplesTo(revision);
    var window = TimeWindow.around(begun(seen), now);
    var samples = within(seen, window);
    var top = samples.stream().mapToInt(RolloutPicture::height).max().orElse(1);
    return new RolloutPicture(
        course.deployment(), figures(seen.getLast()), samples, window, now, top + 1);
  }

  @Override
  public String title() {
    return "Rollout of " + ref.name();
  }

  /** When the newest rollout revision came. */
  private static long begun(List<Sample> samples) {
    var newest = samples.getLast().newest();
    return samples.stream()
        .filter(sample -> sample.newest() == newest)
        .findFirst()
        .orElse(samples.getLast())
        .nanos();
  }

  /** The revisions that have Pods anywhere in the picture; oldest first. */
  List<Lane> lanesSeen() {
    var seen = new TreeMap<Long, Lane>();
    samples.forEach(
        sample -> sample.lanes().forEach(lane -> seen.put(lane.rolloutRevision(), lane)));
    return List.copyOf(seen.values());
  }

  /** The bounds that hold now. */
  RolloutBand band() {
    return samples.getLast().band();
  }

  private static int height(Sample sample) {
    return Math.max(sample.band().most(), sample.all().existing());
  }

  private static List<Sample> within(List<Sample> all, TimeWindow window) {
    var samples = new ArrayList<Sample>();
    for (var sample : all) {
      if (sample.nanos() <= window.from()) {
        samples.clear();
      }
      samples.add(sample);
    }
    return List.copyOf(samples);
  }

  /** {@code revision 1 → 2 · 3 of 4 updated · 3 ready, at least 3 must be · 5 exist, …}. */
  private static String figures(Sample sample) {
    var band = sample.band();
    var all = sample.all();
    if (sample.lanes().isEmpty()) {
      return "no revision yet · %d wanted".formatted(band.replicas());
    }
    var newest = sample.lanes().getLast();
    if (sample.complete()) {
      return "revision %d · all %d of %d ready"
          .formatted(newest.rolloutRevision(), all.ready(), band.replicas());
    }
    return "revision %s · %d of %d updated · %d ready, %s · %d exist, at most %d may"
        .formatted(
            revisions(sample),
            newest.pods().existing(),
            band.replicas(),
            all.ready(),
            least(band),
            all.existing(),
            band.most());
  }

  private static String least(RolloutBand band) {
    return band.fewestAvailable() == 0
        ? "none must be"
        : "at least " + band.fewestAvailable() + " must be";
  }

  private static String revisions(Sample sample) {
    var lanes = sample.lanes();
    var old =
        lanes.subList(0, lanes.size() - 1).stream()
            .map(lane -> Long.toString(lane.rolloutRevision()))
            .collect(Collectors.joining(" and "));
    var newest = lanes.getLast().rolloutRevision();
    return old.isEmpty() ? Long.toString(newest) : old + " → " + newest;
  }
}
