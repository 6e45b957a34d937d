package dev.podarium.workbench.kinds.actions;

import dev.podarium.api.Request.Create;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.workloads.CronJobs;
import dev.podarium.workbench.frame.Action;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import java.util.concurrent.TimeUnit;

/** What is done to a CronJob by hand. */
public final class CronJobActions {

  private CronJobActions() {}

  /** Runs it now, as {@code kubectl create job --from} does, whatever its schedule says. */
  public static Action trigger(CronJob job, ActionContext context) {
    var ref = ObjectRef.of(job);
    var name = ref.name() + "-manual-" + TimeUnit.NANOSECONDS.toSeconds(context.nanos());
    return Action.of(
        "Trigger now",
        "kubectl create job %s --from=cronjob/%s%s"
            .formatted(name, ref.name(), KubectlWords.inNamespace(ref)),
        () ->
            context
                .sender()
                .send(new Create(CronJobs.jobByHand(job, name)), "job.batch/" + name + " created"));
  }
}
