package dev.podarium.objects.metadata;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One rule of a {@link LabelQuery}.
 *
 * <p>Source: k8s.io/apimachinery/pkg/labels/selector.go
 *
 * @param operator {@code in}, {@code notin}, {@code =}, {@code ==}, {@code !=}, {@code exists},
 *     {@code !}, {@code gt} or {@code lt}
 * @param values sorted, without doubles; none for {@code exists} and {@code !}
 */
public record LabelRequirement(String key, String operator, List<String> values) {

  private static final int MAX_LENGTH = 63;
  private static final Pattern NAME = Pattern.compile("([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]");
  private static final Pattern DOMAIN = Pattern.compile("[a-z0-9]([-a-z0-9.]*[a-z0-9])?");

  /**
   * A rule whose parts fit each other.
   *
   * @throws IllegalArgumentException with what is wrong: the key, the number of values or a value
   */
  public static LabelRequirement of(String key, String operator, List<String> values) {
    var rule = new LabelRequirement(key, operator, values.stream().sorted().distinct().toList());
    rule.refuseWrongKey();
    rule.refuseWrongNumber();
    rule.values.forEach(rule::refuseWrongValue);
    return rule;
  }

  /** Whether the labels satisfy it; {@code !=} and {@code notin} also take an absent label. */
  public boolean matches(Map<String, String> labels) {
    var value = labels.get(key);
    return switch (operator) {
      case "in", "=", "==" -> value != null && values.contains(value);
      case "notin", "!=" -> value == null || !values.contains(value);
      case "exists" -> value != null;
      case "!" -> value == null;
      case "gt" -> value != null && compare(value) > 0;
      case "lt" -> value != null && compare(value) < 0;
      default -> false;
    };
  }

  /** As it is written on a command line. */
  @Override
  public String toString() {
    return switch (operator) {
      case "exists" -> key;
      case "!" -> "!" + key;
      case "in", "notin" -> key + " " + operator + " (" + String.join(",", values) + ")";
      case "gt" -> key + ">" + values.getFirst();
      case "lt" -> key + "<" + values.getFirst();
      default -> key + operator + values.getFirst();
    };
  }

  /** The label against the rule's number; 0 when the label is no number. */
  private int compare(String value) {
    return isWhole(value)
        ? Long.compare(Long.parseLong(value), Long.parseLong(values.getFirst()))
        : 0;
  }

  private void refuseWrongKey() {
    var slash = key.indexOf('/');
    var name = key.substring(slash + 1);
    var domain = slash < 0 ? "x" : key.substring(0, slash);
    if (name.length() > MAX_LENGTH
        || !NAME.matcher(name).matches()
        || !DOMAIN.matcher(domain).matches()) {
      throw new IllegalArgumentException("key: Invalid value: \"%s\"".formatted(key));
    }
  }

  private void refuseWrongNumber() {
    var fits =
        switch (operator) {
          case "in", "notin" -> !values.isEmpty();
          case "exists", "!" -> values.isEmpty();
          default -> values.size() == 1;
        };
    if (!fits) {
      throw new IllegalArgumentException(
          "values: Invalid value: %s does not fit '%s'".formatted(values, operator));
    }
  }

  private void refuseWrongValue(String value) {
    var number = operator.equals("gt") || operator.equals("lt");
    if (number && !isWhole(value)) {
      throw new IllegalArgumentException(
          "values[0]: Invalid value: \"%s\": for 'Gt', 'Lt' operators, the value must be an integer"
              .formatted(value));
    }
    if (value.length() > MAX_LENGTH || !(value.isEmpty() || NAME.matcher(value).matches())) {
      throw new IllegalArgumentException(
          "values[0][%s]: Invalid value: \"%s\"".formatted(key, value));
    }
  }

  private static boolean isWhole(String text) {
    return text.matches("-?[0-9]{1,18}");
  }
}
