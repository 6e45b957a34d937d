package dev.podarium.workbench.kinds;

import dev.podarium.workbench.kinds.details.DataFacts;
import dev.podarium.workbench.kinds.details.Details;
import io.fabric8.kubernetes.api.model.ConfigMap;

/** What the window knows of a ConfigMap. */
final class ConfigMapDescriptor implements KindDescriptor<ConfigMap> {

  @Override
  public Class<ConfigMap> type() {
    return ConfigMap.class;
  }

  @Override
  public void details(ConfigMap map, Details details) {
    DataFacts.write(map, details);
  }
}
