package dev.podarium.printers;

import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What volumes and claims print alike. */
final class Volumes {

  private static final List<String> MODES =
      List.of("ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany", "ReadWriteOncePod");
  private static final Map<String, String> SHORT =
      Map.of(
          "ReadWriteOnce", "RWO",
          "ReadOnlyMany", "ROX",
          "ReadWriteMany", "RWX",
          "ReadWriteOncePod", "RWOP");

  private Volumes() {}

  /** {@code RWO,ROX}, in one order whatever was written. */
  static String modes(@Nullable List<String> modes) {
    return modes == null
        ? ""
        : MODES.stream().filter(modes::contains).map(SHORT::get).collect(Collectors.joining(","));
  }

  static String storage(@Nullable Map<String, Quantity> amounts) {
    var storage = amounts == null ? null : amounts.get("storage");
    return storage == null ? "0" : storage.toString();
  }

  static String orUnset(@Nullable String text) {
    return text == null || text.isEmpty() ? "<unset>" : text;
  }
}
