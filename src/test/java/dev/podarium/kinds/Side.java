package dev.podarium.kinds;

import dev.podarium.cluster.apiserver.kinds.Resource;
import dev.podarium.cluster.apiserver.kinds.Resources;
import dev.podarium.narration.Narrators;
import dev.podarium.objects.Kind;
import dev.podarium.objects.Kinds;
import dev.podarium.printers.Tables;
import dev.podarium.workbench.kinds.KindDescriptor;
import dev.podarium.workbench.kinds.KindDescriptors;
import java.util.Arrays;
import java.util.function.Predicate;

/** Something that a kind is described by, each in one place of its side. */
enum Side {
  SHORT_NAMES(kind -> !kind.shortNames().isEmpty()),
  DEFAULTS(kind -> serverSays(kind, "defaulted")),
  VALIDATION(kind -> serverSays(kind, "validate")),
  COLUMNS(Tables::hasOwn),
  NARRATOR(kind -> Narrators.kinds().contains(kind)),
  DETAILS(kind -> windowSays(kind, "details")),
  RELATED(kind -> windowSays(kind, "mention")),
  CARD(kind -> windowSays(kind, "card")),
  ACTIONS(kind -> windowSays(kind, "actions")),
  CONSEQUENCE(kind -> windowSays(kind, "consequenceOfCreating", "consequenceOfChanging"));

  private final Predicate<Kind> described;

  Side(Predicate<Kind> described) {
    this.described = described;
  }

  boolean describes(Kind kind) {
    return described.test(kind);
  }

  private static boolean serverSays(Kind kind, String method) {
    return says(new Resources().of(kind), Resource.class, method);
  }

  private static boolean windowSays(Kind kind, String... methods) {
    return KindDescriptors.all().stream()
        .filter(descriptor -> Kinds.of(descriptor.type()).equals(kind))
        .anyMatch(
            descriptor ->
                Arrays.stream(methods)
                    .anyMatch(method -> says(descriptor, KindDescriptor.class, method)));
  }

  /** Whether a descriptor says more than the interface says of any kind. */
  private static boolean says(Object descriptor, Class<?> ofAnyKind, String method) {
    return Arrays.stream(descriptor.getClass().getMethods())
        .filter(each -> each.getName().equals(method))
        .anyMatch(each -> each.getDeclaringClass() != ofAnyKind);
  }
}
