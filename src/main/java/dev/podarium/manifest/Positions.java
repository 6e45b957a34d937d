package dev.podarium.manifest;

import dev.podarium.manifest.DocumentNode.Fields;
import dev.podarium.manifest.DocumentNode.Items;
import dev.podarium.manifest.DocumentNode.Scalar;
import dev.podarium.manifest.ManifestObject.Position;
import java.util.LinkedHashMap;
import java.util.Map;

/** The place of every field of an object, by its path. */
final class Positions {

  private final Map<String, Position> places = new LinkedHashMap<>();

  private Positions() {}

  static Map<String, Position> of(Fields object) {
    var positions = new Positions();
    positions.collect(object, FieldPath.root(""));
    return positions.places;
  }

  private void collect(DocumentNode written, FieldPath path) {
    switch (written) {
      case Scalar _ -> {}
      case Items items -> {
        for (var i = 0; i < items.items().size(); i++) {
          place(items.items().get(i), items.items().get(i).at(), path.item(i));
        }
      }
      case Fields fields ->
          fields
              .fields()
              .forEach((name, field) -> place(field.value(), field.place(), path.entry(name)));
    }
  }

  private void place(DocumentNode value, Position at, FieldPath path) {
    places.put(path.path(), at);
    collect(value, path);
  }
}
