package dev.podarium.objects.patch;

import dev.podarium.objects.schema.FieldTypes;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the fields of a document that the model does not know. */
public final class UnknownFields {

  private final List<String> found = new ArrayList<>();

  private UnknownFields() {}

  /** Their paths, {@code spec.template.spec.containers[0].imag}, in order. */
  public static List<String> in(Map<String, Object> document, Class<?> type) {
    var unknown = new UnknownFields();
    unknown.search(document, type, "");
    return unknown.found.stream().sorted().toList();
  }

  private void search(@Nullable Object value, Type type, String path) {
    if (value instanceof Map<?, ?> map && FieldTypes.isOfModel(type)) {
      fields(map, (Class<?>) type, path);
    } else if (value instanceof List<?> list && type instanceof ParameterizedType collection) {
      for (var i = 0; i < list.size(); i++) {
        search(list.get(i), FieldTypes.inside(collection), path + "[" + i + "]");
      }
    } else if (value instanceof Map<?, ?> map && type instanceof ParameterizedType collection) {
      map.forEach((key, one) -> search(one, FieldTypes.inside(collection), path + "." + key));
    }
  }

  private void fields(Map<?, ?> map, Class<?> type, String path) {
    var types = FieldTypes.of(type);
    if (types.isEmpty()) {
      return;
    }
    map.forEach(
        (key, value) -> {
          var at = path.isEmpty() ? key.toString() : path + "." + key;
          var field = types.get(key.toString());
          if (field == null) {
            found.add(at);
          } else {
            search(value, field, at);
          }
        });
  }
}
