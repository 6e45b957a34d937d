package dev.podarium.cluster.apiserver.kinds;

import dev.podarium.cluster.apiserver.refusal.FieldError;
import dev.podarium.cluster.apiserver.validation.Field;
import dev.podarium.cluster.apiserver.validation.RuntimeClassRules;
import io.fabric8.kubernetes.api.model.node.v1.RuntimeClass;
import java.util.List;

/**
 * RuntimeClasses: what admission makes of them must make sense, and the handler stays.
 *
 * <p>Source: kubernetes/kubernetes, pkg/registry/node/runtimeclass/strategy.go
 */
final class RuntimeClassResource implements Resource<RuntimeClass> {

  @Override
  public Class<RuntimeClass> type() {
    return RuntimeClass.class;
  }

  @Override
  public List<FieldError> validate(RuntimeClass object) {
    return Field.found(root -> RuntimeClassRules.check(object, root));
  }

  @Override
  public List<FieldError> validateUpdate(RuntimeClass object, RuntimeClass stored) {
    return Field.found(
        root -> root.child("handler").immutable(object.getHandler(), stored.getHandler()));
  }
}
