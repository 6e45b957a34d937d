package dev.podarium.objects.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.podarium.objects.CustomObject;
import io.fabric8.kubernetes.api.model.Duration;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.MicroTime;
import io.fabric8.kubernetes.api.model.Quantity;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The types of the fields of the model's classes, by their names in JSON. Any thread. */
public final class FieldTypes {

  /** Classes of the model with fields whose values are written as one text or number. */
  private static final Set<Class<?>> SINGLE_VALUES =
      Set.of(Quantity.class, IntOrString.class, MicroTime.class, Duration.class);

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

  /**
   * Whether values of a class are written with fields of their own, as a Pod is and an amount is
   * not; unions such as JSONSchemaPropsOrBool are free.
   */
  public static boolean isStruct(Class<?> type) {
    return isOfModel(type)
        && !of(type).isEmpty()
        && !type.getSimpleName().contains("PropsOr")
        && !SINGLE_VALUES.contains(type);
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
          types.putIfAbsent(name(field, property), field.getGenericType());
        }
      }
    }
    return types;
  }

  private static String name(Field field, JsonProperty property) {
    return property.value().isEmpty() ? field.getName() : property.value();
  }
}
