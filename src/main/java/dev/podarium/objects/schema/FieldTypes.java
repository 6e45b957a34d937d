package dev.podarium.objects.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.podarium.objects.CustomObject;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The types of the fields of the model's classes, by their names in JSON. Any thread. */
public final class FieldTypes {

  private static final ClassValue<Map<String, Type>> BY_CLASS =
      new ClassValue<>() {
        @Override
        protected Map<String, Type> computeValue(Class<?> type) {
          return declared(type);
        }
      };

  private FieldTypes() {}

  /**
   * The fields of a class and of those above it; none when it is no class of the model, or one
   * whose fields are free.
   */
  public static Map<String, Type> of(Class<?> type) {
    return BY_CLASS.get(type);
  }

  /** The elements' type of a list, the values' type of a map. */
  public static Type inside(ParameterizedType type) {
    var arguments = type.getActualTypeArguments();
    return arguments[arguments.length - 1];
  }

  /** Whether values of a type are objects with fields of the model. */
  public static boolean isOfModel(Type type) {
    return type instanceof Class<?> model && model.getName().contains(".api.model.");
  }

  private static Map<String, Type> declared(Class<?> type) {
    if (type == CustomObject.class) {
      return Map.of();
    }
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
}
