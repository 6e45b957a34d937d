package dev.podarium.kubectl.create;

import dev.podarium.api.Refusal;
import dev.podarium.api.Request;
import dev.podarium.kubectl.command.Documents;
import dev.podarium.kubectl.command.Invocation;
import dev.podarium.kubectl.command.ManifestOption;
import dev.podarium.kubectl.command.ResourceNames;
import dev.podarium.kubectl.command.ServerErrors;
import dev.podarium.kubectl.command.Verb;
import dev.podarium.manifest.ManifestObject;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.json.Json;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kubectl create -f PATH}: creates what is not there yet. */
@Command(
    name = "create",
    description = "Create an object from a manifest or from a few words.",
    subcommands = {
      CreateCommand.OfNamespace.class,
      CreateCronJobCommand.class,
      CreateJobCommand.class
    })
public final class CreateCommand implements Verb {

  @Mixin ManifestOption manifests = new ManifestOption();

  @Override
  public void run(Invocation invocation) {
    manifests.forEach(invocation, "create", object -> create(object, invocation));
  }

  /** {@code kubectl create namespace NAME}. */
  @Command(
      name = "namespace",
      aliases = "ns",
      description = "Create a namespace with the specified name.")
  static final class OfNamespace implements Verb {

    @Parameters(paramLabel = "NAME")
    String name = "";

    @Override
    public void run(Invocation invocation) {
      var object = new NamespaceBuilder().withNewMetadata().withName(name).endMetadata().build();
      invocation.say(
          ResourceNames.of(ObjectRef.of(invocation.send(new Request.Create(object)))) + " created");
    }
  }

  private static void create(ManifestObject manifest, Invocation invocation) {
    var document = Documents.inNamespace(manifest.document(), invocation);
    try {
      var created = invocation.send(new Request.Create(Json.object(document, invocation.kinds())));
      invocation.say(ResourceNames.of(ObjectRef.of(created)) + " created");
    } catch (Refusal refusal) {
      var what = "creating \"" + manifest.file() + "\"";
      throw new Refusal(ServerErrors.during(what, refusal.status()));
    }
  }
}
