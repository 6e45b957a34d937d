package dev.podarium.objects.patch;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What must hold between a list in a patch and the order that the patch asks for: what is not
 * deleted is mentioned, and in the same order.
 *
 * <p>Source: k8s.io/apimachinery/pkg/util/strategicpatch/patch.go, validatePatchWithSetOrderList
 */
final class WantedOrder {

  private WantedOrder() {}

  static void check(@Nullable List<Object> change, List<Object> wanted, String key) {
    if (change == null || change.isEmpty() || wanted.isEmpty()) {
      return;
    }
    if (!key.isEmpty()) {
      change.forEach(Trees::requireMap);
    }
    var kept = change.stream().filter(one -> key.isEmpty() || !Directives.deletes(one)).toList();
    if (mentioned(kept, wanted, new ElementOrder(key, !key.isEmpty())) < kept.size()) {
      throw BadPatch.unexpected(
          "The order in patch list:\n%s\n doesn't match %s list:\n%s\n"
              .formatted(GoText.of(change), Directives.ORDER, GoText.of(wanted)));
    }
  }

  /** How many elements, from the first, are found in the order one after the other. */
  private static int mentioned(List<Object> kept, List<Object> wanted, ElementOrder order) {
    var next = 0;
    var place = 0;
    while (next < kept.size() && place < wanted.size()) {
      if (Directives.isDirective(kept.get(next))) {
        next++;
      } else if (same(kept.get(next), wanted.get(place++), order)) {
        next++;
      }
    }
    return next < kept.size() && place == wanted.size() ? next : kept.size();
  }

  private static boolean same(Object element, Object wanted, ElementOrder order) {
    return order.ofMaps()
        ? Objects.equals(order.keyOf(element), order.keyOf(wanted))
        : Objects.equals(element, wanted);
  }
}
