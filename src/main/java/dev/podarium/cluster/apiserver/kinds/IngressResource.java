package dev.podarium.cluster.apiserver.kinds;

import dev.podarium.cluster.apiserver.refusal.FieldError;
import dev.podarium.cluster.apiserver.validation.Field;
import dev.podarium.cluster.apiserver.validation.IngressRules;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressSpec;
import java.util.List;

/**
 * Ingresses.
 *
 * <p>Source: kubernetes/kubernetes, pkg/registry/networking/ingress/strategy.go
 */
final class IngressResource implements WithGeneration<Ingress> {

  @Override
  public Class<Ingress> type() {
    return Ingress.class;
  }

  @Override
  public List<FieldError> validate(Ingress object) {
    return Field.found(root -> IngressRules.check(specOf(object), root.child("spec")));
  }

  private static IngressSpec specOf(Ingress object) {
    return object.getSpec() == null ? new IngressSpec() : object.getSpec();
  }
}
