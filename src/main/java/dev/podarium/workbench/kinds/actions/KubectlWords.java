package dev.podarium.workbench.kinds.actions;

import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.core.Namespaces;
import java.util.Locale;

/** How an object is named on the command line and in what kubectl prints. */
final class KubectlWords {

  private KubectlWords() {}

  /** {@code deployment.apps}: as kubectl names the resource of an object when it reports. */
  static String resource(ObjectRef ref) {
    return ref.kind().qualified().toLowerCase(Locale.ROOT);
  }

  /** {@code pod web-1}: as a person names an object on the command line. */
  static String of(ObjectRef ref) {
    return ref.kind().name().toLowerCase(Locale.ROOT) + " " + ref.name();
  }

  /** {@code -n other}, or nothing for the namespace that kubectl takes anyway. */
  static String inNamespace(ObjectRef ref) {
    return ref.namespace().isEmpty() || ref.namespace().equals(Namespaces.DEFAULT)
        ? ""
        : " -n " + ref.namespace();
  }
}
