package dev.podarium.kubectl.describe;

import dev.podarium.kubectl.describe.parts.Labelled;
import dev.podarium.kubectl.describe.parts.Part;
import dev.podarium.printers.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Priority classes, bindings of roles, and whatever kubectl describes field by field.
 *
 * <p>Source: describe.go, describePriorityClass, RoleBindingDescriber, printUnstructuredContent
 */
final class OtherDescriptions {

  private static final Pattern WORD_START =
      Pattern.compile("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
  private static final List<String> ACRONYMS = List.of("API", "URL", "UID", "GUID");

  /** What stands above the fields already. */
  private static final List<String> SAID =
      List.of(
          ".metadata.managedFields",
          ".metadata.name",
          ".metadata.namespace",
          ".metadata.labels",
          ".metadata.annotations");

  private OtherDescriptions() {}

  static void writePriority(Subject priority) {
    var page = priority.page();
    var whole = priority.whole();
    priority.name();
    page.field("Value", whole.number("value"));
    page.field("GlobalDefault", whole.isTrue("globalDefault"));
    page.field("PreemptionPolicy", whole.text("preemptionPolicy"));
    page.field("Description", whole.text("description"));
    page.field("Annotations", Texts.labels(priority.meta().map("annotations")));
  }

  static void writeBinding(Subject binding) {
    var page = binding.page();
    page.field("Name", binding.meta().text("name"));
    binding.labelsAndAnnotations();
    page.line(0, "Role:");
    page.field(1, "Kind", binding.whole().at("roleRef").text("kind"));
    page.field(1, "Name", binding.whole().at("roleRef").text("name"));
    page.line(0, "Subjects:");
    page.line(1, "Kind\tName\tNamespace");
    page.line(1, "----\t----\t---------");
    for (var each : binding.whole().parts("subjects")) {
      page.line(1, String.join("\t", each.text("kind"), each.text("name"), each.text("namespace")));
    }
  }

  static void writeFields(Subject any) {
    any.page().field("Name", any.meta().text("name"));
    any.page().field("Namespace", any.meta().text("namespace"));
    Labelled.labels(any.page(), "Labels", any.meta().map("labels"));
    any.annotations();
    fields(any, 0, any.whole(), "");
  }

  private static void fields(Subject any, int level, Part part, String path) {
    var sorted = new TreeMap<String, Object>();
    part.fields().forEach((name, value) -> sorted.put(name.toString(), value));
    sorted.forEach(
        (name, value) -> {
          if (!SAID.contains(path + "." + name)) {
            field(any, level, name, value, path + "." + name);
          }
        });
  }

  private static void field(Subject any, int level, String name, Object value, String path) {
    switch (value) {
      case Map<?, ?> map -> {
        any.page().line(level, title(name) + ":");
        fields(any, level + 1, new Part(map), path);
      }
      case List<?> list -> {
        any.page().line(level, title(name) + ":");
        for (var each : list) {
          if (each instanceof Map<?, ?> map) {
            fields(any, level + 1, new Part(map), path);
          } else {
            any.page().line(level + 1, String.valueOf(each));
          }
        }
      }
      case null, default -> any.page().field(level, title(name), String.valueOf(value));
    }
  }

  /** {@code Creation Timestamp}; a name with other signs than letters stays as it is. */
  private static String title(String name) {
    if (!name.chars().allMatch(sign -> Character.isLetter(sign) || sign == '-')) {
      return name;
    }
    var words = WORD_START.split(name);
    for (var i = 0; i < words.length; i++) {
      words[i] = word(words[i]);
    }
    return String.join(" ", words);
  }

  private static String word(String word) {
    var upper = word.toUpperCase(Locale.ROOT);
    if (ACRONYMS.contains(upper)) {
      return upper;
    }
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
