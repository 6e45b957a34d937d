package dev.podarium.objects.json;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Trees as YAML in kubectl's style: keys in order, lists as far to the left as their key, quotes
 * only where a text would otherwise be read as something else.
 *
 * <p>Source: sigs.k8s.io/yaml
 */
public final class Yaml {

  /** What a reader of YAML 1.1 takes for a number, a truth value, nothing or an instant. */
  private static final Pattern NOT_A_TEXT =
      Pattern.compile(
          "(?i)~|null|true|false|yes|no|on|off|y|n|<<|=|[-+]?\\.(inf|nan)"
              + "|[-+]?(0x[0-9a-f_]+|0b[01_]+|0o?[0-7_]*|[0-9][0-9_]*(\\.[0-9_]*)?(e[-+]?[0-9]+)?"
              + "|\\.[0-9_]+(e[-+]?[0-9]+)?|[0-9][0-9_:]*(:[0-5]?[0-9])+)"
              + "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*");

  private static final Pattern NEEDS_QUOTES =
      Pattern.compile(
          "^[-?:] .*|^[-?:]$|^[!&*|>@`%\"'#,{}\\[\\]].*|.*: .*|.*:$|.* #.*|^\\s.*|.*\\s$");

  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

  private Yaml() {}

  /** The document, ending with a line break. */
  public static String text(Map<String, Object> tree) {
    var out = new StringBuilder();
    map(out, tree, "");
    return out.toString();
  }

  private static void map(StringBuilder out, Map<?, ?> map, String indent) {
    new TreeMap<>(map)
        .forEach(
            (key, value) -> {
              out.append(indent).append(scalar(String.valueOf(key), "")).append(':');
              below(out, value, indent);
            });
  }

  private static void below(StringBuilder out, @Nullable Object value, String indent) {
    switch (value) {
      case Map<?, ?> map when !map.isEmpty() -> {
        out.append('\n');
        map(out, map, indent + "  ");
      }
      case List<?> list when !list.isEmpty() -> {
        out.append('\n');
        list(out, list, indent);
      }
      case null -> out.append(" null\n");
      default -> out.append(' ').append(leaf(value, indent + "  ")).append('\n');
    }
  }

  private static void list(StringBuilder out, List<?> list, String indent) {
    for (var element : list) {
      if (element instanceof Map<?, ?> || element instanceof List<?>) {
        var block = new StringBuilder();
        block(block, element, indent + "  ");
        out.append(indent)
            .append("- ")
            .append(block.substring(Math.min(indent.length() + 2, block.length())));
      } else {
        out.append(indent).append('-');
        below(out, element, indent);
      }
    }
  }

  private static void block(StringBuilder out, Object value, String indent) {
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      map(out, map, indent);
    } else if (value instanceof List<?> list && !list.isEmpty()) {
      list(out, list, indent);
    } else {
      out.append(indent).append(leaf(value, indent)).append('\n');
    }
  }

  private static String leaf(Object value, String indent) {
    return switch (value) {
      case Map<?, ?> _ -> "{}";
      case List<?> _ -> "[]";
      case String text -> scalar(text, indent);
      default -> value.toString();
    };
  }

  private static String scalar(String text, String indent) {
    if (text.isEmpty() || NOT_A_TEXT.matcher(text).matches() || UNPRINTABLE.matcher(text).find()) {
      return Json.text(text);
    }
    if (text.contains("\n")) {
      return literal(text, indent);
    }
    return NEEDS_QUOTES.matcher(text).matches() ? "'" + text.replace("'", "''") + "'" : text;
  }

  /** Several lines as they are; the sign after the bar says how many line breaks end the text. */
  private static String literal(String text, String indent) {
    var chomping = text.endsWith("\n\n") ? "+" : text.endsWith("\n") ? "" : "-";
    var lines = text.stripTrailing().split("\n", -1);
    var indented = String.join("\n", lines).replaceAll("(?m)^(?=.)", indent);
    var hint = text.startsWith(" ") ? "2" : "";
    var rest = text.substring(text.stripTrailing().length());
    var kept = chomping.equals("+") ? rest.substring(0, rest.length() - 1) : "";
    return "|" + hint + chomping + "\n" + indented + kept;
  }
}
