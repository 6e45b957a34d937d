package dev.podarium.kubectl;

import dev.podarium.api.Refusal;
import dev.podarium.api.Request;
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
    description = "Create objects from manifests.",
    subcommands = CreateCommand.OfNamespace.class)
final class CreateCommand implements Verb {

  @Mixin ManifestOption manifests = new ManifestOption();

  @Override
  public void run(Session session) {
    manifests.forEach(session, "create", object -> create(object, session));
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
    public void run(Session session) {
      var object = new NamespaceBuilder().withNewMetadata().withName(name).endMetadata().build();
      session.say(Names.of(ObjectRef.of(session.send(new Request.Create(object)))) + " created");
    }
  }

  private static void create(ManifestObject manifest, Session session) {
    var document = Documents.inNamespace(manifest.document(), session);
    try {
      var created = session.send(new Request.Create(Json.object(document)));
      session.say(Names.of(ObjectRef.of(created)) + " created");
    } catch (Refusal refusal) {
      var what = "creating \"" + manifest.file() + "\"";
      throw new Refusal(ServerErrors.during(what, refusal.status()));
    }
  }
}
