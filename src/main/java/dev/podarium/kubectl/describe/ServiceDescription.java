package dev.podarium.kubectl.describe;

import dev.podarium.kubectl.describe.parts.Page;
import dev.podarium.kubectl.describe.parts.Part;
import dev.podarium.printers.Texts;
import java.util.stream.Collectors;

/** Source: describe.go, describeService */
final class ServiceDescription {

  private ServiceDescription() {}

  static void write(Subject service) {
    var page = service.page();
    var spec = service.spec();
    service.name();
    service.labelsAndAnnotations();
    page.field("Selector", Texts.labels(spec.map("selector")));
    page.field("Type", spec.text("type"));
    page.fieldIfAny(0, "IP Family Policy", spec.text("ipFamilyPolicy"));
    page.field("IP Families", joined(spec, "ipFamilies"));
    page.field("IP", spec.text("clusterIP"));
    page.field("IPs", joined(spec, "clusterIPs"));
    outside(service);
    spec.parts("ports").forEach(port -> port(service, port));
    policies(page, spec);
  }

  private static void outside(Subject service) {
    var page = service.page();
    var spec = service.spec();
    page.fieldIfAny(0, "External IPs", String.join(",", spec.texts("externalIPs")));
    page.fieldIfAny(0, "Desired LoadBalancer IP", spec.text("loadBalancerIP"));
    page.fieldIfAny(0, "External Name", spec.text("externalName"));
    var balancer =
        service.status().at("loadBalancer").parts("ingress").stream()
            .map(ServiceDescription::ingress)
            .collect(Collectors.joining(", "));
    page.fieldIfAny(0, "LoadBalancer Ingress", balancer);
  }

  private static String ingress(Part ingress) {
    var mode = ingress.text("ipMode");
    return ingress.has("ip")
        ? ingress.text("ip") + (mode.isEmpty() ? "" : " (" + mode + ")")
        : ingress.text("hostname");
  }

  private static void port(Subject service, Part port) {
    var page = service.page();
    var name = port.textOr("name", "<unset>");
    var protocol = port.text("protocol");
    page.field("Port", name + "\t" + port.number("port") + "/" + protocol);
    page.field("TargetPort", port.textOr("targetPort", "0") + "/" + protocol);
    page.fieldIfAny(0, "AppProtocol", port.text("appProtocol"));
    if (port.number("nodePort") != 0) {
      page.field("NodePort", name + "\t" + port.number("nodePort") + "/" + protocol);
    }
    page.field(
        "Endpoints",
        EndpointAddresses.of(
            service.meta().text("namespace"),
            service.meta().text("name"),
            port.text("name"),
            service.setting()));
  }

  private static void policies(Page page, Part spec) {
    page.field("Session Affinity", spec.text("sessionAffinity"));
    page.fieldIfAny(0, "External Traffic Policy", spec.text("externalTrafficPolicy"));
    page.fieldIfAny(0, "Internal Traffic Policy", spec.text("internalTrafficPolicy"));
    if (spec.number("healthCheckNodePort") != 0) {
      page.field("HealthCheck NodePort", spec.number("healthCheckNodePort"));
    }
    page.fieldIfAny(
        0, "LoadBalancer Source Ranges", String.join(",", spec.texts("loadBalancerSourceRanges")));
    page.fieldIfAny(0, "Traffic Distribution", spec.text("trafficDistribution"));
  }

  private static String joined(Part spec, String field) {
    var all = spec.texts(field);
    return all.isEmpty() ? Page.NONE : String.join(",", all);
  }
}
