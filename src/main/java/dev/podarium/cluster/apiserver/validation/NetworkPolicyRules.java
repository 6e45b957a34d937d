package dev.podarium.cluster.apiserver.validation;

import dev.podarium.objects.metadata.Names;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicySpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * NetworkPolicies. Blocks of addresses are not judged.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/networking/validation/validation.go,
 * ValidateNetworkPolicySpec
 */
public final class NetworkPolicyRules {

  private static final List<String> PROTOCOLS = List.of("SCTP", "TCP", "UDP");
  private static final List<String> TYPES = List.of("Egress", "Ingress");

  private NetworkPolicyRules() {}

  /** What is asked for. */
  public static void check(NetworkPolicySpec spec, Field at) {
    if (spec.getPodSelector() != null) {
      Labels.checkSelector(spec.getPodSelector(), at.child("podSelector"));
    }
    for (var i = 0; i < spec.getIngress().size(); i++) {
      var here = at.child("ingress").index(i);
      checkPorts(spec.getIngress().get(i).getPorts(), here.child("ports"));
      checkPeers(spec.getIngress().get(i).getFrom(), here.child("from"));
    }
    for (var i = 0; i < spec.getEgress().size(); i++) {
      var here = at.child("egress").index(i);
      checkPorts(spec.getEgress().get(i).getPorts(), here.child("ports"));
      checkPeers(spec.getEgress().get(i).getTo(), here.child("to"));
    }
    for (var i = 0; i < spec.getPolicyTypes().size(); i++) {
      at.child("policyTypes").index(i).oneOf(spec.getPolicyTypes().get(i), TYPES);
    }
  }

  private static void checkPorts(List<NetworkPolicyPort> ports, Field at) {
    for (var i = 0; i < ports.size(); i++) {
      check(ports.get(i), at.index(i));
    }
  }

  private static void check(NetworkPolicyPort port, Field at) {
    if (port.getProtocol() != null) {
      at.child("protocol").oneOf(port.getProtocol(), PROTOCOLS);
    }
    var number = port.getPort();
    if (number != null && number.getStrVal() != null) {
      at.child("port").invalid(number.getStrVal(), Names.portName(number.getStrVal()));
    } else if (number != null) {
      at.child("port").invalid(number.getIntVal(), Names.portNumber(number.getIntVal()));
      checkEnd(port.getEndPort(), number.getIntVal(), at.child("endPort"));
    } else if (port.getEndPort() != null) {
      at.child("endPort").required("may not be specified when `port` is not specified");
    }
  }

  private static void checkEnd(@Nullable Integer end, int first, Field at) {
    if (end != null && end < first) {
      at.invalid(end, "must be greater than or equal to `port`");
    } else if (end != null) {
      at.invalid(end, Names.portNumber(end));
    }
  }

  private static void checkPeers(List<NetworkPolicyPeer> peers, Field at) {
    for (var i = 0; i < peers.size(); i++) {
      var peer = peers.get(i);
      var here = at.index(i);
      if (peer.getPodSelector() != null) {
        Labels.checkSelector(peer.getPodSelector(), here.child("podSelector"));
      }
      if (peer.getNamespaceSelector() != null) {
        Labels.checkSelector(peer.getNamespaceSelector(), here.child("namespaceSelector"));
      }
      if (peer.getIpBlock() != null) {
        IpBlocks.check(peer.getIpBlock(), here.child("ipBlock"));
      }
      var selected = peer.getPodSelector() != null || peer.getNamespaceSelector() != null;
      if (!selected && peer.getIpBlock() == null) {
        here.required("must specify a peer");
      } else if (selected && peer.getIpBlock() != null) {
        here.forbidden("may not specify both ipBlock and another peer");
      }
    }
  }
}
