package dev.podarium.workbench.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A tree as lines of YAML in the order in which it is, with quotes only where they are needed. What
 * prints objects elsewhere sorts names as kubectl does; here a person looks for their own lines.
 */
final class YamlLines {

  private static final Pattern NEEDS_QUOTES =
      Pattern.compile(
          "|[-+.0-9].*|(?i)(y|n|yes|no|on|off|true|false|null|~)|[\\s&*!|>%@`'\"\\[\\]{},?#:].*"
              + "|.*(: |\\s#|\\s$|:$).*",
          Pattern.DOTALL);

  /** Characters of a line that are compared word by word; of what is behind, only whether. */
  private static final int LINE = 1_000;

  /** Lines that are compared; of those behind, only whether. */
  private static final int LINES = 10_000;

  private final List<String> lines = new ArrayList<>();

  private YamlLines() {}

  static List<String> of(Map<String, Object> tree) {
    var printed = new YamlLines();
    tree.forEach((name, value) -> printed.field("", name, value));
    return bounded(printed.lines);
  }

  private static List<String> bounded(List<String> lines) {
    var shown = lines.stream().limit(LINES).map(YamlLines::bounded).collect(Collectors.toList());
    if (lines.size() > LINES) {
      var behind = lines.subList(LINES, lines.size());
      shown.add("… %,d more lines (%08x)".formatted(behind.size(), behind.hashCode()));
    }
    return shown;
  }

  private static String bounded(String line) {
    return line.length() <= LINE
        ? line
        : "%s… %,d more characters (%08x)"
            .formatted(line.substring(0, LINE), line.length() - LINE, line.hashCode());
  }

  private void field(String indent, String name, @Nullable Object value) {
    switch (value) {
      case Map<?, ?> map when !map.isEmpty() -> {
        lines.add(indent + name + ":");
        map.forEach((inner, v) -> field(indent + "  ", inner.toString(), v));
      }
      case List<?> list when !list.isEmpty() -> {
        lines.add(indent + name + ":");
        list.forEach(item -> item(indent, item));
      }
      case null, default -> lines.add(indent + name + ": " + scalar(value));
    }
  }

  /** An item's first line carries the dash, the others stand below its text. */
  private void item(String indent, @Nullable Object item) {
    if (!(item instanceof Map<?, ?> map) || map.isEmpty()) {
      lines.add(indent + "- " + scalar(item));
      return;
    }
    var first = lines.size();
    map.forEach((name, value) -> field(indent + "  ", name.toString(), value));
    lines.set(first, indent + "- " + lines.get(first).substring(indent.length() + 2));
  }

  private static String scalar(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case Map<?, ?> _ -> "{}";
      case List<?> list -> list.toString();
      case String text -> NEEDS_QUOTES.matcher(text).matches() ? quoted(text) : text;
      default -> value.toString();
    };
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
