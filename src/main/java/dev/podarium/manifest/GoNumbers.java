package dev.podarium.manifest;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as Go reads and writes them on the way from YAML through JSON: whole ones of 64 bits are
 * exact, all others become floating.
 *
 * <p>Source: sigs.k8s.io/yaml, goyaml.v2/resolve.go; Go, strconv and encoding/json
 */
final class GoNumbers {

  /** More digits than any number has that is not beyond all bounds. */
  private static final int LONGEST = 400;

  private static final Pattern WHOLE =
      Pattern.compile("[-+]?(0[bB][01]+|0[xX][0-9a-fA-F]+|0[oO]?[0-7]+|0|[1-9][0-9]*)");
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
  private static final Pattern POINT_FIRST =
      Pattern.compile("\\.[0-9]+(_[0-9]+)*([eE][-+]?[0-9]+(_[0-9]+)*)?");
  private static final int SHORTEST_DIGITS = 6;

  private GoNumbers() {}

  /**
   * A Long, a BigInteger of 64 bits that is too large for one, a Double, or null when the text is
   * no number of YAML 1.1.
   */
  static @Nullable Object parse(String text) {
    if (text.startsWith(".")) {
      return POINT_FIRST.matcher(text).matches() ? floating(text.replace("_", "")) : null;
    }
    var plain = text.replace("_", "");
    if (plain.length() > LONGEST) {
      return null;
    }
    if (WHOLE.matcher(plain).matches()) {
      return whole(plain);
    }
    return DECIMAL.matcher(plain).matches() ? floating(plain) : null;
  }

  /** A number of JSON: a Long where it is one of 64 bits, else a Double, which may be infinite. */
  static Object json(String digits) {
    try {
      return Long.valueOf(digits);
    } catch (NumberFormatException notOfSixtyFourBits) {
      return Double.valueOf(digits);
    }
  }

  /** What becomes of a number that was written in YAML: without a fraction it is a whole one. */
  static Number throughJson(Number number) {
    if (number instanceof Long) {
      return number;
    }
    var value = number.doubleValue();
    var whole = Double.isFinite(value) && Math.rint(value) == value;
    return whole
        ? (Number) json(new BigDecimal(Double.toString(value)).toBigInteger().toString())
        : (Number) value;
  }

  /** A floating number as the key of a map, {@code 1.1} or {@code 1e+06}. */
  static String key(double value) {
    if (Double.isNaN(value)) {
      return ".nan";
    }
    var single = (float) value;
    if (Float.isInfinite(single)) {
      return single > 0 ? ".inf" : "-.inf";
    }
    var exact = new BigDecimal(Float.toString(single)).stripTrailingZeros();
    var exponent = exact.precision() - exact.scale() - 1;
    if (exact.signum() == 0) {
      return Math.copySign(1, value) < 0 ? "-0" : "0";
    }
    if (exponent >= -4 && exponent < SHORTEST_DIGITS) {
      return exact.toPlainString();
    }
    var digits = exact.movePointLeft(exponent).stripTrailingZeros().toPlainString();
    return "%se%s%02d".formatted(digits, exponent < 0 ? "-" : "+", Math.abs(exponent));
  }

  private static @Nullable Object whole(String text) {
    var sign = text.startsWith("-") ? "-" : "";
    var digits = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
    var radix = radix(digits);
    var skipped = radix == 10 ? 0 : radix == 8 && Character.isDigit(digits.charAt(1)) ? 1 : 2;
    var value = new BigInteger(sign + digits.substring(skipped), radix);
    if (value.bitLength() < Long.SIZE) {
      return value.longValue();
    }
    if (value.signum() > 0 && value.bitLength() == Long.SIZE) {
      return value;
    }
    return skipped == 2 ? null : (Object) Double.parseDouble(text);
  }

  private static int radix(String digits) {
    if (digits.length() < 2 || digits.charAt(0) != '0') {
      return 10;
    }
    return switch (digits.charAt(1)) {
      case 'x', 'X' -> 16;
      case 'b', 'B' -> 2;
      default -> 8;
    };
  }

  /** Beyond all bounds it is no number. */
  private static @Nullable Double floating(String text) {
    var value = Double.parseDouble(text);
    return Double.isInfinite(value) ? null : value;
  }
}
