package dev.podarium.workbench.strips.job;

import dev.podarium.narration.Sentence;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.pods.FinishTime;
import dev.podarium.objects.workloads.JobBackOff;
import dev.podarium.objects.workloads.JobPods;
import dev.podarium.objects.workloads.Jobs;
import dev.podarium.workbench.frame.time.TimeWindow;
import dev.podarium.workbench.strips.drawing.StripPicture;
import dev.podarium.workbench.strips.lanes.Lane;
import dev.podarium.workbench.strips.past.Life;
import dev.podarium.workbench.strips.past.Past;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.Comparator;
import java.util.List;

/**
 * What the strip of a Job shows.
 *
 * @param lanes as many as Pods ran at once
 * @param tallies of a Job with too many lanes; each holds until the next
 * @param completions in their order
 * @param now the playhead, virtual nanoseconds since the start
 */
public record JobPicture(
    ObjectRef ref,
    String figures,
    Sentence sentence,
    List<Lane> lanes,
    List<JobTally> tallies,
    List<Completion> completions,
    TimeWindow window,
    long now)
    implements StripPicture {

  /** Of more at once than this the Pods are counted instead of drawn. */
  private static final int MOST_LANES = 16;

  static JobPicture of(Job job, Past past) {
    var now = past.now();
    var life = past.of(job);
    var runs =
        past.ownedBy(job, Pod.class).stream()
            .map(pod -> new JobRun(job.getMetadata().getName(), pod))
            .toList();
    var backOff = waitedFor(job, runs, now);
    var lanes = JobLanes.of(runs, backOff, now);
    return new JobPicture(
        ObjectRef.of(job),
        JobWords.figures(job),
        JobWords.sentence(job, backOff, now),
        lanes,
        lanes.size() > MOST_LANES ? JobTally.of(life) : List.of(),
        Completion.of(job, runs),
        window(job, life, runs, now),
        now);
  }

  /** Once it is over, what is shown stands still. */
  private static TimeWindow window(Job job, Life<Job> life, List<JobRun> runs, long now) {
    var last = runs.stream().mapToLong(JobRun::ended).max().orElse(now);
    var end = Jobs.finished(job) ? Math.min(now, last) : now;
    return TimeWindow.following(life.begun(), Math.max(end, life.begun()));
  }

  /** The wait that is not over; none when nothing is waited for. */
  private static JobBackOff waitedFor(Job job, List<JobRun> runs, long now) {
    if (Jobs.finished(job) || Jobs.suspended(job)) {
      return JobBackOff.NONE;
    }
    var wait = Jobs.limitsEachIndex(job) ? ofLastIndex(runs) : ofAll(runs);
    return wait.due() > now ? wait : JobBackOff.NONE;
  }

  private static JobBackOff ofAll(List<JobRun> runs) {
    return JobBackOff.NONE.after(
        runs.stream().filter(JobRun::succeeded).map(run -> run.life().last()).toList(),
        runs.stream().filter(JobRun::failed).map(run -> run.life().last()).toList());
  }

  private static JobBackOff ofLastIndex(List<JobRun> runs) {
    return runs.stream()
        .filter(JobRun::failed)
        .max(Comparator.comparingLong(JobRun::ended))
        .map(run -> run.life().last())
        .map(pod -> new JobBackOff(JobPods.failures(pod) + 1, FinishTime.of(pod)))
        .orElse(JobBackOff.NONE);
  }

  @Override
  public String title() {
    return "Job " + ref.name();
  }
}
