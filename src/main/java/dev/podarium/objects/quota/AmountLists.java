package dev.podarium.objects.quota;

import dev.podarium.objects.values.CanonicalQuantities;
import dev.podarium.objects.values.Quantities;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Arithmetic on lists of amounts by name.
 *
 * <p>Source: k8s.io/apiserver/pkg/quota/v1/resources.go
 */
public final class AmountLists {

  private static final Quantity ZERO = new Quantity("0");

  private AmountLists() {}

  /** Whether both have the same names and the same amounts, however written. */
  public static boolean same(Map<String, Quantity> one, Map<String, Quantity> other) {
    return one.keySet().equals(other.keySet()) && allZero(minus(one, other));
  }

  /** The names of which there is more than is allowed, sorted; names without a limit are not. */
  public static List<String> exceeding(Map<String, Quantity> used, Map<String, Quantity> allowed) {
    return used.entrySet().stream()
        .filter(
            each ->
                allowed.containsKey(each.getKey())
                    && compare(each.getValue(), allowed.get(each.getKey())) > 0)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** The larger amount of each name. */
  public static SortedMap<String, Quantity> most(
      Map<String, Quantity> one, Map<String, Quantity> other) {
    var most = new TreeMap<>(one);
    other.forEach((name, amount) -> most.merge(name, amount, CanonicalQuantities::most));
    return most;
  }

  /** The sums. */
  public static SortedMap<String, Quantity> plus(
      Map<String, Quantity> one, Map<String, Quantity> other) {
    var sum = new TreeMap<>(one);
    other.forEach((name, amount) -> sum.merge(name, amount, CanonicalQuantities::plus));
    return sum;
  }

  /** The differences, which may be less than nothing. */
  public static SortedMap<String, Quantity> minus(
      Map<String, Quantity> one, Map<String, Quantity> other) {
    var negative = new TreeMap<String, Quantity>();
    other.forEach((name, amount) -> negative.put(name, CanonicalQuantities.negated(amount)));
    return plus(one, negative);
  }

  /** The differences, nothing where they would be less. */
  public static SortedMap<String, Quantity> minusToZero(
      Map<String, Quantity> one, Map<String, Quantity> other) {
    var left = new TreeMap<>(minus(one, other));
    left.replaceAll((name, amount) -> signum(amount) < 0 ? ZERO : amount);
    return left;
  }

  /** What there is something of. */
  public static SortedMap<String, Quantity> withoutZeros(Map<String, Quantity> amounts) {
    return where(amounts, amount -> signum(amount) != 0);
  }

  /** Whether there is nothing of anything. */
  public static boolean allZero(Map<String, Quantity> amounts) {
    return withoutZeros(amounts).isEmpty();
  }

  /** The names of which there is less than nothing, sorted. */
  public static List<String> belowZero(Map<String, Quantity> amounts) {
    return List.copyOf(where(amounts, amount -> signum(amount) < 0).keySet());
  }

  /** The amounts of these names alone. */
  public static SortedMap<String, Quantity> only(
      Map<String, Quantity> amounts, Collection<String> names) {
    var some = new TreeMap<>(amounts);
    some.keySet().retainAll(names);
    return some;
  }

  /** The names that both lists have, sorted, each once. */
  public static List<String> inBoth(Collection<String> one, Collection<String> other) {
    var names = new TreeSet<>(one);
    names.retainAll(other);
    return List.copyOf(names);
  }

  /** The names that only the first list has, sorted, each once. */
  public static List<String> onlyInFirst(Collection<String> one, Collection<String> other) {
    var names = new TreeSet<>(one);
    names.removeAll(other);
    return List.copyOf(names);
  }

  /** {@code cpu=1,pods=2}: sorted by name. */
  public static String text(Map<String, Quantity> amounts) {
    return new TreeMap<>(amounts)
        .entrySet().stream()
            .map(each -> each.getKey() + "=" + Quantities.text(each.getValue()))
            .collect(Collectors.joining(","));
  }

  private static SortedMap<String, Quantity> where(
      Map<String, Quantity> amounts, Predicate<Quantity> wanted) {
    var some = new TreeMap<>(amounts);
    some.values().removeIf(wanted.negate());
    return some;
  }

  private static int compare(Quantity one, Quantity other) {
    return Quantities.value(one).compareTo(Quantities.value(other));
  }

  private static int signum(Quantity amount) {
    return Quantities.value(amount).compareTo(BigDecimal.ZERO);
  }
}
