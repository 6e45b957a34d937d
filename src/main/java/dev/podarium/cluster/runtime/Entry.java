package dev.podarium.cluster.runtime;

import dev.podarium.objects.Spans;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One image of the catalogue, as {@code catalogue.yaml} describes it.
 *
 * @param name without tag
 * @param programs first words of a command that mean the image's own process
 * @param shell it has no process of its own, so arguments are a command
 * @param runs null: until somebody ends it
 * @param sigtermAfter null: SIGTERM is ignored
 */
record Entry(
    String name,
    long bytes,
    Timing pulls,
    Timing starts,
    Timing answers,
    List<Integer> listens,
    List<String> programs,
    boolean shell,
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
        fields.number("size", 0),
        fields.required("pulls"),
        fields.required("starts"),
        fields.required("answers"),
        fields.list("listens").stream().map(port -> ((Number) port).intValue()).toList(),
        fields.list("programs").stream().map(String::valueOf).toList(),
        Boolean.TRUE.equals(fields.get("shell")),
        timing(fields.map("runs"), "takes"),
        (int) fields.number("exits", 0),
        sigterm.get("exits") instanceof Number exits ? exits.intValue() : 143,
        timing(sigterm, "after"));
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
      return String.valueOf(get(field));
    }

    long number(String field, long otherwise) {
      return get(field) instanceof Number number ? number.longValue() : otherwise;
    }

    List<Object> list(String field) {
      return get(field) instanceof List<?> list ? new ArrayList<>(list) : List.of();
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> map(String field) {
      return get(field) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
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
