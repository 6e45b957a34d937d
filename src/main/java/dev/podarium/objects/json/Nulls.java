package dev.podarium.objects.json;

import dev.podarium.objects.schema.FieldTypes;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Quantity;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What null means in a document: the one rule for whatever becomes an object, be it a manifest, a
 * request's body or what a patch has made. Objects hold no nulls in their lists and maps; {@link
 * Json#object} sees to it.
 */
public final class Nulls {

  private Nulls() {}

  /**
   * A copy without the keys that are set to null, at any depth: what kubectl apply sends to create
   * an object. Items of lists stay, whatever they are.
   *
   * <p>Source: k8s.io/kubectl/pkg/cmd/apply/apply.go, pruneNullsFromMap
   */
  public static Map<String, Object> pruned(Map<String, ? extends @Nullable Object> document) {
    var result = new LinkedHashMap<String, Object>();
    document.forEach(
        (key, value) -> {
          if (value != null) {
            result.put(key, prunedValue(value));
          }
        });
    return result;
  }

  /**
   * What the API server's decoder makes of the nulls in a document: a field that is null is not
   * set; a value in a map or an item of a list is the zero of its type: {@code ""}, 0, false, an
   * amount of 0, an object without fields.
   *
   * <p>Example: {@code nodeSelector: {disk: null}} becomes {@code {disk: ""}}, {@code ports:
   * [null]} becomes {@code [{}]}.
   *
   * <p>Source: Go, encoding/json; k8s.io/apimachinery/pkg/api/resource/quantity.go, UnmarshalJSON
   *
   * @return the document itself when there are no nulls in it
   */
  public static Map<String, Object> decoded(Map<String, Object> document, Class<?> type) {
    return holdsNull(document) ? fields(document, type) : document;
  }

  /** The same for a part of a document. */
  public static @Nullable Object prunedValue(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Map<?, ?> map -> pruned(keyed(map));
      case List<?> list -> {
        var items = new ArrayList<@Nullable Object>();
        list.forEach(item -> items.add(prunedValue(item)));
        yield items;
      }
      default -> value;
    };
  }

  private static boolean holdsNull(@Nullable Object value) {
    return switch (value) {
      case null -> true;
      case Map<?, ?> map -> map.values().stream().anyMatch(Nulls::holdsNull);
      case List<?> list -> list.stream().anyMatch(Nulls::holdsNull);
      default -> false;
    };
  }

  private static Map<String, Object> fields(
      Map<String, ? extends @Nullable Object> document, Class<?> type) {
    var types = FieldTypes.of(type);
    var result = new LinkedHashMap<String, Object>();
    document.forEach(
        (key, value) -> {
          if (value != null) {
            result.put(key, decoded(value, types.getOrDefault(key, Object.class)));
          }
        });
    return result;
  }

  private static Object decoded(Object value, Type type) {
    return switch (value) {
      case Map<?, ?> map when FieldTypes.isOfModel(type) -> fields(keyed(map), (Class<?>) type);
      case Map<?, ?> map -> values(keyed(map), inside(type));
      case List<?> list -> {
        var items = new ArrayList<>();
        list.forEach(item -> items.add(orZero(item, inside(type))));
        yield items;
      }
      default -> value;
    };
  }

  private static Map<String, Object> values(
      Map<String, ? extends @Nullable Object> map, Type type) {
    var result = new LinkedHashMap<String, Object>();
    map.forEach(
        (key, value) -> {
          if (value != null || type != Object.class) {
            result.put(key, orZero(value, type));
          }
        });
    return result;
  }

  private static Object orZero(@Nullable Object value, Type type) {
    return value == null ? zero(type) : decoded(value, type);
  }

  private static Object zero(Type type) {
    if (type == Integer.class || type == Long.class || type == IntOrString.class) {
      return 0;
    }
    if (type == Quantity.class) {
      return "0";
    }
    if (type == Boolean.class) {
      return false;
    }
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return List.of();
    }
    return type == String.class || !FieldTypes.isOfModel(type) ? "" : Map.of();
  }

  private static Type inside(Type type) {
    return type instanceof ParameterizedType collection
        ? FieldTypes.inside(collection)
        : Object.class;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, ? extends @Nullable Object> keyed(Map<?, ?> map) {
    return (Map<String, ? extends @Nullable Object>) map;
  }
}
