package dev.podarium.kubectl.apply;

import dev.podarium.api.Refusal;
import dev.podarium.api.Request;
import dev.podarium.kubectl.command.Documents;
import dev.podarium.kubectl.command.Invocation;
import dev.podarium.kubectl.command.KubectlError;
import dev.podarium.kubectl.command.ManifestOption;
import dev.podarium.kubectl.command.ServerErrors;
import dev.podarium.kubectl.command.Verb;
import dev.podarium.manifest.ManifestObject;
import dev.podarium.objects.ObjectRef;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.api.model.StatusBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kubectl apply -f PATH}: makes the cluster be as the manifests say. */
@Command(
    name = "apply",
    description = "Apply manifests: create what is absent, patch what differs.")
public final class ApplyCommand implements Verb {

  @Mixin ManifestOption manifests = new ManifestOption();

  @Option(names = "--server-side", description = "Not simulated: refused.")
  boolean serverSide;

  @Override
  public void run(Invocation invocation) {
    if (serverSide) {
      throw new KubectlError(
          "error: server-side apply is not simulated; leave --server-side out to apply from the"
              + " client side");
    }
    manifests.forEach(invocation, "apply", object -> apply(object, invocation));
  }

  public static void apply(ManifestObject manifest, Invocation invocation) {
    var generated = manifest.object().getMetadata().getGenerateName();
    if (manifest.ref().name() == null && generated != null) {
      throw new KubectlError(
          "error: from %s: cannot use generate name with apply".formatted(generated));
    }
    var document = Documents.inNamespace(manifest.document(), invocation);
    var apply = Apply.of(document, invocation.world(), invocation.namespace());
    var live = apply.live();
    if (live != null && !LastApplied.isReadable(live)) {
      throw new KubectlError(unreadable(live, manifest.file()));
    }
    if (!apply.warning().isEmpty()) {
      invocation.warn(apply.warning());
    }
    apply.request().ifPresent(request -> send(request, manifest.file(), invocation));
    if (live != null && live.getMetadata().getDeletionTimestamp() != null) {
      invocation.warn(ApplyWarnings.deleting(live.getMetadata().getName()));
    }
    invocation.say(apply.line());
  }

  /** What was applied last is shown and what was read now is not, unlike the real one's words. */
  private static String unreadable(HasMetadata live, String file) {
    var wrong =
        "creating patch with:\noriginal:\n%s\nfor: \"%s\": invalid JSON document"
            .formatted(LastApplied.shortened(live), file);
    return "error: error when applying patch:\n\nto:\n%s\nfor: \"%s\": error when %s"
        .formatted(where(ObjectRef.of(live)), file, wrong);
  }

  private static void send(Request request, String file, Invocation invocation) {
    try {
      invocation.send(request);
    } catch (Refusal refusal) {
      throw new Refusal(
          request instanceof Request.Patch patch
              ? duringPatch(patch, file, refusal.status())
              : ServerErrors.during("creating \"" + file + "\"", refusal.status()));
    }
  }

  private static Status duringPatch(Request.Patch patch, String file, Status status) {
    var message =
        "error when applying patch:\n%s\nto:\n%s\nfor: \"%s\": error when patching \"%s\": %s"
            .formatted(patch.body(), where(patch.target()), file, file, status.getMessage());
    return new StatusBuilder(status).withMessage(message).build();
  }

  private static String where(ObjectRef ref) {
    var version = ref.kind().apiVersion();
    return "Resource: \"%s, Resource=%s\", GroupVersionKind: \"%s, Kind=%s\"\nName: \"%s\", Namespace: \"%s\""
        .formatted(
            version, ref.kind().plural(), version, ref.kind().name(), ref.name(), ref.namespace());
  }
}
