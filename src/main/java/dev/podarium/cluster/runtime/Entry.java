package dev.podarium.cluster.runtime;

import dev.podarium.objects.Spans;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One image of the catalogue, as {@code catalogue.yaml} describes it.
 *
 * @param name without tag; empty: an image of which nothing is known
 * @param user that its process has; {@code root} unless the image says otherwise
 * @param listens on which ports
 * @param configuration folders and files that, when mounted over, may move its ports
 * @param programs names of programs that are the image's own process
 * @param shell it has no process of its own, so arguments are a command
 * @param terminal its own process ends at once unless somebody can type something
 * @param needs what it gives up without, in the order in which it looks
 * @param modes what it is instead, by the first argument
 * @param fails how long after it runs its probes begin to fail; null: never
 * @param runs null: until somebody ends it
 * @param sigtermAfter null: SIGTERM is ignored
 */
record Entry(
    String name,
    String user,
    long bytes,
    Timing pulls,
    Timing starts,
    Timing answers,
    List<Integer> listens,
    List<String> configuration,
    List<String> programs,
    boolean shell,
    boolean terminal,
    List<Need> needs,
    Map<String, Entry> modes,
    @Nullable Timing fails,
    @Nullable Timing runs,
    int exits,
    int sigtermExits,
    @Nullable Timing sigtermAfter) {

  /** Reads an entry; what it leaves out is taken from {@code defaults}. */
  static Entry of(Map<String, Object> tree, Map<String, Object> defaults) {
    var fields = new Fields(tree, defaults);
    var sigterm = fields.map("onSigterm");
    return new Entry(
        fields.text("image"),
        fields.text("user"),
        fields.number("size", 0),
        fields.required("pulls"),
        fields.required("starts"),
        fields.required("answers"),
        fields.list("listens").stream().map(port -> ((Number) port).intValue()).toList(),
        fields.texts("configuration"),
        fields.texts("programs"),
        Boolean.TRUE.equals(fields.get("shell")),
        Boolean.TRUE.equals(fields.get("terminal")),
        fields.list("needs").stream().map(need -> need(asMap(need))).toList(),
        modes(tree, defaults),
        timing(fields.map("fails"), "after"),
        timing(fields.map("runs"), "takes"),
        (int) fields.number("exits", 0),
        sigterm.get("exits") instanceof Number exits ? exits.intValue() : 143,
        timing(sigterm, "after"));
  }

  private static Need need(Map<String, Object> tree) {
    var fields = new Fields(tree, Map.of());
    var or = new TreeMap<String, String>();
    fields.map("or").forEach((name, value) -> or.put(name, value.toString()));
    return new Need(
        fields.texts("any"), or, (int) fields.number("exits", 1), fields.text("says").strip());
  }

  private static Map<String, Entry> modes(Map<String, Object> tree, Map<String, Object> defaults) {
    var modes = new TreeMap<String, Entry>();
    var own = new LinkedHashMap<>(tree);
    var written = asMap(own.remove("modes"));
    written.forEach(
        (argument, mode) -> {
          var merged = new LinkedHashMap<>(own);
          merged.putAll(asMap(mode));
          modes.put(argument, of(merged, defaults));
        });
    return modes;
  }

  /** Whether something is known of the image. */
  boolean known() {
    return !name.isEmpty();
  }

  /** What it is with these arguments. */
  Entry with(List<String> arguments) {
    return arguments.isEmpty() ? this : modes.getOrDefault(arguments.getFirst(), this);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> asMap(@Nullable Object tree) {
    return tree instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }

  /** A timing such as {@code {takes: 1.2s, spread: 0.4s}}; null when it is not given. */
  static @Nullable Timing timing(Map<String, Object> tree, String middle) {
    var takes = tree.get(middle);
    if (takes == null) {
      return null;
    }
    var spread = tree.get("spread");
    return new Timing(span(takes), spread == null ? 0 : span(spread));
  }

  private static long span(Object written) {
    return Spans.of(written.toString())
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\"%s\" is not a length of time such as 1.2s, 300ms or 2m".formatted(written)));
  }

  /** The fields of an entry, or else of the defaults. */
  private record Fields(Map<String, Object> tree, Map<String, Object> defaults) {

    @Nullable Object get(String field) {
      return tree.containsKey(field) ? tree.get(field) : defaults.get(field);
    }

    String text(String field) {
      return Objects.requireNonNullElse(get(field), "").toString();
    }

    List<String> texts(String field) {
      return list(field).stream().map(String::valueOf).toList();
    }

    long number(String field, long otherwise) {
      return get(field) instanceof Number number ? number.longValue() : otherwise;
    }

    List<Object> list(String field) {
      return get(field) instanceof List<?> list ? new ArrayList<>(list) : List.of();
    }

    Map<String, Object> map(String field) {
      return asMap(get(field));
    }

    Timing required(String field) {
      var timing = timing(map(field), "takes");
      if (timing == null) {
        throw new IllegalArgumentException(text("image") + " of the catalogue lacks " + field);
      }
      return timing;
    }
  }
}
