package dev.podarium.kubectl.change;

import dev.podarium.api.Refusal;
import dev.podarium.api.Request;
import dev.podarium.kubectl.command.Documents;
import dev.podarium.kubectl.command.Invocation;
import dev.podarium.kubectl.command.KubectlError;
import dev.podarium.kubectl.command.ManifestOption;
import dev.podarium.kubectl.command.ResourceNames;
import dev.podarium.kubectl.command.ServerErrors;
import dev.podarium.kubectl.command.Verb;
import dev.podarium.manifest.ManifestObject;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kubectl replace -f PATH}: puts whole objects in the place of those that are there. */
@Command(name = "replace", description = "Replace objects by those of manifests.")
public final class ReplaceCommand implements Verb {

  @Mixin ManifestOption manifests = new ManifestOption();

  @Override
  public void run(Invocation invocation) {
    manifests.forEach(invocation, "replace", object -> replace(object, invocation));
  }

  private static void replace(ManifestObject manifest, Invocation invocation) {
    var document = Documents.inNamespace(manifest.document(), invocation);
    var ref = Documents.ref(document, invocation.kinds());
    if (ref.name().isEmpty()) {
      throw new KubectlError(
          "error: error when replacing \"%s\": resource name may not be empty"
              .formatted(manifest.file()));
    }
    try {
      invocation.get(ref);
      var replaced = invocation.send(new Request.Update(Json.object(document, invocation.kinds())));
      invocation.say(ResourceNames.of(ObjectRef.of(replaced)) + " replaced");
    } catch (Refusal refusal) {
      var what = "replacing \"" + manifest.file() + "\"";
      throw new Refusal(ServerErrors.during(what, refusal.status()));
    }
  }
}
