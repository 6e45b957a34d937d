package dev.podarium.kubectl.tables;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;

/** Source: printers.go, printNetworkPolicy */
final class NetworkPolicyTable {

  static final Table<NetworkPolicy> TABLE =
      Table.named(NetworkPolicy.class)
          .column("POD-SELECTOR", policy -> Texts.selector(policy.getSpec().getPodSelector()))
          .age();

  private NetworkPolicyTable() {}
}
