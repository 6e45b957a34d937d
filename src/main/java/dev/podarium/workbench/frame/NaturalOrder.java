package dev.podarium.workbench.frame;

import java.util.Comparator;

/** Names in the order in which people count: {@code node-2} before {@code node-10}. */
public final class NaturalOrder {

  /** {@code node-2} before {@code node-10}. */
  public static final Comparator<String> OF_NAMES =
      Comparator.comparing(NaturalOrder::stem)
          .thenComparing(NaturalOrder::number)
          .thenComparing(Comparator.naturalOrder());

  private NaturalOrder() {}

  private static String stem(String name) {
    return name.substring(0, endOfStem(name));
  }

  private static long number(String name) {
    var digits = name.substring(endOfStem(name));
    return digits.isEmpty() || digits.length() > 18 ? -1 : Long.parseLong(digits);
  }

  private static int endOfStem(String name) {
    var end = name.length();
    while (end > 0 && Character.isDigit(name.charAt(end - 1))) {
      end--;
    }
    return end;
  }
}
