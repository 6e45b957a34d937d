package dev.podarium.cluster.apiserver.kinds;

import dev.podarium.cluster.apiserver.refusal.FieldError;
import dev.podarium.cluster.apiserver.validation.Field;
import dev.podarium.cluster.apiserver.validation.SecretRules;
import dev.podarium.objects.core.Secrets;
import io.fabric8.kubernetes.api.model.Secret;
import java.util.List;

/**
 * Secrets.
 *
 * <p>Source: kubernetes/kubernetes, pkg/registry/core/secret/strategy.go
 */
final class SecretResource implements Resource<Secret> {

  @Override
  public Class<Secret> type() {
    return Secret.class;
  }

  @Override
  public Secret defaulted(Secret secret) {
    var encoded = Secrets.withTextsEncoded(secret);
    return encoded.getType() == null || encoded.getType().isEmpty()
        ? Secrets.withType(encoded, "Opaque")
        : encoded;
  }

  @Override
  public List<FieldError> validate(Secret secret) {
    return Field.found(root -> SecretRules.check(secret, root));
  }

  @Override
  public List<FieldError> validateUpdate(Secret secret, Secret stored) {
    return Field.found(root -> SecretRules.checkUpdate(secret, stored, root));
  }
}
