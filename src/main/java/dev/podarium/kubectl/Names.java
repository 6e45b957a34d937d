package dev.podarium.kubectl;

import dev.podarium.objects.Kind;
import dev.podarium.objects.ObjectRef;
import java.util.Locale;

/** Objects as kubectl names them in its lines. */
final class Names {

  private Names() {}

  /** {@code deployment.apps/web}, {@code pod/web-1}. */
  static String of(ObjectRef ref) {
    return of(ref.kind()) + "/" + ref.name();
  }

  /** {@code deployment.apps}, {@code pod}. */
  static String of(Kind kind) {
    return kind.qualified().toLowerCase(Locale.ROOT);
  }
}
