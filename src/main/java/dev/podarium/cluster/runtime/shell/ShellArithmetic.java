package dev.podarium.cluster.runtime.shell;

import java.util.OptionalLong;

/**
 * Works out what stands between {@code $((} and {@code ))}: whole numbers, sums, products and
 * brackets.
 */
final class ShellArithmetic {

  private static final int DEEPEST = 32;

  private final String text;
  private int at;
  private int depth;
  private boolean understood = true;

  private ShellArithmetic(String text) {
    this.text = text.replace(" ", "");
  }

  /** Its value, or empty when it is not understood; variables have been put in before. */
  static OptionalLong value(String text) {
    var arithmetic = new ShellArithmetic(text);
    var value = arithmetic.sum();
    return arithmetic.understood && arithmetic.at == arithmetic.text.length()
        ? OptionalLong.of(value)
        : OptionalLong.empty();
  }

  private long sum() {
    var value = product();
    while (understood && (sees('+') || sees('-'))) {
      value += text.charAt(at++) == '+' ? product() : -product();
    }
    return value;
  }

  private long product() {
    var value = number();
    while (understood && (sees('*') || sees('/') || sees('%'))) {
      var operator = text.charAt(at++);
      var other = number();
      understood &= operator == '*' || other != 0;
      value = !understood ? 0 : combined(value, operator, other);
    }
    return value;
  }

  private static long combined(long value, char operator, long other) {
    return switch (operator) {
      case '*' -> value * other;
      case '/' -> value / other;
      default -> value % other;
    };
  }

  private long number() {
    understood &= ++depth <= DEEPEST;
    var value = understood ? unlimited() : 0;
    depth--;
    return value;
  }

  private long unlimited() {
    if (sees('-')) {
      at++;
      return -number();
    }
    if (sees('(')) {
      at++;
      var value = sum();
      understood &= sees(')');
      at++;
      return value;
    }
    var begin = at;
    while (at < text.length() && Character.isDigit(text.charAt(at))) {
      at++;
    }
    understood &= at > begin && at - begin < 19;
    return understood ? Long.parseLong(text.substring(begin, at)) : 0;
  }

  private boolean sees(char c) {
    return at < text.length() && text.charAt(at) == c;
  }
}
