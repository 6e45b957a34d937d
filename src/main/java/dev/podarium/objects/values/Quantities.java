package dev.podarium.objects.values;

import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Amounts of resources as Kubernetes reads them, in bounded time whatever is written. Everything
 * that parses an amount goes through here: the model's own parser computes 10 to any power.
 *
 * <p>Source: k8s.io/apimachinery/pkg/api/resource/quantity.go, ParseQuantity; suffix.go
 */
public final class Quantities {

  private static final String FORM_WRONG =
      "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
  private static final String SUFFIX_WRONG = "unable to parse quantity's suffix";
  private static final String TOO_LARGE =
      "quantities are at most 2^63-1, and no cluster has as much as this";

  /** Sign, digits, fraction and suffix; all may be empty, and what is empty counts as 0. */
  private static final Pattern FORM =
      Pattern.compile("([+-]?)([0-9]*)(?:\\.([0-9]*))?([eEinumkKMGTP]*[-+]?[0-9]*)");

  private static final Pattern EXPONENT = Pattern.compile("[eE]([-+]?[0-9]{1,18})");
  private static final List<String> BINARY = List.of("Ki", "Mi", "Gi", "Ti", "Pi", "Ei");
  private static final List<String> DECIMAL =
      List.of("n", "u", "m", "", "k", "M", "G", "T", "P", "E");

  private static final int LONGEST = 200;

  /** Powers of ten: far beyond the largest amount, and near enough to compute with. */
  private static final int LARGEST_POWER = 30;

  private static final int NANO = 9;
  private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

  private static final int MOST_KNOWN = 2000;
  private static final Map<String, Parsed> KNOWN = new ConcurrentHashMap<>();

  private Quantities() {}

  /**
   * What Kubernetes says against a text as an amount; empty when it takes it.
   *
   * @param text without quotes; blanks around it do not count
   */
  public static Optional<String> problem(String text) {
    return parsed(text) instanceof Wrong(String problem) ? Optional.of(problem) : Optional.empty();
  }

  /**
   * The value of an amount: a number of units, rounded away from zero to billionths.
   *
   * @throws IllegalArgumentException when it is none, which the API server lets into no object
   */
  public static BigDecimal value(Quantity quantity) {
    return right(quantity).value;
  }

  /**
   * The value in whole units: bytes, Pods, devices; rounded up.
   *
   * @return at most {@link Long#MAX_VALUE}
   * @throws IllegalArgumentException when it is no amount
   */
  public static long units(Quantity quantity) {
    return right(quantity).units;
  }

  /**
   * The value in thousandths: millicores; rounded up.
   *
   * @return at most {@link Long#MAX_VALUE}
   * @throws IllegalArgumentException when it is no amount
   */
  public static long thousandths(Quantity quantity) {
    return right(quantity).thousandths;
  }

  private static Right right(Quantity quantity) {
    return switch (parsed(text(quantity))) {
      case Right right -> right;
      case Wrong(String problem) -> throw new IllegalArgumentException(problem);
    };
  }

  /** An amount as it was written. */
  public static String text(Quantity quantity) {
    return quantity.getAmount() + (quantity.getFormat() == null ? "" : quantity.getFormat());
  }

  private sealed interface Parsed {}

  private record Right(BigDecimal value, long units, long thousandths) implements Parsed {

    static Right of(BigDecimal value) {
      return new Right(value, whole(value), whole(value.movePointRight(3)));
    }

    private static long whole(BigDecimal value) {
      return value.setScale(0, RoundingMode.CEILING).min(MOST).longValue();
    }
  }

  private record Wrong(String problem) implements Parsed {}

  /** The same few texts are read again and again; all are forgotten when there are too many. */
  private static Parsed parsed(String written) {
    var known = KNOWN.get(written);
    return known == null ? parsedFirst(written) : known;
  }

  private static Parsed parsedFirst(String written) {
    var parsed = parse(written);
    if (KNOWN.size() >= MOST_KNOWN) {
      KNOWN.clear();
    }
    if (written.length() <= LONGEST) {
      KNOWN.put(written, parsed);
    }
    return parsed;
  }

  private static Parsed parse(String written) {
    var text = written.strip();
    if (text.length() > LONGEST) {
      return new Wrong(TOO_LARGE);
    }
    var form = FORM.matcher(text);
    if (text.isEmpty() || !form.matches()) {
      return new Wrong(FORM_WRONG);
    }
    var fraction = form.group(3) == null ? "" : form.group(3);
    var digits = new BigDecimal("0" + form.group(2) + "." + fraction + "0");
    var signed = form.group(1).equals("-") ? digits.negate() : digits;
    return scaled(signed, form.group(4));
  }

  private static Parsed scaled(BigDecimal number, String suffix) {
    var binary = BINARY.indexOf(suffix);
    if (binary >= 0) {
      var value = number.multiply(BigDecimal.valueOf(1024).pow(binary + 1));
      return Right.of(rounded(value.min(MOST).max(MOST.negate())));
    }
    var power = power(suffix);
    if (power == null) {
      return new Wrong(SUFFIX_WRONG);
    }
    if (number.signum() == 0) {
      return Right.of(BigDecimal.ZERO);
    }
    var magnitude = number.precision() - number.scale() + power;
    if (magnitude > LARGEST_POWER) {
      return new Wrong(TOO_LARGE);
    }
    if (magnitude < -NANO) {
      return Right.of(BigDecimal.ONE.movePointLeft(NANO).multiply(sign(number)));
    }
    return Right.of(rounded(number.scaleByPowerOfTen(Math.toIntExact(power))));
  }

  private static @Nullable Long power(String suffix) {
    var decimal = DECIMAL.indexOf(suffix);
    if (decimal >= 0) {
      return 3L * (decimal - DECIMAL.indexOf(""));
    }
    var exponent = EXPONENT.matcher(suffix);
    return exponent.matches() ? Long.valueOf(exponent.group(1)) : null;
  }

  private static BigDecimal rounded(BigDecimal value) {
    return value.setScale(NANO, RoundingMode.UP).stripTrailingZeros();
  }

  private static BigDecimal sign(BigDecimal number) {
    return BigDecimal.valueOf(number.signum());
  }
}
