package dev.podarium.objects.decoding;

import dev.podarium.objects.json.Nulls;
import dev.podarium.objects.schema.FieldTypes;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds a tree against the class of the model that it is to become, as Go's decoder would.
 *
 * <p>Nulls mean what {@link Nulls} says. Fields that the class does not have are left.
 *
 * <p>Pure; any thread.
 *
 * <p>Source: golang/go, src/encoding/json/decode.go; k8s.io/apimachinery/pkg/runtime/converter.go
 */
public final class Decoding {

  private Decoding() {}

  /**
   * The tree without nulls.
   *
   * @throws Undecodable at the first value that does not fit its field
   */
  public static Map<String, Object> decoded(Map<String, Object> tree, Class<?> type) {
    var decoded = struct(Nulls.decoded(tree, type), type, Place.root(type.getSimpleName()));
    if (FieldTypes.of(type).containsKey("metadata")) {
      decoded.putIfAbsent("metadata", new LinkedHashMap<>());
    }
    return decoded;
  }

  private static Map<String, Object> struct(Map<?, ?> tree, Class<?> type, Place place) {
    var types = FieldTypes.of(type);
    var result = new LinkedHashMap<String, Object>();
    tree.forEach(
        (key, value) -> {
          var name = String.valueOf(key);
          var fieldType = types.get(name);
          var field = place.field(type.getSimpleName(), name);
          result.put(name, fieldType == null ? value : value(value, fieldType, field));
        });
    return result;
  }

  private static Object value(Object value, Type type, Place place) {
    return switch (type) {
      case ParameterizedType list when list.getRawType() == List.class ->
          list(value, list.getActualTypeArguments()[0], place);
      case ParameterizedType map when map.getRawType() == Map.class ->
          map(value, map.getActualTypeArguments()[1], place);
      case Class<?> model when FieldTypes.isStruct(model) -> {
        if (value instanceof Map<?, ?> map) {
          yield struct(map, model, place);
        }
        throw Scalars.mismatch(value, "v1." + model.getSimpleName(), place);
      }
      case Class<?> scalar -> Scalars.checked(value, scalar, place);
      default -> value;
    };
  }

  private static Object list(Object value, Type item, Place place) {
    if (!(value instanceof List<?> list)) {
      throw Scalars.mismatch(value, "[]" + goType(item), place);
    }
    var result = new ArrayList<Object>();
    for (var each : list) {
      result.add(value(each, item, place));
    }
    return result;
  }

  private static Object map(Object value, Type inside, Place place) {
    if (!(value instanceof Map<?, ?> map)) {
      throw Scalars.mismatch(value, "map[string]" + goType(inside), place);
    }
    var result = new LinkedHashMap<String, Object>();
    map.forEach((key, each) -> result.put(String.valueOf(key), value(each, inside, place)));
    return result;
  }

  private static String goType(Type type) {
    return switch (type) {
      case ParameterizedType list when list.getRawType() == List.class ->
          "[]" + goType(list.getActualTypeArguments()[0]);
      case ParameterizedType map -> "map[string]" + goType(map.getActualTypeArguments()[1]);
      case Class<?> simple -> Scalars.goType(simple);
      default -> "interface {}";
    };
  }
}
