package dev.podarium.workbench.strips.job;

import dev.podarium.objects.workloads.JobBackOff;
import dev.podarium.workbench.frame.time.Clock;
import dev.podarium.workbench.strips.lanes.Bar;
import dev.podarium.workbench.strips.lanes.Lane;
import dev.podarium.workbench.strips.lanes.Lane.Mark;
import dev.podarium.workbench.strips.lanes.Wait;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The Pods of a Job in as many lanes as they ran at once. A Pod that follows on a failed one takes
 * its lane, so that the wait between them can be seen.
 *
 * <p>An example: two at once; the first Pod fails at 10 s, the second succeeds at 12 s, a third is
 * created at 20 s. It goes to the first lane, behind a gap of 10 s.
 */
final class JobLanes {

  private final List<List<JobRun>> lanes = new ArrayList<>();
  private final JobBackOff backOff;
  private final long now;

  private JobLanes(JobBackOff backOff, long now) {
    this.backOff = backOff;
    this.now = now;
  }

  /**
   * The lanes of Pods in the order of their creation.
   *
   * @param backOff what is waited for now; none: nothing
   */
  static List<Lane> of(List<JobRun> runs, JobBackOff backOff, long now) {
    var lanes = new JobLanes(backOff, now);
    runs.forEach(lanes::add);
    return IntStream.range(0, lanes.lanes.size()).mapToObj(lanes::lane).toList();
  }

  private void add(JobRun run) {
    var free = lanes.stream().filter(lane -> lane.getLast().ended() <= run.life().begun()).toList();
    free.stream()
        .filter(lane -> lane.getLast().failed() && lane.getLast().index() == run.index())
        .findFirst()
        .or(() -> free.stream().findFirst())
        .ifPresentOrElse(lane -> lane.add(run), () -> lanes.add(new ArrayList<>(List.of(run))));
  }

  private Lane lane(int number) {
    var runs = lanes.get(number);
    var bars = new ArrayList<Bar>();
    var waits = new ArrayList<Wait>();
    for (var i = 0; i < runs.size(); i++) {
      if (i > 0 && runs.get(i - 1).failed()) {
        waits.add(wait(runs.get(i - 1).ended(), runs.get(i).life().begun()));
      }
      bars.addAll(runs.get(i).bars(now));
    }
    var last = runs.getLast();
    var waiting = last.failed() && backOff.failures() > 0 && isTheLastFailure(last);
    if (waiting) {
      waits.add(wait(last.ended(), backOff.due()));
    }
    waits.removeIf(gap -> gap.to() - gap.from() < Clock.SECOND / 2);
    return new Lane(
        "parallel " + (number + 1), Mark.NONE, bars, waits, waiting ? backOff.due() : 0, "");
  }

  /** Of several lanes that end in a failure the one that failed last goes on. */
  private boolean isTheLastFailure(JobRun run) {
    return lanes.stream()
        .map(List::getLast)
        .filter(JobRun::failed)
        .allMatch(other -> other.ended() <= run.ended());
  }

  private static Wait wait(long from, long to) {
    var seconds = Math.round((to - from) / (double) Clock.SECOND);
    return new Wait("waits %d s".formatted(seconds), from, to);
  }
}
