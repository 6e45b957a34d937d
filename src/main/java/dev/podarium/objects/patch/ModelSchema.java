package dev.podarium.objects.patch;

import dev.podarium.objects.schema.FieldTypes;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;

/** The types of the Kubernetes model, whose rules stand in {@link MergeKeys}. */
record ModelSchema(Class<?> type) implements MergeSchema {

  @Override
  public Rule rule(String field) {
    var found = FieldTypes.of(type).get(field);
    return found == null ? Rule.UNKNOWN : MergeKeys.rule(type, field, inside(found));
  }

  @Override
  public void requireList(String field) {
    var found = FieldTypes.of(type).get(field);
    if (found == null) {
      throw BadPatch.unexpected(
          "unable to find api field in struct %s for the json field \"%s\""
              .formatted(type.getSimpleName(), field));
    }
    if (!(found instanceof ParameterizedType list && list.getRawType() == List.class)) {
      throw BadPatch.unexpected("expected slice or array type, but got: struct");
    }
  }

  /** How the elements of a list, the values of a map, or any other type itself, are merged. */
  private static MergeSchema inside(Type field) {
    var type = field instanceof ParameterizedType of ? FieldTypes.inside(of) : field;
    return FieldTypes.isOfModel(type) ? new ModelSchema((Class<?>) type) : MergeSchema.UNKNOWN;
  }
}
