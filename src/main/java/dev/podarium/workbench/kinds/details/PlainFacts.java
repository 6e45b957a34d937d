package dev.podarium.workbench.kinds.details;

import dev.podarium.objects.copies.SpecAndStatus;
import dev.podarium.objects.json.Json;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What is shown of an object of any other kind: the fields of its spec and its status. */
public final class PlainFacts {

  private static final int MOST_FIELDS = 24;
  private static final int MOST_CHARACTERS = 120;

  /** Kinds without a details of their own of which something in the cluster makes use. */
  private static final List<String> USED = List.of("Lease");

  private int left = MOST_FIELDS;

  private PlainFacts() {}

  /** Writes them. */
  public static void write(HasMetadata object, Details details) {
    new PlainFacts().fields("", SpecAndStatus.spec(object), details::said);
    new PlainFacts().fields("", SpecAndStatus.status(object), details::is);
    if (!USED.contains(object.getKind())) {
      details.note(
          "%s objects are stored and listed; nothing acts on them yet."
              .formatted(object.getKind()));
    }
  }

  private void fields(String path, @Nullable Object part, BiConsumer<String, Object> found) {
    if (part != null) {
      walk(path, Json.tree(part), found);
    }
  }

  private void walk(String path, @Nullable Object value, BiConsumer<String, Object> found) {
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      map.forEach((key, inner) -> walk(path.isEmpty() ? "" + key : path + "." + key, inner, found));
    } else if (value instanceof Collection<?> list
        && list.stream().anyMatch(Map.class::isInstance)) {
      list.forEach(inner -> walk(path, inner, found));
    } else if (value != null && left-- > 0) {
      found.accept(path, cut(value instanceof Collection<?> list ? words(list) : "" + value));
    }
  }

  private static String words(Collection<?> list) {
    return String.join(", ", list.stream().map(String::valueOf).toList());
  }

  private static String cut(String text) {
    return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "…";
  }
}
