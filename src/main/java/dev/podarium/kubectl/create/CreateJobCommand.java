package dev.podarium.kubectl.create;

import dev.podarium.api.Refusal;
import dev.podarium.api.Request;
import dev.podarium.kubectl.command.Invocation;
import dev.podarium.kubectl.command.KubectlError;
import dev.podarium.kubectl.command.ResourceNames;
import dev.podarium.kubectl.command.Targets;
import dev.podarium.kubectl.command.Verb;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.CronJobs;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code kubectl create job NAME --image=IMAGE [-- COMMAND]}, {@code kubectl create job NAME
 * --from=cronjob/NAME}.
 *
 * <p>Source: k8s.io/kubectl/pkg/cmd/create/create_job.go
 */
@Command(name = "job", description = "Create a job with the specified name.")
final class CreateJobCommand implements Verb {

  @Mixin NameAndCommand words = new NameAndCommand();

  @Option(names = "--image", description = "Image name to run.")
  String image = "";

  @Option(
      names = "--from",
      paramLabel = "cronjob/NAME",
      description = "The CronJob whose Job is to run now.")
  String from = "";

  @Override
  public void run(Invocation invocation) {
    var name = words.name();
    if (image.isEmpty() == from.isEmpty()) {
      throw new KubectlError("error: either --image or --from must be specified");
    }
    if (!from.isEmpty() && !words.command().isEmpty()) {
      throw new KubectlError("error: cannot specify --from and command");
    }
    var job = from.isEmpty() ? ofImage(name) : ofCronJob(name, invocation);
    var placed = Metas.withNamespace(job, invocation.namespace());
    try {
      var made = invocation.send(new Request.Create(placed));
      invocation.say(ResourceNames.of(ObjectRef.of(made)) + " created");
    } catch (Refusal refusal) {
      throw new KubectlError("error: failed to create job: " + refusal.getMessage());
    }
  }

  private Job ofImage(String name) {
    return new JobBuilder()
        .withNewMetadata()
        .withName(name)
        .endMetadata()
        .withNewSpec()
        .withNewTemplate()
        .withNewSpec()
        .addNewContainer()
        .withName(name)
        .withImage(image)
        .withCommand(words.command())
        .endContainer()
        .withRestartPolicy("Never")
        .endSpec()
        .endTemplate()
        .endSpec()
        .build();
  }

  private Job ofCronJob(String name, Invocation invocation) {
    var refs = Targets.named(List.of(from), invocation);
    var found = invocation.get(refs.getFirst());
    if (found instanceof CronJob cronJob) {
      return CronJobs.jobByHand(cronJob, name);
    }
    var type = found.getApiVersion().replaceAll(".*/", "") + "." + found.getKind();
    throw new KubectlError("error: unknown object type *" + type);
  }
}
