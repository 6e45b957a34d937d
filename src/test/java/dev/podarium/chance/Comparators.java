package dev.podarium.chance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** What every order has to keep to, or sorting breaks with it sooner or later. */
public final class Comparators {

  private static final int THINGS = 14;

  private Comparators() {}

  /** The order is total, antisymmetric and transitive, and equal things compare alike. */
  public static <T> void lawful(Comparator<? super T> order, Supplier<T> thing) {
    lawful(order, Chance.of(0).listOf(THINGS, THINGS, thing));
  }

  /** Moreover only equal things compare as equal: needed of keys of sorted maps and sets. */
  public static <T> void lawfulForKeys(Comparator<? super T> order, Supplier<T> thing) {
    var things = Chance.of(0).listOf(THINGS, THINGS, thing);
    lawful(order, things);
    for (var one : things) {
      for (var other : things) {
        assertThat(order.compare(one, other) == 0)
            .as("%s and %s are equal in the order", one, other)
            .isEqualTo(one.equals(other));
      }
    }
  }

  private static <T> void lawful(Comparator<? super T> order, List<T> things) {
    for (var one : things) {
      assertThat(order.compare(one, one)).as("%s with itself", one).isZero();
      for (var other : things) {
        var sign = sign(order, one, other);
        assertThat(sign(order, other, one)).as("%s and %s, turned", one, other).isEqualTo(-sign);
        things.forEach(third -> transitive(order, one, other, third));
      }
    }
  }

  private static <T> void transitive(Comparator<? super T> order, T one, T other, T third) {
    var first = sign(order, one, other);
    var second = sign(order, other, third);
    if (first == second || first == 0 || second == 0) {
      assertThat(sign(order, one, third))
          .as("%s, %s and %s in turn", one, other, third)
          .isEqualTo(first == 0 ? second : first);
    }
  }

  private static <T> int sign(Comparator<? super T> order, T one, T other) {
    return Integer.signum(order.compare(one, other));
  }
}
