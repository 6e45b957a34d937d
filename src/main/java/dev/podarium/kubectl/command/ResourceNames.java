package dev.podarium.kubectl.command;

import dev.podarium.objects.Kind;
import dev.podarium.objects.ObjectRef;
import java.util.Locale;

/** Objects as kubectl names them in its lines. */
public final class ResourceNames {

  private ResourceNames() {}

  /** {@code deployment.apps/web}, {@code pod/web-1}. */
  public static String of(ObjectRef ref) {
    return of(ref.kind()) + "/" + ref.name();
  }

  /** {@code deployment.apps}, {@code pod}. */
  public static String of(Kind kind) {
    return kind.qualified().toLowerCase(Locale.ROOT);
  }
}
