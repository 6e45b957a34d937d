package dev.podarium.cluster.runtime.process;

import java.util.Map;

/**
 * Puts variables where a text refers to them as {@code $(NAME)}; {@code $$} is one dollar sign, and
 * what is not known stays as it is.
 *
 * <p>Source: kubernetes/kubernetes, third_party/forked/golang/expansion/expand.go
 */
public final class VariableExpansion {

  private VariableExpansion() {}

  /** The text with the values of its variables. */
  public static String expanded(String text, Map<String, String> variables) {
    var next = text.indexOf('$');
    if (next < 0) {
      return text;
    }
    var expanded = new StringBuilder(text.length());
    var copied = 0;
    while (next >= 0 && next + 1 < text.length()) {
      var end = end(text, next);
      if (end > next) {
        expanded.append(text, copied, next).append(value(text, next, end, variables));
        copied = end;
      }
      next = text.indexOf('$', Math.max(end, next + 1));
    }
    return expanded.append(text, copied, text.length()).toString();
  }

  /** Where a reference that begins there ends; its own beginning when it is none. */
  private static int end(String text, int begin) {
    return switch (text.charAt(begin + 1)) {
      case '$' -> begin + 2;
      case '(' -> {
        var close = text.indexOf(')', begin);
        yield close < 0 ? text.length() : close + 1;
      }
      default -> begin;
    };
  }

  private static String value(String text, int begin, int end, Map<String, String> variables) {
    if (text.charAt(begin + 1) == '$') {
      return "$";
    }
    var reference = text.substring(begin, end);
    return reference.endsWith(")")
        ? variables.getOrDefault(reference.substring(2, reference.length() - 1), reference)
        : reference;
  }
}
