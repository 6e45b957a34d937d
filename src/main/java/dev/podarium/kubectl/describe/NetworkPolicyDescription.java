package dev.podarium.kubectl.describe;

import dev.podarium.kubectl.describe.parts.Page;
import dev.podarium.kubectl.describe.parts.Part;
import dev.podarium.kubectl.describe.parts.PodPart;
import dev.podarium.kubectl.describe.parts.Setting;
import java.util.List;

/** Source: describe.go, describeNetworkPolicy */
final class NetworkPolicyDescription {

  private static final String INDENT = "    ";

  /** The two ways of traffic, and the words for each. */
  private enum Way {
    INGRESS("Ingress", "ingress", "From", "from", "source"),
    EGRESS("Egress", "egress", "To", "to", "destination");

    final String type;
    final String word;
    final String title;
    final String peers;
    final String end;

    Way(String type, String word, String title, String peers, String end) {
      this.type = type;
      this.word = word;
      this.title = title;
      this.peers = peers;
      this.end = end;
    }
  }

  private NetworkPolicyDescription() {}

  static void write(Subject policy) {
    var page = policy.page();
    var spec = policy.spec();
    policy.name();
    page.field("Created on", created(policy.meta().text("creationTimestamp")));
    policy.labelsAndAnnotations();
    page.line(0, "Spec:");
    var selector = PodPart.selector(spec.at("podSelector"));
    page.line(
        1,
        "PodSelector:     "
            + (selector.equals(Page.NONE)
                ? "<none> (Allowing the specific traffic to all pods in this namespace)"
                : selector));
    for (var way : Way.values()) {
      traffic(page, spec, way);
    }
    var types = String.join(", ", spec.texts("policyTypes"));
    page.line(1, "Policy Types: " + (types.isEmpty() ? Page.NONE : types));
  }

  private static String created(String timestamp) {
    return timestamp.isEmpty()
        ? Setting.date(timestamp)
        : timestamp.replace("T", " ").replace("Z", " +0000 UTC");
  }

  private static void traffic(Page page, Part spec, Way way) {
    if (!spec.texts("policyTypes").contains(way.type)) {
      page.line(1, "Not affecting " + way.word + " traffic");
      return;
    }
    page.line(1, "Allowing " + way.word + " traffic:");
    var rules = spec.parts(way.word);
    if (rules.isEmpty()) {
      page.line(
          0, INDENT + "<none> (Selected pods are isolated for " + way.word + " connectivity)");
    }
    for (var i = 0; i < rules.size(); i++) {
      ports(page, rules.get(i).parts("ports"));
      peers(page, rules.get(i).parts(way.peers), way);
      if (i < rules.size() - 1) {
        page.line(0, INDENT + "----------");
      }
    }
  }

  private static void ports(Page page, List<Part> ports) {
    if (ports.isEmpty()) {
      page.line(0, INDENT + "To Port: <any> (traffic allowed to all ports)");
    }
    for (var port : ports) {
      var range = port.has("endPort");
      page.line(
          0,
          "%s%s: %s%s/%s"
              .formatted(
                  INDENT,
                  range ? "To Port Range" : "To Port",
                  port.textOr("port", "<nil>"),
                  range ? "-" + port.number("endPort") : "",
                  port.textOr("protocol", "TCP")));
    }
  }

  private static void peers(Page page, List<Part> peers, Way way) {
    if (peers.isEmpty()) {
      page.line(
          0, "%s%s: <any> (traffic not restricted by %s)".formatted(INDENT, way.title, way.end));
    }
    for (var peer : peers) {
      page.line(0, INDENT + way.title + ":");
      selector(page, peer, "NamespaceSelector", "namespaceSelector");
      selector(page, peer, "PodSelector", "podSelector");
      if (peer.has("ipBlock")) {
        page.line(1, INDENT + "IPBlock:");
        page.line(2, INDENT + "CIDR: " + peer.at("ipBlock").text("cidr"));
        page.line(2, INDENT + "Except: " + String.join(", ", peer.at("ipBlock").texts("except")));
      }
    }
  }

  private static void selector(Page page, Part peer, String title, String field) {
    if (peer.has(field)) {
      page.line(1, INDENT + title + ": " + PodPart.selector(peer.at(field)));
    }
  }
}
