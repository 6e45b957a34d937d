package dev.podarium.printers;

import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressLoadBalancerIngress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.IngressSpec;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Source: printers.go, printIngress */
final class IngressTable {

  private static final int SHOWN_HOSTS = 3;

  static final Table<Ingress> TABLE =
      Table.named(Ingress.class)
          .column("Class", ingress -> orNone(spec(ingress).getIngressClassName()))
          .column("Hosts", IngressTable::hosts)
          .column("Address", IngressTable::address)
          .column("Ports", ingress -> spec(ingress).getTls().isEmpty() ? "80" : "80, 443")
          .age();

  private IngressTable() {}

  private static String hosts(Ingress ingress) {
    List<String> hosts =
        spec(ingress).getRules().stream()
            .map(IngressRule::getHost)
            .filter(host -> host != null && !host.isEmpty())
            .toList();
    if (hosts.isEmpty()) {
      return "*";
    }
    var more = hosts.size() - SHOWN_HOSTS;
    return more <= 0
        ? String.join(",", hosts)
        : "%s + %d more...".formatted(String.join(",", hosts.subList(0, SHOWN_HOSTS)), more);
  }

  private static String address(Ingress ingress) {
    var status = ingress.getStatus();
    if (status == null || status.getLoadBalancer() == null) {
      return "";
    }
    var addresses = new TreeSet<String>();
    for (IngressLoadBalancerIngress one : status.getLoadBalancer().getIngress()) {
      addresses.add(Texts.orEmpty(one.getIp() == null ? one.getHostname() : one.getIp()));
    }
    return String.join(",", addresses);
  }

  private static String orNone(@Nullable String text) {
    return text == null ? Table.NONE : text;
  }

  private static IngressSpec spec(Ingress object) {
    return Texts.orNew(object.getSpec(), IngressSpec::new);
  }
}
