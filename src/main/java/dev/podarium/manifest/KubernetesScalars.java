package dev.podarium.manifest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * What unquoted words mean, as Kubernetes reads them: YAML 1.1, so {@code yes} is a boolean and
 * {@code 010} is eight; an instant stays text.
 *
 * <p>Source: kubernetes-sigs/yaml, goyaml.v2/resolve.go
 */
final class KubernetesScalars extends Resolver {

  private static final Map<String, Boolean> BOOLEANS = booleans();
  private static final Pattern NULL = Pattern.compile("|~|null|Null|NULL");
  private static final Pattern WHOLE =
      Pattern.compile("[-+]?(0[bB][01_]+|0[xX][0-9a-fA-F_]+|0[oO]?[0-7_]+|0|[1-9][0-9_]*)");
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

  @Override
  protected void addImplicitResolvers() {
    // the rules below take the place of SnakeYAML's table
  }

  @Override
  public Tag resolve(NodeId kind, @Nullable String text, boolean implicit) {
    if (kind != NodeId.scalar || text == null || !implicit) {
      return super.resolve(kind, text, implicit);
    }
    if (BOOLEANS.containsKey(text)) {
      return Tag.BOOL;
    }
    if (NULL.matcher(text).matches()) {
      return Tag.NULL;
    }
    if (text.equals("<<")) {
      return Tag.MERGE;
    }
    return WHOLE.matcher(text).matches() ? Tag.INT : numberOrText(text);
  }

  private static Tag numberOrText(String text) {
    return DECIMAL.matcher(text).matches() ? Tag.FLOAT : Tag.STR;
  }

  /** The value of a scalar with that tag: a String, Long, Double, Boolean or null. */
  static @Nullable Object value(Tag tag, String text) {
    if (tag.equals(Tag.NULL)) {
      return null;
    }
    if (tag.equals(Tag.BOOL)) {
      return BOOLEANS.getOrDefault(text, false);
    }
    if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
      return number(text);
    }
    return text;
  }

  /** A whole number where it is one ({@code 3.0} too, since it becomes 3 in JSON). */
  private static Object number(String text) {
    try {
      return WHOLE.matcher(text).matches() ? whole(text.replace("_", "")) : decimal(text);
    } catch (NumberFormatException tooLongOrExplicitlyTagged) {
      return DECIMAL.matcher(text).matches() ? (Object) Double.valueOf(text) : text;
    }
  }

  private static Long whole(String text) {
    var sign = text.startsWith("-") ? "-" : "";
    var digits = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
    if (digits.length() < 2 || digits.charAt(0) != '0') {
      return Long.valueOf(sign + digits);
    }
    return switch (digits.charAt(1)) {
      case 'x', 'X' -> Long.valueOf(sign + digits.substring(2), 16);
      case 'b', 'B' -> Long.valueOf(sign + digits.substring(2), 2);
      case 'o', 'O' -> Long.valueOf(sign + digits.substring(2), 8);
      default -> Long.valueOf(sign + digits, 8);
    };
  }

  private static Object decimal(String text) {
    var value = Double.parseDouble(text);
    var exact = Math.rint(value) == value && Math.abs(value) < 1e15;
    return exact ? (Object) (long) value : (Object) value;
  }

  private static Map<String, Boolean> booleans() {
    var words = new TreeMap<String, Boolean>();
    for (var word :
        List.of("y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON")) {
      words.put(word, true);
    }
    for (var word :
        List.of("n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF")) {
      words.put(word, false);
    }
    return words;
  }
}
