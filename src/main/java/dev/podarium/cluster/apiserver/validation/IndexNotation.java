package dev.podarium.cluster.apiserver.validation;

import dev.podarium.objects.values.Printable;

/**
 * Completion indexes as a person or a status writes them: {@code 0-2,5}.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/batch/validation/validation.go, validateIndexesFormat,
 * parseIndexInterval
 */
final class IndexNotation {

  private IndexNotation() {}

  /** One range, its ends included. */
  private record Range(int first, int last) {}

  /**
   * How many indexes there are.
   *
   * @throws IllegalArgumentException with the server's words when they are not in order, beyond the
   *     completions or no numbers
   */
  static int count(String text, int completions) {
    var total = 0;
    Integer last = null;
    for (var part : text.isEmpty() ? new String[0] : text.split(",", -1)) {
      var range = range(part, completions);
      if (last != null && last >= range.first) {
        throw disorder(last, range.first);
      }
      total += range.last - range.first + 1;
      last = range.last;
    }
    return total;
  }

  private static Range range(String part, int completions) {
    var limits = part.split("-", -1);
    if (limits.length > 2) {
      throw new IllegalArgumentException(
          "the fragment %s violates the requirement that an index interval can have at most two parts separated by '-'"
              .formatted(Printable.quoted(part)));
    }
    var first = number(limits[0], completions);
    if (limits.length == 1) {
      return new Range(first, first);
    }
    var last = number(limits[1], completions);
    if (first >= last) {
      throw disorder(first, last);
    }
    return new Range(first, last);
  }

  private static int number(String text, int completions) {
    long number;
    try {
      number = Long.parseLong(text);
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException(
          "cannot convert string to integer for index: " + Printable.quoted(text), notANumber);
    }
    if (number >= completions) {
      throw new IllegalArgumentException("too large index: " + Printable.quoted(text));
    }
    return (int) number;
  }

  private static IllegalArgumentException disorder(int previous, int current) {
    return new IllegalArgumentException(
        "non-increasing order, previous: %d, current: %d".formatted(previous, current));
  }
}
