package dev.podarium.workbench.kinds;

import dev.podarium.objects.workloads.JobTemplates;
import dev.podarium.objects.workloads.Jobs;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.Objects;

/** What the cluster will do about a Job that is applied, in one sentence. */
final class JobConsequences {

  private JobConsequences() {}

  static String ofCreating(Job job) {
    if (job.getSpec() == null || job.getSpec().getTemplate() == null) {
      return "";
    }
    if (Jobs.suspended(job)) {
      return "No Pod starts, because spec.suspend is true, until the Job is resumed.";
    }
    var defaulted = Jobs.workQueue(job) && job.getSpec().getParallelism() == null;
    return Jobs.workQueue(job) && !defaulted ? workQueue(job) : counted(job);
  }

  private static String workQueue(Job job) {
    return "Then it creates %s and none in place of one that succeeds; when one has and none runs any more, the Job is complete."
        .formatted(Consequences.pods(Jobs.parallelism(job)));
  }

  /** What says nothing of either number gets one completion. */
  private static String counted(Job job) {
    var wanted = Jobs.workQueue(job) ? 1 : Jobs.completions(job);
    var first = Math.min(wanted, Jobs.parallelism(job));
    return "Then it creates %s%s until %s succeeded; more than %d that fail end it."
        .formatted(
            Consequences.pods(first),
            first < wanted ? " at once, and more" : "",
            wanted == 1 ? "1 has" : wanted + " have",
            Jobs.backoffLimit(job));
  }

  static String ofChanging(Job before, Job after) {
    var immutable = immutable(before, after);
    if (!immutable.isEmpty()) {
      return "The API server will refuse this, because %s of a Job is immutable."
          .formatted(immutable);
    }
    if (Jobs.finished(before)) {
      return "No Pod starts any more, because the Job has finished.";
    }
    if (Jobs.suspended(before) != Jobs.suspended(after)) {
      return Jobs.suspended(after)
          ? "Suspends the Job: its %s that run are ended and not counted."
              .formatted(Consequences.pods(Jobs.active(before)))
          : "Resumes the Job: it creates Pods again, and its time begins anew.";
    }
    return Jobs.parallelism(before) == Jobs.parallelism(after)
        ? ""
        : "Lets at most %s run at once, where it was %d."
            .formatted(Consequences.pods(Jobs.parallelism(after)), Jobs.parallelism(before));
  }

  private static String immutable(Job before, Job after) {
    var was = before.getSpec();
    var is = after.getSpec();
    if (!Jobs.indexed(before) && !Objects.equals(was.getCompletions(), is.getCompletions())) {
      return "spec.completions";
    }
    if (!Objects.equals(was.getSelector(), is.getSelector())) {
      return "spec.selector";
    }
    var allowed =
        Jobs.suspended(before)
            ? JobTemplates.withMutableParts(was.getTemplate(), is.getTemplate())
            : was.getTemplate();
    return Objects.equals(allowed, is.getTemplate()) ? "" : "spec.template";
  }
}
