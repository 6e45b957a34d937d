package dev.podarium.kubectl.change;

import dev.podarium.api.Refusal;
import dev.podarium.api.Request;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.api.Request.Propagation;
import dev.podarium.kubectl.command.Documents;
import dev.podarium.kubectl.command.Invocation;
import dev.podarium.kubectl.command.KubectlError;
import dev.podarium.kubectl.command.ManifestOption;
import dev.podarium.kubectl.command.ResourceNames;
import dev.podarium.kubectl.command.SelectorOption;
import dev.podarium.kubectl.command.ServerErrors;
import dev.podarium.kubectl.command.Targets;
import dev.podarium.kubectl.command.Verb;
import dev.podarium.manifest.ManifestObject;
import dev.podarium.objects.ObjectRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code kubectl delete}: asks for the deletion of objects and does not wait for it.
 *
 * <p>Source: k8s.io/kubectl/pkg/cmd/delete/delete.go
 */
@Command(name = "delete", description = "Delete objects by name, label or manifest.")
public final class DeleteCommand implements Verb {

  private static final String IMMEDIATE =
      "Warning: Immediate deletion does not wait for confirmation that the running resource has"
          + " been terminated. The resource may continue to run on the cluster indefinitely.";

  private static final long AS_THE_POD_SAYS = -1;

  @Parameters(paramLabel = "KIND NAME | KIND/NAME", description = "What to delete.")
  List<String> words = new ArrayList<>();

  @Mixin ManifestOption manifests = new ManifestOption();

  @Mixin SelectorOption selector = new SelectorOption();

  @Option(names = "--all", description = "Delete every object of the kind in the namespace.")
  boolean all;

  @Option(
      names = "--cascade",
      paramLabel = "background|foreground|orphan",
      defaultValue = "background",
      fallbackValue = "background",
      arity = "0..1",
      description = "What becomes of the dependents.")
  String cascade = "background";

  @Option(
      names = "--grace-period",
      paramLabel = "SECONDS",
      description = "Seconds to end in; negative: as the Pod's spec says.")
  long graceSeconds = AS_THE_POD_SAYS;

  @Option(names = "--now", description = "The same as --grace-period=1.")
  boolean now;

  @Option(names = "--force", description = "With --grace-period=0: remove the object at once.")
  boolean force;

  @Option(names = "--ignore-not-found", description = "No error when there is no such object.")
  boolean ignoreNotFound;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "name",
      description = "Print kind/name of what is deleted.")
  String output = "";

  @Option(
      names = "--wait",
      arity = "0..1",
      paramLabel = "true|false",
      description = "Taken and not followed: the command returns at once.")
  String wait = "true";

  @Override
  public void run(Invocation invocation) {
    refuseContradictions();
    var options = options();
    warnOfTruth(invocation);
    if (isForced()) {
      invocation.warn(IMMEDIATE);
    }
    if (manifests.isGiven()) {
      if (manifests.forEach(invocation, object -> delete(object, options, invocation)) == 0) {
        sayNothing(invocation);
      }
      return;
    }
    var refs = refs(invocation);
    if (refs.isEmpty()) {
      sayNothing(invocation);
    }
    warnOfScope(refs, invocation);
    refs.forEach(ref -> invocation.attempt(() -> delete(ref, options, invocation)));
  }

  private void warnOfTruth(Invocation invocation) {
    if (cascade.equals("true") || cascade.equals("false")) {
      invocation.warn(
          "warning: --cascade=%s is deprecated (boolean value) and can be replaced with --cascade=%s"
              .formatted(cascade, cascade.equals("true") ? "background" : "orphan"));
    }
  }

  private static void sayNothing(Invocation invocation) {
    if (!invocation.hasFailed()) {
      invocation.say("No resources found");
    }
  }

  private static void warnOfScope(List<ObjectRef> refs, Invocation invocation) {
    if (invocation.namespaceGiven() && refs.stream().anyMatch(ref -> !ref.kind().namespaced())) {
      invocation.warn(
          "Warning: deleting cluster-scoped resources, not scoped to the provided namespace");
    }
  }

  private void refuseContradictions() {
    if (now && graceSeconds != AS_THE_POD_SAYS) {
      throw new KubectlError("error: --now and --grace-period cannot be specified together");
    }
    if (!output.isEmpty() && !output.equals("name")) {
      throw new KubectlError(
          "error: unexpected -o output mode: %s. We only support '-o name'".formatted(output));
    }
    if (all && selector.isGiven()) {
      throw new KubectlError("error: cannot set --all and --selector at the same time");
    }
    if (force && (now || graceSeconds > 0)) {
      throw new KubectlError(
          "error: --force and --grace-period greater than 0 cannot be specified together");
    }
  }

  private List<ObjectRef> refs(Invocation invocation) {
    if (all || selector.isGiven()) {
      return selector
          .select(Targets.of(words, invocation).kinds(), invocation.namespace(), invocation)
          .map(ObjectRef::of)
          .toList();
    }
    return Targets.named(words, invocation);
  }

  private void delete(ManifestObject manifest, DeleteOptions options, Invocation invocation) {
    var ref =
        Documents.ref(Documents.inNamespace(manifest.document(), invocation), invocation.kinds());
    warnOfScope(List.of(ref), invocation);
    try {
      delete(ref, options, invocation);
    } catch (Refusal refusal) {
      var what = "deleting \"" + manifest.file() + "\"";
      throw new Refusal(ServerErrors.during(what, refusal.status()));
    }
  }

  private void delete(ObjectRef ref, DeleteOptions options, Invocation invocation) {
    try {
      invocation.send(new Request.Delete(ref, options));
    } catch (Refusal refusal) {
      if (ignoreNotFound && refusal.is("NotFound")) {
        return;
      }
      throw refusal;
    }
    invocation.say(output.isEmpty() ? line(ref) : ResourceNames.of(ref));
  }

  /** {@code pod "web" deleted from default namespace}. */
  private String line(ObjectRef ref) {
    var word = isForced() ? "force deleted" : "deleted";
    var where = ref.kind().namespaced() ? " from %s namespace".formatted(ref.namespace()) : "";
    return "%s \"%s\" %s%s".formatted(ResourceNames.of(ref.kind()), ref.name(), word, where);
  }

  private boolean isForced() {
    return force && !now && graceSeconds <= 0;
  }

  private DeleteOptions options() {
    return new DeleteOptions(grace(), propagation(), null);
  }

  /** Zero without force means one second, as kubectl has it. */
  private @Nullable Long grace() {
    if (now) {
      return 1L;
    }
    if (force && graceSeconds < 0) {
      return 0L;
    }
    if (graceSeconds < 0) {
      return null;
    }
    return graceSeconds == 0 && !force ? 1L : graceSeconds;
  }

  private Propagation propagation() {
    return switch (cascade) {
      case "background", "true" -> Propagation.BACKGROUND;
      case "foreground" -> Propagation.FOREGROUND;
      case "orphan", "false" -> Propagation.ORPHAN;
      default ->
          throw new KubectlError(
              "error: invalid cascade value (%s). Must be \"background\", \"foreground\", or \"orphan\""
                  .formatted(cascade));
    };
  }
}
