package dev.podarium.objects.patch;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Documents without the fields that the model does not know: the server forgets those. */
public final class KnownFields {

  private KnownFields() {}

  /** The document without them, at any depth; types whose fields are free are left alone. */
  public static Map<String, Object> of(Map<String, Object> document, Class<?> type) {
    var types = fieldTypes(type);
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
    if (type.equals("OwnerReference")) {
      return List.of("apiVersion", "kind", "name", "uid");
    }
    return type.endsWith("Condition") ? List.of("type", "status") : List.of();
  }

  private static @Nullable Object known(@Nullable Object value, Type type) {
    return switch (value) {
      case null -> null;
      case Map<?, ?> map when type instanceof Class<?> model && isOfModel(model) ->
          of(Trees.map(map), model);
      case Map<?, ?> map when type instanceof ParameterizedType -> {
        var values = new LinkedHashMap<String, Object>();
        Trees.map(map).forEach((key, inside) -> values.put(key, known(inside, last(type))));
        yield values;
      }
      case List<?> list when type instanceof ParameterizedType -> {
        var elements = new ArrayList<@Nullable Object>();
        list.forEach(element -> elements.add(known(element, last(type))));
        yield elements;
      }
      default -> value;
    };
  }

  private static Map<String, Type> fieldTypes(Class<?> type) {
    var types = new TreeMap<String, Type>();
    for (@Nullable Class<?> c = type; c != null; c = c.getSuperclass()) {
      for (var field : c.getDeclaredFields()) {
        var property = field.getAnnotation(JsonProperty.class);
        if (property != null) {
          types.putIfAbsent(property.value(), field.getGenericType());
        }
      }
    }
    return types;
  }

  /** The elements' type of a list, the values' type of a map. */
  private static Type last(Type type) {
    var arguments = ((ParameterizedType) type).getActualTypeArguments();
    return arguments[arguments.length - 1];
  }

  private static boolean isOfModel(Class<?> type) {
    return type.getName().contains(".api.model.");
  }
}
