package dev.podarium.kubectl;

import dev.podarium.api.Refusal;
import dev.podarium.api.Request;
import dev.podarium.manifest.ManifestObject;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kubectl replace -f PATH}: puts whole objects in the place of those that are there. */
@Command(name = "replace", description = "Replace objects by those of manifests.")
final class ReplaceCommand implements Verb {

  @Mixin ManifestOption manifests = new ManifestOption();

  @Override
  public void run(Session session) {
    manifests.forEach(session, "replace", object -> replace(object, session));
  }

  private static void replace(ManifestObject manifest, Session session) {
    var document = Documents.inNamespace(manifest.document(), session);
    var ref = Documents.ref(document);
    if (ref.name().isEmpty()) {
      throw new KubectlError(
          "error: error when replacing \"%s\": resource name may not be empty"
              .formatted(manifest.file()));
    }
    try {
      session.get(ref);
      var replaced = session.send(new Request.Update(Json.object(document)));
      session.say(Names.of(ObjectRef.of(replaced)) + " replaced");
    } catch (Refusal refusal) {
      var what = "replacing \"" + manifest.file() + "\"";
      throw new Refusal(ServerErrors.during(what, refusal.status()));
    }
  }
}
