package dev.podarium.cluster.apiserver.warnings;

import dev.podarium.cluster.apiserver.validation.Field;
import io.fabric8.kubernetes.api.model.EndpointAddress;
import io.fabric8.kubernetes.api.model.Endpoints;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSlice;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import java.util.List;

/**
 * Those whom traffic comes from or goes to: policies and endpoints that a person wrote.
 *
 * <p>Source: kubernetes/kubernetes, pkg/registry/networking/networkpolicy/strategy.go,
 * pkg/registry/discovery/endpointslice/strategy.go, pkg/registry/core/endpoint/strategy.go
 */
final class PeerWarnings {

  private PeerWarnings() {}

  static void check(NetworkPolicy policy, Field root, Found found) {
    if (policy.getSpec() == null) {
      return;
    }
    var ingress = policy.getSpec().getIngress();
    for (var i = 0; i < ingress.size(); i++) {
      var at = root.child("spec").child("ingress").index(i).child("from");
      checkPeers(ingress.get(i).getFrom(), at, found);
    }
    var egress = policy.getSpec().getEgress();
    for (var i = 0; i < egress.size(); i++) {
      checkPeers(
          egress.get(i).getTo(), root.child("spec").child("egress").index(i).child("to"), found);
    }
  }

  private static void checkPeers(List<NetworkPolicyPeer> peers, Field at, Found found) {
    for (var i = 0; i < peers.size(); i++) {
      var block = peers.get(i).getIpBlock();
      if (block == null) {
        continue;
      }
      var here = at.index(i).child("ipBlock");
      AddressWarnings.checkRange(block.getCidr(), here.child("cidr"), found);
      for (var j = 0; j < block.getExcept().size(); j++) {
        AddressWarnings.checkRange(block.getExcept().get(j), here.child("except").index(j), found);
      }
    }
  }

  static void check(EndpointSlice slice, Field root, Found found) {
    for (var i = 0; i < slice.getEndpoints().size(); i++) {
      var addresses = slice.getEndpoints().get(i).getAddresses();
      for (var j = 0; j < addresses.size(); j++) {
        var at = root.child("endpoints").index(i).child("addresses").index(j);
        AddressWarnings.check(addresses.get(j), at, found);
      }
    }
  }

  static void check(Endpoints endpoints, Field root, Found found) {
    for (var i = 0; i < endpoints.getSubsets().size(); i++) {
      var subset = endpoints.getSubsets().get(i);
      var at = root.child("subsets").index(i);
      checkAll(subset.getAddresses(), at.child("addresses"), found);
      checkAll(subset.getNotReadyAddresses(), at.child("notReadyAddresses"), found);
    }
  }

  private static void checkAll(List<EndpointAddress> addresses, Field at, Found found) {
    for (var i = 0; i < addresses.size(); i++) {
      AddressWarnings.check(addresses.get(i).getIp(), at.index(i).child("ip"), found);
    }
  }
}
