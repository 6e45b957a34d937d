package dev.podarium.objects.patch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * JSON patches: a list of operations, carried out one after the other, all or none.
 *
 * <p>As the API server does: a {@code replace} of a key that is not there adds it; a {@code remove}
 * of one is an error, and so is every operation below a place that is not there.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6902">RFC 6902</a>
 */
public final class JsonPatch {

  private Object root;

  private JsonPatch(Object root) {
    this.root = root;
  }

  /**
   * The document as the operations change it.
   *
   * @param operations maps with {@code op}, {@code path} and, as the operation needs, {@code value}
   *     or {@code from}
   * @throws BadPatch when one of them cannot be carried out
   */
  public static Map<String, Object> apply(Map<String, Object> document, List<Object> operations) {
    var patch = new JsonPatch(Objects.requireNonNull(copy(document)));
    operations.forEach(operation -> patch.perform(Trees.map(operation)));
    return Trees.map(patch.root);
  }

  private void perform(Map<String, Object> operation) {
    var op = String.valueOf(operation.get("op"));
    var path = String.valueOf(operation.get("path"));
    var value = copy(operation.get("value"));
    switch (op) {
      case "add" -> add(path, value);
      case "remove" -> remove("remove", path);
      case "replace" -> replace(path, value);
      case "move" -> add(path, remove("move", from(operation)));
      case "copy" -> add(path, copy(get("copy", from(operation))));
      case "test" -> test(path, value);
      default -> throw BadPatch.unprocessable("Unexpected kind: " + op);
    }
  }

  private static String from(Map<String, Object> operation) {
    return String.valueOf(operation.get("from"));
  }

  private void add(String path, @Nullable Object value) {
    var pointer = JsonPointer.parse(path);
    if (pointer.isRoot()) {
      replace(path, value);
      return;
    }
    switch (parent("add", path, pointer)) {
      case Map<?, ?> map -> Trees.map(map).put(pointer.last(), value);
      case List<?> list -> insert(Trees.list(list), path, pointer.last(), value);
      default -> throw missing("add", path);
    }
  }

  private static void insert(List<Object> list, String path, String step, @Nullable Object value) {
    var index = step.equals("-") ? list.size() : index(step);
    if (index < 0 || index > list.size()) {
      throw BadPatch.unprocessable(
          "add operation does not apply: doc is missing path: \"" + path + "\"");
    }
    list.add(index, value);
  }

  private @Nullable Object remove(String op, String path) {
    var pointer = JsonPointer.parse(path);
    var removed = get(op, path);
    switch (parent(op, path, pointer)) {
      case Map<?, ?> map -> map.remove(pointer.last());
      case List<?> list -> list.remove(index(pointer.last()));
      default -> throw missing(op, path);
    }
    return removed;
  }

  private void replace(String path, @Nullable Object value) {
    var pointer = JsonPointer.parse(path);
    if (pointer.isRoot()) {
      root = Objects.requireNonNull(value);
      return;
    }
    switch (parent("replace", path, pointer)) {
      case Map<?, ?> map -> Trees.map(map).put(pointer.last(), value);
      case List<?> list -> {
        get("replace", path);
        Trees.list(list).set(index(pointer.last()), value);
      }
      default -> throw missing("replace", path);
    }
  }

  private void test(String path, @Nullable Object value) {
    if (!Objects.equals(get("test", path), value)) {
      throw BadPatch.unprocessable("testing value %s failed".formatted(path));
    }
  }

  private Object parent(String op, String path, JsonPointer pointer) {
    var parent = pointer.isRoot() ? null : follow(op, path, pointer.parent());
    if (parent == null) {
      throw missing(op, path);
    }
    return parent;
  }

  private @Nullable Object get(String op, String path) {
    return follow(op, path, JsonPointer.parse(path));
  }

  private @Nullable Object follow(String op, String path, JsonPointer pointer) {
    @Nullable Object at = root;
    for (var step : pointer.steps()) {
      at = step(at, step, op, path);
    }
    return at;
  }

  private static @Nullable Object step(@Nullable Object at, String step, String op, String path) {
    if (at instanceof Map<?, ?> map && map.containsKey(step)) {
      return map.get(step);
    }
    if (at instanceof List<?> list && index(step) >= 0 && index(step) < list.size()) {
      return list.get(index(step));
    }
    throw missing(op, path);
  }

  /** The index that a step names, or -1 when it names none. */
  private static int index(String step) {
    return step.matches("0|[1-9][0-9]{0,8}") ? Integer.parseInt(step) : -1;
  }

  private static BadPatch missing(String op, String path) {
    return BadPatch.unprocessable(
        "%s operation does not apply: doc is missing path: %s: missing value".formatted(op, path));
  }

  private static @Nullable Object copy(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        var copy = new LinkedHashMap<String, Object>();
        Trees.map(map).forEach((key, inside) -> copy.put(key, copy(inside)));
        yield copy;
      }
      case List<?> list -> {
        var copy = new ArrayList<>();
        list.forEach(inside -> copy.add(copy(inside)));
        yield copy;
      }
      case null -> null;
      default -> value;
    };
  }
}
