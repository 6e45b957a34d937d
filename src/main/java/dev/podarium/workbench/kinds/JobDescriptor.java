package dev.podarium.workbench.kinds;

import dev.podarium.api.IndexKey;
import dev.podarium.api.Snapshot;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.objects.workloads.JobBackOff;
import dev.podarium.objects.workloads.JobPods;
import dev.podarium.objects.workloads.Jobs;
import dev.podarium.workbench.frame.Action;
import dev.podarium.workbench.frame.PodState;
import dev.podarium.workbench.kinds.actions.ActionContext;
import dev.podarium.workbench.kinds.actions.Deletion;
import dev.podarium.workbench.kinds.actions.Suspending;
import dev.podarium.workbench.kinds.details.Details;
import dev.podarium.workbench.kinds.details.InspectorModel.Related;
import dev.podarium.workbench.kinds.details.Instants;
import dev.podarium.workbench.kinds.details.Texts;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the window knows of a Job. */
final class JobDescriptor implements KindDescriptor<Job> {

  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  @Override
  public Class<Job> type() {
    return Job.class;
  }

  @Override
  public void details(Job job, Details details) {
    var succeeded = Jobs.succeeded(job);
    details
        .headline(progress(job), Jobs.workQueue(job) ? "succeeded" : "complete", state(job))
        .figure("active", Jobs.active(job))
        .figure(
            "failed",
            "%d of %s".formatted(Jobs.failed(job), limit(job)),
            Jobs.failed(job) > 0 ? PodState.FAILING : PodState.READY);
    nextTry(job, details);
    details.bar(succeeded, Jobs.workQueue(job) ? 1 : Jobs.completions(job), 0);
    details.conditions(job);
    said(job, details);
    is(job, details);
  }

  /** {@code 2 of 5}; of a work queue how many have succeeded. */
  private static String progress(Job job) {
    return Jobs.workQueue(job)
        ? "" + Jobs.succeeded(job)
        : Jobs.succeeded(job) + " of " + Jobs.completions(job);
  }

  private static String limit(Job job) {
    return Jobs.limitsEachIndex(job)
        ? job.getSpec().getBackoffLimitPerIndex() + " an index"
        : "" + Jobs.backoffLimit(job);
  }

  private static void nextTry(Job job, Details details) {
    var wait = waits(job, details.snapshot(), details.now());
    if (wait > 0) {
      details.headline(wait + " s", "until the next try", PodState.PENDING);
    }
  }

  /** How many whole seconds a Job still waits before it makes the next Pod; 0: it does not. */
  private static long waits(Job job, Snapshot world, long now) {
    if (Jobs.finished(job)
        || Jobs.suspended(job)
        || Jobs.limitsEachIndex(job)
        || Jobs.held(job, "FailureTarget") != null) {
      return 0;
    }
    var due = JobBackOff.of(pods(job, world)).due();
    return due <= now ? 0 : Math.ceilDiv(due - now, NANOS_PER_SECOND);
  }

  private static List<Pod> pods(Job job, Snapshot world) {
    var uid = String.valueOf(job.getMetadata().getUid());
    return world.having(IndexKey.owner(uid), Pod.class).toList();
  }

  private static void said(Job job, Details details) {
    var spec = job.getSpec();
    var template = spec.getTemplate();
    details
        .said(
            "completions",
            Jobs.workQueue(job) ? "none: its Pods know when it is done" : Jobs.completions(job))
        .said("parallelism", Jobs.parallelism(job))
        .said("completionMode", spec.getCompletionMode())
        .said("image", template == null ? null : Texts.images(template))
        .said("restartPolicy", template == null ? null : template.getSpec().getRestartPolicy())
        .said("backoffLimit", Jobs.limitsEachIndex(job) ? null : Jobs.backoffLimit(job))
        .said("backoffLimitPerIndex", spec.getBackoffLimitPerIndex())
        .said("maxFailedIndexes", spec.getMaxFailedIndexes())
        .said("activeDeadlineSeconds", seconds(spec.getActiveDeadlineSeconds()))
        .said("ttlSecondsAfterFinished", seconds(spec.getTtlSecondsAfterFinished()))
        .said("podReplacementPolicy", spec.getPodReplacementPolicy())
        .said("suspend", Jobs.suspended(job) ? "true" : null)
        .said("managedBy", spec.getManagedBy())
        .said("selector", Texts.selector(spec.getSelector()));
  }

  private static String seconds(@Nullable Number seconds) {
    return seconds == null ? "" : seconds + " s";
  }

  private static void is(Job job, Details details) {
    var status = Jobs.status(job);
    details
        .is("active", Jobs.active(job))
        .is("ready", status.getReady())
        .is("terminating", status.getTerminating())
        .is("succeeded", Jobs.succeeded(job))
        .is("failed", Jobs.failed(job))
        .is("completedIndexes", status.getCompletedIndexes())
        .is("failedIndexes", status.getFailedIndexes())
        .is("startTime", status.getStartTime())
        .is("completionTime", status.getCompletionTime());
    if (Jobs.expiry(job) != Long.MAX_VALUE) {
      details.is("is deleted at", Instants.clock(Timestamps.at(Jobs.expiry(job))));
    }
  }

  private static PodState state(Job job) {
    if (Jobs.held(job, "Complete") != null) {
      return PodState.SUCCEEDED;
    }
    if (Jobs.held(job, "Failed") != null || Jobs.held(job, "FailureTarget") != null) {
      return PodState.FAILING;
    }
    return Jobs.active(job) > 0 ? PodState.READY : PodState.PENDING;
  }

  @Override
  public Related mention(Job job, Snapshot world) {
    return new Related(ObjectRef.of(job), state(job), progress(job) + " complete", 0);
  }

  @Override
  public Optional<OwnerCard> card(Job job) {
    var counts = "complete %s · active %d".formatted(progress(job), Jobs.active(job));
    return Optional.of(
        new OwnerCard(ObjectRef.of(job), 0, counts, Texts.images(job.getSpec().getTemplate())));
  }

  @Override
  public String podLabel(Job job, Pod pod) {
    var index = JobPods.index(pod);
    return Jobs.indexed(job) && index != JobPods.UNKNOWN
        ? "index " + index
        : pod.getMetadata().getName();
  }

  @Override
  public List<Action> actions(Job job, ActionContext context) {
    var ref = ObjectRef.of(job);
    var actions = new ArrayList<Action>();
    if (!Jobs.finished(job)) {
      actions.add(Suspending.of(ref, Jobs.suspended(job), context));
    }
    actions.add(Deletion.of(ref, context));
    return actions;
  }

  @Override
  public String consequenceOfCreating(Job job, Snapshot world) {
    return JobConsequences.ofCreating(job);
  }

  @Override
  public String consequenceOfChanging(Job before, Job after, Snapshot world) {
    return JobConsequences.ofChanging(before, after);
  }
}
