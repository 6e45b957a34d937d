package dev.podarium.objects.decoding;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Amounts as Go reads them, with its words for what is wrong.
 *
 * <p>Amounts beyond all bounds are refused too: upstream stores {@code 1e999999999} and may then
 * not come back from comparing it.
 *
 * <p>Source: k8s.io/apimachinery/pkg/api/resource/quantity.go, ParseQuantity; suffix.go
 */
public final class GoQuantity {

  private static final String FORMAT =
      "quantities must match the regular expression"
          + " '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
  private static final String SUFFIX = "unable to parse quantity's suffix";
  private static final String NUMBER = "unable to parse numeric part of quantity";

  private static final Pattern PARTS =
      Pattern.compile("[+-]?([0-9]*)(?:\\.([0-9]*))?([eEinumkKMGTP]*[-+]?[0-9]*)");
  private static final Pattern EXPONENT = Pattern.compile("[eE][-+]?[0-9]+");
  private static final Set<String> SUFFIXES =
      Set.of("", "n", "u", "m", "k", "M", "G", "T", "P", "E", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei");

  /** Of an exponent, and of the number before it. */
  private static final int MOST_EXPONENT = 30;

  private static final int MOST_DIGITS = 60;

  private GoQuantity() {}

  /** What is wrong with a text, as Go says it. */
  public static Optional<String> problem(String text) {
    var parts = PARTS.matcher(text);
    if (text.isEmpty() || !parts.matches()) {
      return Optional.of(FORMAT);
    }
    var fraction = parts.group(2) == null ? "" : parts.group(2);
    var digits = parts.group(1).length() + fraction.length();
    if (!isSuffix(parts.group(3))) {
      return Optional.of(SUFFIX);
    }
    return digits == 0 || digits > MOST_DIGITS ? Optional.of(NUMBER) : Optional.empty();
  }

  private static boolean isSuffix(String suffix) {
    if (!EXPONENT.matcher(suffix).matches()) {
      return SUFFIXES.contains(suffix);
    }
    var digits = suffix.substring(1).replaceFirst("^[-+]?0*", "");
    return digits.length() <= 2 && (digits.isEmpty() || Integer.parseInt(digits) <= MOST_EXPONENT);
  }
}
