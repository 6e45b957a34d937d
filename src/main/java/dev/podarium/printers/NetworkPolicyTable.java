package dev.podarium.printers;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicySpec;

/** Source: printers.go, printNetworkPolicy */
final class NetworkPolicyTable {

  static final Table<NetworkPolicy> TABLE =
      Table.named(NetworkPolicy.class)
          .column("Pod-Selector", policy -> Texts.selector(spec(policy).getPodSelector()))
          .age();

  private NetworkPolicyTable() {}

  private static NetworkPolicySpec spec(NetworkPolicy object) {
    return Texts.orNew(object.getSpec(), NetworkPolicySpec::new);
  }
}
