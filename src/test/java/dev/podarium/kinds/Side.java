package dev.podarium.kinds;

import dev.podarium.cluster.apiserver.kinds.Resource;
import dev.podarium.cluster.apiserver.kinds.Resources;
import dev.podarium.narration.Narrators;
import dev.podarium.objects.Kind;
import dev.podarium.printers.Tables;
import java.util.Arrays;
import java.util.function.Predicate;

/** Something that a kind is described by, each in one place of its side. */
enum Side {
  SHORT_NAMES(kind -> !kind.shortNames().isEmpty()),
  STATUS(kind -> kind.has("status")),
  DEFAULTS(kind -> overrides(kind, "defaulted")),
  VALIDATION(kind -> overrides(kind, "validate")),
  COLUMNS(Tables::hasOwn),
  NARRATOR(kind -> Narrators.kinds().contains(kind));

  private final Predicate<Kind> described;

  Side(Predicate<Kind> described) {
    this.described = described;
  }

  boolean describes(Kind kind) {
    return described.test(kind);
  }

  private static boolean overrides(Kind kind, String method) {
    return Arrays.stream(new Resources().of(kind).getClass().getMethods())
        .filter(each -> each.getName().equals(method))
        .allMatch(each -> each.getDeclaringClass() != Resource.class);
  }
}
