package dev.podarium.objects.patch;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The types of the Kubernetes model, whose rules stand in {@link MergeKeys}. */
record ModelSchema(Class<?> type) implements MergeSchema {

  @Override
  public Rule rule(String field) {
    var found = declared(type, field);
    return found == null ? Rule.UNKNOWN : MergeKeys.rule(type, field, inside(found));
  }

  @Override
  public void requireList(String field) {
    var found = declared(type, field);
    if (found == null) {
      throw BadPatch.unexpected(
          "unable to find api field in struct %s for the json field \"%s\""
              .formatted(type.getSimpleName(), field));
    }
    if (!List.class.isAssignableFrom(found.getType())) {
      throw BadPatch.unexpected("expected slice or array type, but got: struct");
    }
  }

  private static MergeSchema inside(Field field) {
    var last = lastArgument(field.getGenericType());
    return last instanceof Class<?> type && type.getName().contains(".api.model.")
        ? new ModelSchema(type)
        : MergeSchema.UNKNOWN;
  }

  /** The elements' type of a list, the values' type of a map, any other type itself. */
  private static Type lastArgument(Type type) {
    return type instanceof ParameterizedType of
        ? of.getActualTypeArguments()[of.getActualTypeArguments().length - 1]
        : type;
  }

  private static @Nullable Field declared(@Nullable Class<?> type, String name) {
    if (type == null) {
      return null;
    }
    return Arrays.stream(type.getDeclaredFields())
        .filter(field -> name.equals(jsonName(field)))
        .findFirst()
        .orElseGet(() -> declared(type.getSuperclass(), name));
  }

  private static String jsonName(Field field) {
    var property = field.getAnnotation(JsonProperty.class);
    return property == null ? field.getName() : property.value();
  }
}
