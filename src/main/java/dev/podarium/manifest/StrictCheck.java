package dev.podarium.manifest;

import dev.podarium.manifest.DocumentNode.Fields;
import dev.podarium.manifest.DocumentNode.Items;
import dev.podarium.manifest.DocumentNode.Scalar;
import dev.podarium.manifest.ManifestObject.Position;
import dev.podarium.manifest.Shape.Anything;
import dev.podarium.manifest.Shape.ListOf;
import dev.podarium.manifest.Shape.MapOf;
import dev.podarium.manifest.Shape.Struct;
import dev.podarium.objects.GroupVersionKind;
import dev.podarium.objects.values.Printable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds one object against the shape of its kind: unknown fields, wrong types, missing required
 * fields. The words are those of the API server's strict decoder and of its validation.
 */
final class StrictCheck {

  private static final Fields NOTHING_WRITTEN =
      new Fields(new LinkedHashMap<>(), new Position(1, 1));

  private final Problems problems;
  private final GroupVersionKind kind;

  /**
   * @param kind that the object names
   */
  StrictCheck(Problems problems, GroupVersionKind kind) {
    this.problems = problems;
    this.kind = kind;
  }

  /** Checks a whole object. */
  void check(Struct kind, Fields object) {
    struct(kind, object, FieldPath.root(kind.name()), object.at());
  }

  private void check(Shape shape, DocumentNode written, FieldPath path, Position place) {
    if (isNull(written)) {
      return;
    }
    switch (shape) {
      case Anything _ -> {}
      case Struct struct when written instanceof Fields fields ->
          struct(struct, fields, path, place);
      case ListOf list when written instanceof Items items -> list(list, items, path);
      case MapOf map when written instanceof Fields fields -> map(map, fields, path);
      default ->
          ScalarCheck.problem(shape, written, path, kind)
              .ifPresent(problem -> problems.add(place, problem));
    }
  }

  private void struct(Struct struct, Fields written, FieldPath path, Position place) {
    var known = struct.fields().get();
    written
        .fields()
        .forEach(
            (name, field) -> {
              var shape = known.get(name);
              if (shape == null) {
                problems.add(
                    field.key(), () -> unknown(path.field(struct.name(), name), name, known));
              } else {
                check(shape, field.value(), path.field(struct.name(), name), field.place());
              }
            });
    required(struct, known, written, path, place);
  }

  private void required(
      Struct struct, Map<String, Shape> known, Fields written, FieldPath path, Position place) {
    for (var name : RequiredFields.of(struct.name())) {
      if (!DocumentNode.isGiven(written.get(name))) {
        missing(known.get(name), path.field(struct.name(), name), place);
      }
    }
  }

  /** A part that is required because of what must be in it: the innermost field is named. */
  private void missing(@Nullable Shape shape, FieldPath path, Position place) {
    if (shape instanceof Struct inner && !RequiredFields.of(inner.name()).isEmpty()) {
      required(inner, inner.fields().get(), NOTHING_WRITTEN, path, place);
    } else {
      problems.add(place, path + ": Required value; add it here");
    }
  }

  private void list(ListOf list, Items written, FieldPath path) {
    for (var i = 0; i < written.items().size(); i++) {
      var item = written.items().get(i);
      if (isNull(item)) {
        blank(list.item(), path.item(i), item.at());
      } else {
        check(list.item(), item, path.item(i), item.at());
      }
    }
  }

  /** A hyphen with nothing behind it: an item without fields, an empty text or 0. */
  private void blank(Shape shape, FieldPath path, Position place) {
    var required =
        shape instanceof Struct item ? RequiredFields.of(item.name()) : List.<String>of();
    if (required.isEmpty()) {
      problems.warn(
          place, () -> path + " is blank; write the item behind the hyphen, or delete it");
    } else {
      problems.add(
          place,
          path
              + ".%s: Required value; write the item behind the hyphen, or delete the hyphen"
                  .formatted(required.getFirst()));
    }
  }

  private void map(MapOf map, Fields written, FieldPath path) {
    written
        .fields()
        .forEach(
            (name, field) -> {
              if (isNull(field.value())) {
                problems.warn(
                    field.key(),
                    () ->
                        path.entry(name)
                            + " has no value, so kubectl leaves it out; write a value, or \"\" for"
                            + " none");
              } else {
                check(map.value(), field.value(), path.entry(name), field.place());
              }
            });
  }

  private static boolean isNull(DocumentNode written) {
    return written instanceof Scalar(var value, _, _) && value == null;
  }

  private static String unknown(FieldPath path, String name, Map<String, Shape> known) {
    return "unknown field \"%s\"; ".formatted(Printable.excerpt(path.path()))
        + Spelling.nearest(name, known.keySet())
            .map("did you mean \"%s\"?"::formatted)
            .orElse("delete it, or move it to where it belongs");
  }
}
