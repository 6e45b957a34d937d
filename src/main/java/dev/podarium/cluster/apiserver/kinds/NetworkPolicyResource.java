package dev.podarium.cluster.apiserver.kinds;

import dev.podarium.cluster.apiserver.defaults.PolicyDefaults;
import dev.podarium.cluster.apiserver.refusal.FieldError;
import dev.podarium.cluster.apiserver.validation.Field;
import dev.podarium.cluster.apiserver.validation.NetworkPolicyRules;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicySpec;
import java.util.List;

/**
 * NetworkPolicies.
 *
 * <p>Source: kubernetes/kubernetes, pkg/registry/networking/networkpolicy/strategy.go
 */
final class NetworkPolicyResource implements WithGeneration<NetworkPolicy> {

  @Override
  public Class<NetworkPolicy> type() {
    return NetworkPolicy.class;
  }

  @Override
  public NetworkPolicy defaulted(NetworkPolicy object) {
    return PolicyDefaults.NETWORK_POLICY.fill(object);
  }

  @Override
  public List<FieldError> validate(NetworkPolicy object) {
    return Field.found(root -> NetworkPolicyRules.check(specOf(object), root.child("spec")));
  }

  private static NetworkPolicySpec specOf(NetworkPolicy object) {
    return object.getSpec() == null ? new NetworkPolicySpec() : object.getSpec();
  }
}
