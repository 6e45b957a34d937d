package dev.podarium.printers;

import io.fabric8.kubernetes.api.model.ConfigMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Source: printers.go, printConfigMap */
final class ConfigMapTable {

  static final Table<ConfigMap> TABLE =
      Table.named(ConfigMap.class)
          .column("Data", map -> size(map.getData()) + size(map.getBinaryData()))
          .age();

  private ConfigMapTable() {}

  private static int size(@Nullable Map<String, String> data) {
    return data == null ? 0 : data.size();
  }
}
