package dev.podarium.kubectl;

import dev.podarium.api.Refusal;
import dev.podarium.api.Request;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.api.Request.Propagation;
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
final class DeleteCommand implements Verb {

  private static final String IMMEDIATE =
      "Warning: Immediate deletion does not wait for confirmation that the running resource has"
          + " been terminated. The resource may continue to run on the cluster indefinitely.";

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
  long graceSeconds = -1;

  @Option(names = "--now", description = "The same as --grace-period=1.")
  boolean now;

  @Option(names = "--force", description = "With --grace-period=0: remove the object at once.")
  boolean force;

  @Option(names = "--ignore-not-found", description = "No error when there is no such object.")
  boolean ignoreNotFound;

  @Option(
      names = "--wait",
      arity = "0..1",
      paramLabel = "true|false",
      description = "Taken and not followed: the command returns at once.")
  String wait = "true";

  @Override
  public void run(Session session) {
    var options = options();
    if (force && graceSeconds <= 0) {
      session.warn(IMMEDIATE);
    }
    var refs = refs(session);
    if (refs.isEmpty()) {
      session.say("No resources found");
    }
    refs.forEach(ref -> session.attempt(() -> delete(ref, options, session)));
  }

  private List<ObjectRef> refs(Session session) {
    if (manifests.isGiven()) {
      return manifests.read(session).stream()
          .map(object -> Apply.target(object.document(), session.namespace()))
          .toList();
    }
    if (all || selector.isGiven()) {
      return selector
          .select(Targets.of(words, session.namespace()).kinds(), session.namespace(), session)
          .map(ObjectRef::of)
          .toList();
    }
    return Targets.named(words, session.namespace());
  }

  private void delete(ObjectRef ref, DeleteOptions options, Session session) {
    try {
      session.send(new Request.Delete(ref, options));
    } catch (Refusal refusal) {
      if (ignoreNotFound && refusal.is("NotFound")) {
        return;
      }
      throw refusal;
    }
    session.say(
        "%s \"%s\" %s"
            .formatted(Names.of(ref.kind()), ref.name(), force ? "force deleted" : "deleted"));
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
