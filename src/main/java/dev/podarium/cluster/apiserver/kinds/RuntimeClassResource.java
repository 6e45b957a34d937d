package dev.podarium.cluster.apiserver.kinds;

import dev.podarium.cluster.apiserver.refusal.FieldError;
import dev.podarium.cluster.apiserver.validation.Field;
import dev.podarium.cluster.apiserver.validation.RuntimeClassRules;
import dev.podarium.cluster.apiserver.warnings.KindWarnings;
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
    var root = Field.root();
    RuntimeClassRules.check(object, root);
    return root.found();
  }

  @Override
  public List<FieldError> validateUpdate(RuntimeClass object, RuntimeClass stored) {
    var root = Field.root();
    root.child("handler").immutable(object.getHandler(), stored.getHandler());
    return root.found();
  }

  @Override
  public List<String> warnings(RuntimeClass object) {
    return KindWarnings.of(object);
  }

  @Override
  public List<String> updateWarnings(RuntimeClass object, RuntimeClass stored) {
    return KindWarnings.ofUpdate(object, stored);
  }
}
