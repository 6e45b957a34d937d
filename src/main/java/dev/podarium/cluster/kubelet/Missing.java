package dev.podarium.cluster.kubelet;

import dev.podarium.objects.Kind;
import java.util.Locale;

/** What the API server says of objects that are not there. */
final class Missing {

  private Missing() {}

  /** {@code configmap "cm" not found}. */
  static String object(Kind kind, String name) {
    return "%s \"%s\" not found".formatted(kind.name().toLowerCase(Locale.ROOT), name);
  }
}
