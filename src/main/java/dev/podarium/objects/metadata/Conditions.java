package dev.podarium.objects.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists of conditions, of which an object has one a type. Each kind has a class of its own. */
public final class Conditions {

  private Conditions() {}

  /** The condition of a type, or null. */
  public static <C> @Nullable C find(
      @Nullable List<C> conditions, Function<C, String> typeOf, @Nullable String type) {
    if (conditions != null) {
      for (var condition : conditions) {
        if (Objects.equals(typeOf.apply(condition), type)) {
          return condition;
        }
      }
    }
    return null;
  }

  /** The list with a condition in the place of the one of its type, or at the end. */
  public static <C> List<C> with(List<C> conditions, Function<C, String> typeOf, C wanted) {
    var type = typeOf.apply(wanted);
    var all = new ArrayList<>(conditions);
    if (find(conditions, typeOf, type) == null) {
      all.add(wanted);
    } else {
      all.replaceAll(each -> Objects.equals(typeOf.apply(each), type) ? wanted : each);
    }
    return all;
  }

  /** The list without the condition of a type. */
  public static <C> List<C> without(List<C> conditions, Function<C, String> typeOf, String type) {
    return conditions.stream()
        .filter(condition -> !Objects.equals(typeOf.apply(condition), type))
        .toList();
  }
}
