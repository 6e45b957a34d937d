package dev.podarium.cluster.apiserver.kinds;

import dev.podarium.cluster.apiserver.refusal.FieldError;
import dev.podarium.cluster.apiserver.validation.ConfigData;
import dev.podarium.cluster.apiserver.validation.Field;
import io.fabric8.kubernetes.api.model.ConfigMap;
import java.util.List;

/**
 * ConfigMaps.
 *
 * <p>Source: kubernetes/kubernetes, pkg/registry/core/configmap/strategy.go
 */
final class ConfigMapResource implements Resource<ConfigMap> {

  @Override
  public Class<ConfigMap> type() {
    return ConfigMap.class;
  }

  @Override
  public List<FieldError> validate(ConfigMap map) {
    return Field.found(root -> ConfigData.check(map, root));
  }

  @Override
  public List<FieldError> validateUpdate(ConfigMap map, ConfigMap stored) {
    return Field.found(root -> ConfigData.checkUpdate(map, stored, root));
  }
}
