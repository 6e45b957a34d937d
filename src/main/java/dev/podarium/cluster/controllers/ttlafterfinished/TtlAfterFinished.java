package dev.podarium.cluster.controllers.ttlafterfinished;

import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.api.Request.Get;
import dev.podarium.api.Request.Propagation;
import dev.podarium.api.Request.Read;
import dev.podarium.cluster.client.Outcome.Answered;
import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.Plan.Step;
import dev.podarium.cluster.client.Reconciler;
import dev.podarium.cluster.client.View;
import dev.podarium.cluster.client.Watches;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.Jobs;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;

/**
 * Deletes Jobs, and their Pods with them, {@code ttlSecondsAfterFinished} after they have finished.
 * Before it does it reads the Job anew: somebody may have given it more time.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/ttlafterfinished/ttlafterfinished_controller.go
 */
public final class TtlAfterFinished implements Reconciler<Job> {

  @Override
  public String name() {
    return "ttl-after-finished-controller";
  }

  @Override
  public Watches watches() {
    return Watches.on(Job.class);
  }

  @Override
  public List<Read> asks(Job desired, View view) {
    return due(desired) <= view.now() ? List.of(question(desired)) : List.of();
  }

  @Override
  public Plan reconcile(Job desired, View view) {
    if (view.now() < due(desired)) {
      return Plan.nothing().againAt(due(desired));
    }
    return view.answer(question(desired)) instanceof Answered(var answer)
            && answer.object() instanceof Job fresh
        ? fresh(fresh, view.now())
        : Plan.nothing();
  }

  private static Plan fresh(Job job, long now) {
    var cascading = new DeleteOptions(null, Propagation.FOREGROUND, job.getMetadata().getUid());
    return now < due(job)
        ? Plan.nothing().againAt(due(job))
        : Plan.write(Step.of(new Delete(ObjectRef.of(job), cascading)).forgiving("NotFound"));
  }

  private static Get question(Job job) {
    return new Get(ObjectRef.of(job));
  }

  /** When its time is up, in virtual nanoseconds; MAX_VALUE for one that is being deleted. */
  private static long due(Job job) {
    return Metas.deleting(job) ? Long.MAX_VALUE : Jobs.expiry(job);
  }
}
