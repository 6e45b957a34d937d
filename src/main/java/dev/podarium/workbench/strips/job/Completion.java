package dev.podarium.workbench.strips.job;

import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.workloads.Indexes;
import dev.podarium.objects.workloads.Jobs;
import dev.podarium.workbench.frame.PodState;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One of the completions that a Job wants.
 *
 * @param state of the Pod that has it in hand; null while it is open
 * @param words what its box says: {@code Completed}, {@code runs}, {@code open}, or its index
 * @param ref that Pod; null when none is known
 */
record Completion(@Nullable PodState state, String words, @Nullable ObjectRef ref) {

  /** Those of a Job, in their order. A work queue has as many as Pods have succeeded or run. */
  static List<Completion> of(Job job, List<JobRun> runs) {
    return Jobs.indexed(job) ? indexed(job, runs) : counted(job, runs);
  }

  private static List<Completion> indexed(Job job, List<JobRun> runs) {
    var count = Jobs.completions(job);
    var completed = Indexes.parse(Jobs.status(job).getCompletedIndexes(), count);
    var failed = Indexes.parse(Jobs.status(job).getFailedIndexes(), count);
    return IntStream.range(0, count)
        .mapToObj(
            index -> {
              var run =
                  runs.stream().filter(each -> each.index() == index).reduce((one, last) -> last);
              return new Completion(
                  state(index, completed, failed, run.orElse(null)),
                  Integer.toString(index),
                  run.map(each -> each.life().ref()).orElse(null));
            })
        .toList();
  }

  private static @Nullable PodState state(
      int index, Indexes completed, Indexes failed, @Nullable JobRun run) {
    if (completed.contains(index) || (run != null && run.succeeded())) {
      return PodState.SUCCEEDED;
    }
    if (failed.contains(index)) {
      return PodState.FAILING;
    }
    return run != null && run.runs() ? PodState.READY : null;
  }

  private static List<Completion> counted(Job job, List<JobRun> runs) {
    var all = new ArrayList<Completion>();
    runs.stream()
        .filter(JobRun::succeeded)
        .forEach(run -> all.add(of(PodState.SUCCEEDED, "Completed", run)));
    while (all.size() < Jobs.succeeded(job)) {
      all.addFirst(new Completion(PodState.SUCCEEDED, "Completed", null));
    }
    runs.stream().filter(JobRun::runs).forEach(run -> all.add(of(PodState.READY, "runs", run)));
    while (all.size() < Jobs.completions(job)) {
      all.add(new Completion(null, "open", null));
    }
    return all;
  }

  private static Completion of(PodState state, String words, JobRun run) {
    return new Completion(state, words, run.life().ref());
  }
}
