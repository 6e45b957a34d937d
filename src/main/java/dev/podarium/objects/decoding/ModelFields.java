package dev.podarium.objects.decoding;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The fields of the model's classes, by the names that they are written with. Any thread. */
final class ModelFields {

  private static final ClassValue<Map<String, Type>> TYPES =
      new ClassValue<>() {
        @Override
        protected Map<String, Type> computeValue(Class<?> type) {
          return types(type);
        }
      };

  private ModelFields() {}

  /** The types of a class's fields; empty for a class whose fields are free. */
  static Map<String, Type> of(Class<?> type) {
    var own = type.getName().startsWith("io.fabric8.") && !type.getSimpleName().contains("PropsOr");
    return own ? TYPES.get(type) : Map.of();
  }

  private static Map<String, Type> types(Class<?> type) {
    var types = new TreeMap<String, Type>();
    for (@Nullable Class<?> c = type; c != null; c = c.getSuperclass()) {
      for (var field : c.getDeclaredFields()) {
        var property = field.getAnnotation(JsonProperty.class);
        if (property != null) {
          var name = property.value().isEmpty() ? field.getName() : property.value();
          types.putIfAbsent(name, field.getGenericType());
        }
      }
    }
    return types;
  }
}
