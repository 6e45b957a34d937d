package dev.podarium.workbench.strips.job;

import dev.podarium.narration.Sentence;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.workloads.JobBackOff;
import dev.podarium.objects.workloads.Jobs;
import dev.podarium.workbench.frame.time.Clock;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How far a Job is, in figures and in a sentence. */
final class JobWords {

  private static final List<String> NUMBERS =
      List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  private JobWords() {}

  /** {@code 2 of 5 complete · 1 active, at most 2 · 2 failed, at most 4}. */
  static String figures(Job job) {
    return Stream.of(
            Jobs.workQueue(job)
                ? "%d complete, a work queue".formatted(Jobs.succeeded(job))
                : "%d of %d complete".formatted(Jobs.succeeded(job), Jobs.completions(job)),
            Jobs.finished(job)
                ? ""
                : "%d active, at most %d".formatted(Jobs.active(job), Jobs.parallelism(job)),
            failures(job))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static String failures(Job job) {
    return Jobs.limitsEachIndex(job)
        ? "%d failed, at most %d an index"
            .formatted(Jobs.failed(job), job.getSpec().getBackoffLimitPerIndex())
        : "%d failed, at most %d".formatted(Jobs.failed(job), Jobs.backoffLimit(job));
  }

  /**
   * What is waited for, or how it ended.
   *
   * @param backOff what is waited for now; none: nothing
   */
  static Sentence sentence(Job job, JobBackOff backOff, long now) {
    var about = Sentence.of("Job ").link(job.getMetadata().getName(), ObjectRef.of(job));
    var complete = Jobs.held(job, "Complete");
    var failed = Jobs.held(job, "Failed");
    if (complete != null) {
      return about.and(" is complete: %s with exit code 0.".formatted(ended(Jobs.succeeded(job))));
    }
    if (failed != null) {
      return about.and(" has failed, %s: %s.".formatted(failed.getReason(), failed.getMessage()));
    }
    if (Jobs.suspended(job)) {
      return about.and(" is suspended: it has no Pods until it is resumed.");
    }
    return backOff.failures() == 0
        ? Sentence.EMPTY
        : about.and(" tries again in %s: %s".formatted(left(backOff, now), because(backOff)));
  }

  private static String ended(int pods) {
    return pods == 1 ? "one Pod ended" : "%d Pods ended".formatted(pods);
  }

  /** Whole seconds, so that it changes once a second. */
  private static String left(JobBackOff backOff, long now) {
    return Math.ceilDiv(backOff.due() - now, Clock.SECOND) + " s";
  }

  private static String because(JobBackOff backOff) {
    var failures = backOff.failures();
    if (failures == 1) {
      return "one Pod has failed, and the first wait is 10 s.";
    }
    var before = new JobBackOff(failures - 1, backOff.lastFailure()).seconds();
    var number = failures < NUMBERS.size() ? NUMBERS.get(failures) : "" + failures;
    return before == backOff.seconds()
        ? "%s Pods in a row have failed, and %d s is the longest wait.".formatted(number, before)
        : "%s Pods in a row have failed, so the wait doubled from %d s to %d s."
            .formatted(number, before, backOff.seconds());
  }
}
