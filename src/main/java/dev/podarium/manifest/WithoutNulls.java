package dev.podarium.manifest;

import dev.podarium.manifest.Written.Fields;
import dev.podarium.manifest.Written.Items;
import dev.podarium.manifest.Written.Scalar;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was written without its nulls: a field set to null is a field not set. In maps of text, such
 * as the data of a ConfigMap, a name without a value means empty text, as Go's decoder makes it.
 */
final class WithoutNulls {

  private static final Set<String> TEXT_MAPS =
      Set.of("data", "labels", "annotations", "matchLabels", "nodeSelector", "stringData");

  private WithoutNulls() {}

  static Map<String, Object> of(Fields written) {
    return map(written, false);
  }

  private static Map<String, Object> map(Fields written, boolean text) {
    var map = new LinkedHashMap<String, Object>();
    written
        .fields()
        .forEach(
            (name, field) -> {
              var value = value(field.value(), TEXT_MAPS.contains(name));
              if (value != null || text) {
                map.put(name, value == null ? "" : value);
              }
            });
    return map;
  }

  private static @Nullable Object value(Written written, boolean text) {
    return switch (written) {
      case Scalar scalar -> scalar.value();
      case Items items ->
          items.items().stream().map(item -> value(item, false)).filter(Objects::nonNull).toList();
      case Fields fields -> map(fields, text);
    };
  }
}
