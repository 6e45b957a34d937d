package dev.podarium.manifest;

import dev.podarium.manifest.ManifestObject.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A part of a document exactly as it was written, with its place. */
sealed interface DocumentNode {

  /** Where it begins. */
  Position at();

  /**
   * The part as plain strings, numbers, booleans, lists and maps, as a reader of JSON has them:
   * whole numbers are Integers where they fit.
   */
  @Nullable Object plain();

  /** Whether there is something: neither nothing at all nor null, an empty text or empty list. */
  static boolean isGiven(@Nullable DocumentNode value) {
    return switch (value) {
      case null -> false;
      case Scalar scalar -> scalar.value() != null && !"".equals(scalar.value());
      case Items items -> !items.items().isEmpty();
      case Fields _ -> true;
    };
  }

  /** What JSON calls it: string, number, bool, null, array or object. */
  String jsonType();

  /**
   * A single value.
   *
   * @param value a String, Long, Double, Boolean or null
   * @param text the characters that were written, without quotes
   */
  record Scalar(@Nullable Object value, String text, Position at) implements DocumentNode {

    @Override
    public @Nullable Object plain() {
      return value instanceof Long number && number == number.intValue()
          ? (Object) number.intValue()
          : value;
    }

    @Override
    public String jsonType() {
      return switch (value) {
        case null -> "null";
        case String _ -> "string";
        case Boolean _ -> "bool";
        default -> "number";
      };
    }
  }

  /** A list. */
  record Items(List<DocumentNode> items, Position at) implements DocumentNode {

    @Override
    public List<@Nullable Object> plain() {
      var list = new ArrayList<@Nullable Object>();
      items.forEach(item -> list.add(item.plain()));
      return list;
    }

    @Override
    public String jsonType() {
      return "array";
    }
  }

  /** A mapping, in the order in which it was written. */
  record Fields(Map<String, Field> fields, Position at) implements DocumentNode {

    @Override
    public Map<String, @Nullable Object> plain() {
      var map = new LinkedHashMap<String, @Nullable Object>();
      fields.forEach((name, field) -> map.put(name, field.value().plain()));
      return map;
    }

    @Override
    public String jsonType() {
      return "object";
    }

    /** The value of a field, or null when it is absent. */
    @Nullable DocumentNode get(String name) {
      var field = fields.get(name);
      return field == null ? null : field.value();
    }

    /** The text of a field; empty when it is absent or not text. */
    String text(String name) {
      return get(name) instanceof Scalar(String text, _, _) ? text : "";
    }

    /** Where a field stands; where the mapping begins when it is absent. */
    Position place(String name) {
      var field = fields.get(name);
      return field == null ? at : field.place();
    }
  }

  /**
   * One entry of a mapping.
   *
   * @param key where its name stands
   */
  record Field(Position key, DocumentNode value) {

    /** Where to point when the value is meant: at a scalar itself, else at its name. */
    Position place() {
      return value instanceof Scalar ? value.at() : key;
    }
  }
}
