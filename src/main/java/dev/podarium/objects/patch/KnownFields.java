package dev.podarium.objects.patch;

import dev.podarium.objects.schema.FieldTypes;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Documents without the fields that the model does not know: the server forgets those. */
public final class KnownFields {

  private KnownFields() {}

  /** The document without them, at any depth; types whose fields are free are left alone. */
  public static Map<String, Object> of(Map<String, Object> document, Class<?> type) {
    var types = FieldTypes.of(type);
    if (types.isEmpty()) {
      return document;
    }
    var result = new LinkedHashMap<String, Object>();
    document.forEach(
        (key, value) -> {
          var fieldType = types.get(key);
          if (fieldType != null) {
            result.put(key, known(value, fieldType));
          }
        });
    alwaysThere(type.getSimpleName()).stream()
        .filter(types::containsKey)
        .forEach(key -> result.putIfAbsent(key, ""));
    return result;
  }

  /** Words that Go writes even when they are empty, and that others rely on. */
  private static List<String> alwaysThere(String type) {
    return switch (type) {
      case "OwnerReference" -> List.of("apiVersion", "kind", "name", "uid");
      case "ContainerStatus" -> List.of("name", "image", "imageID");
      case "Taint" -> List.of("key", "effect");
      case "NodeAddress" -> List.of("type", "address");
      default -> type.endsWith("Condition") ? List.of("type", "status") : List.of();
    };
  }

  private static @Nullable Object known(@Nullable Object value, Type type) {
    return switch (value) {
      case null -> null;
      case Map<?, ?> map when FieldTypes.isOfModel(type) -> of(Trees.map(map), (Class<?>) type);
      case Map<?, ?> map when type instanceof ParameterizedType collection -> {
        var values = new LinkedHashMap<String, Object>();
        Trees.map(map)
            .forEach(
                (key, inside) -> values.put(key, known(inside, FieldTypes.inside(collection))));
        yield values;
      }
      case List<?> list when type instanceof ParameterizedType collection -> {
        var elements = new ArrayList<@Nullable Object>();
        list.forEach(element -> elements.add(known(element, FieldTypes.inside(collection))));
        yield elements;
      }
      default -> value;
    };
  }
}
