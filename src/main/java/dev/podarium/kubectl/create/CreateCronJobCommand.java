package dev.podarium.kubectl.create;

import dev.podarium.api.Refusal;
import dev.podarium.api.Request;
import dev.podarium.kubectl.command.Invocation;
import dev.podarium.kubectl.command.KubectlError;
import dev.podarium.kubectl.command.ResourceNames;
import dev.podarium.kubectl.command.Verb;
import dev.podarium.objects.ObjectRef;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.CronJobBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code kubectl create cronjob NAME --image=IMAGE --schedule='0/5 * * * ?' [-- COMMAND]}.
 *
 * <p>Source: k8s.io/kubectl/pkg/cmd/create/create_cronjob.go
 */
@Command(
    name = "cronjob",
    aliases = "cj",
    description = "Create a cron job with the specified name.")
final class CreateCronJobCommand implements Verb {

  @Mixin NameAndCommand words = new NameAndCommand();

  @Option(names = "--image", description = "Image name to run.")
  String image = "";

  @Option(names = "--schedule", description = "When it runs, as cron has it.")
  String schedule = "";

  @Option(names = "--restart", description = "OnFailure (default) or Never.")
  String restart = "OnFailure";

  @Override
  public void run(Invocation invocation) {
    requireFlags();
    try {
      var made = invocation.send(new Request.Create(cronJob(words.name(), invocation.namespace())));
      invocation.say(ResourceNames.of(ObjectRef.of(made)) + " created");
    } catch (Refusal refusal) {
      throw new KubectlError("error: failed to create cronjob: " + refusal.getMessage());
    }
  }

  /** kubectl looks at its flags before anything else. */
  private void requireFlags() {
    var missing = image.isEmpty() ? "\"image\"" : "";
    if (schedule.isEmpty()) {
      missing += (missing.isEmpty() ? "" : ", ") + "\"schedule\"";
    }
    if (!missing.isEmpty()) {
      throw new KubectlError("error: required flag(s) %s not set".formatted(missing));
    }
  }

  private CronJob cronJob(String name, String namespace) {
    return new CronJobBuilder()
        .withNewMetadata()
        .withName(name)
        .withNamespace(namespace)
        .endMetadata()
        .withNewSpec()
        .withSchedule(schedule)
        .withNewJobTemplate()
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
        .withRestartPolicy(restart)
        .endSpec()
        .endTemplate()
        .endSpec()
        .endJobTemplate()
        .endSpec()
        .build();
  }
}
