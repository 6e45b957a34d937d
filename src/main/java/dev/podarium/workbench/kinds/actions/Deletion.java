package dev.podarium.workbench.kinds.actions;

import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.core.Namespaces;
import dev.podarium.workbench.frame.Action;
import java.util.Locale;

/** Deleting, as {@code kubectl delete} does it. */
public final class Deletion {

  private final Sender sender;

  /** Deletes by sending. */
  public Deletion(Sender sender) {
    this.sender = sender;
  }

  /** Deletes an object. */
  public Action of(ObjectRef ref) {
    return Action.of(
        "Delete " + ref.kind().name(),
        "kubectl delete " + words(ref) + inNamespace(ref),
        () ->
            sender.send(
                new Delete(ref, DeleteOptions.DEFAULT),
                "%s \"%s\" deleted".formatted(resource(ref), ref.name())));
  }

  /** {@code deployment.apps}: as kubectl names the resource of an object when it reports. */
  public static String resource(ObjectRef ref) {
    return ref.kind().qualified().toLowerCase(Locale.ROOT);
  }

  /** {@code pod web-1}: as a person names an object on the command line. */
  public static String words(ObjectRef ref) {
    return ref.kind().name().toLowerCase(Locale.ROOT) + " " + ref.name();
  }

  /** {@code -n other}, or nothing for the namespace that kubectl takes anyway. */
  public static String inNamespace(ObjectRef ref) {
    return ref.namespace().isEmpty() || ref.namespace().equals(Namespaces.DEFAULT)
        ? ""
        : " -n " + ref.namespace();
  }
}
