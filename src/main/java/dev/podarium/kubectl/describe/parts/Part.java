package dev.podarium.kubectl.describe.parts;

import dev.podarium.objects.json.Json;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A part of an object as JSON, read as Go reads it: what is absent is empty, zero or false.
 *
 * @param fields by name
 */
public record Part(Map<?, ?> fields) {

  /** What is not there. */
  public static final Part NOTHING = new Part(Map.of());

  /** A whole object. */
  public static Part of(HasMetadata object) {
    return new Part(Json.tree(object));
  }

  /** Whether a field is there. */
  public boolean has(String name) {
    return fields.get(name) != null;
  }

  /** A part of this part. */
  public Part at(String name) {
    return fields.get(name) instanceof Map<?, ?> map ? new Part(map) : NOTHING;
  }

  /** A value as text: {@code ""} where there is none. */
  public String text(String name) {
    return textOr(name, "");
  }

  /** A value as text, or something else where it is absent or empty. */
  public String textOr(String name, String otherwise) {
    var text = Objects.toString(fields.get(name), "");
    return text.isEmpty() ? otherwise : text;
  }

  public long number(String name) {
    return fields.get(name) instanceof Number number ? number.longValue() : 0;
  }

  public boolean isTrue(String name) {
    return Boolean.TRUE.equals(fields.get(name));
  }

  /** The elements of a list of parts. */
  public List<Part> parts(String name) {
    return fields.get(name) instanceof List<?> list
        ? list.stream().map(each -> new Part((Map<?, ?>) each)).toList()
        : List.of();
  }

  /** The elements of a list of values. */
  public List<String> texts(String name) {
    return fields.get(name) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  /** The values of a map by their names, in order. */
  public Map<String, String> map(String name) {
    var sorted = new TreeMap<String, String>();
    at(name).fields.forEach((key, value) -> sorted.put(key.toString(), String.valueOf(value)));
    return sorted;
  }
}
