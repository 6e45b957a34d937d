package dev.podarium.kubectl.describe;

import dev.podarium.kubectl.describe.parts.Labelled;
import dev.podarium.kubectl.describe.parts.Page;
import dev.podarium.kubectl.describe.parts.Part;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import java.util.stream.Collectors;

/**
 * Ingresses and their classes.
 *
 * <p>Source: describe.go, describeIngressV1 and describeIngressClassV1
 */
final class NetworkDescriptions {

  private NetworkDescriptions() {}

  static void writeIngress(Subject ingress) {
    var page = ingress.page();
    var spec = ingress.spec();
    page.field("Name", ingress.meta().text("name"));
    Labelled.labels(page, "Labels", ingress.meta().map("labels"));
    page.field("Namespace", ingress.meta().text("namespace"));
    page.field("Address", address(ingress.status()));
    page.field("Ingress Class", spec.textOr("ingressClassName", Page.NONE));
    var other =
        spec.has("defaultBackend") ? backend(ingress, spec.at("defaultBackend")) : "<default>";
    page.field("Default backend", other);
    certificates(page, spec);
    page.line(0, "Rules:");
    page.line(1, "Host\tPath\tBackends");
    page.line(1, "----\t----\t--------");
    var rules = spec.parts("rules").stream().filter(rule -> rule.has("http")).toList();
    rules.forEach(rule -> rule(ingress, rule));
    if (rules.isEmpty()) {
      page.line(1, "*\t*\t" + other);
    }
    ingress.annotations();
  }

  static void writeClass(Subject type) {
    type.name();
    type.labelsAndAnnotations();
    type.page().field("Controller", type.spec().text("controller"));
    if (type.spec().has("parameters")) {
      var parameters = type.spec().at("parameters");
      type.page().line(0, "Parameters:");
      type.page().fieldIfAny(1, "APIGroup", parameters.text("apiGroup"));
      type.page().field(1, "Kind", parameters.text("kind"));
      type.page().field(1, "Name", parameters.text("name"));
    }
  }

  private static String address(Part status) {
    return status.at("loadBalancer").parts("ingress").stream()
        .map(each -> each.has("ip") ? each.text("ip") : each.text("hostname"))
        .distinct()
        .sorted()
        .collect(Collectors.joining(","));
  }

  private static void certificates(Page page, Part spec) {
    if (!spec.parts("tls").isEmpty()) {
      page.line(0, "TLS:");
    }
    for (var tls : spec.parts("tls")) {
      var hosts = String.join(",", tls.texts("hosts"));
      page.line(
          1,
          tls.has("secretName")
              ? tls.text("secretName") + " terminates " + hosts
              : "SNI routes " + hosts);
    }
  }

  private static void rule(Subject ingress, Part rule) {
    ingress.page().line(1, rule.textOr("host", "*") + "\t");
    for (var path : rule.at("http").parts("paths")) {
      ingress
          .page()
          .line(2, "\t" + path.text("path") + " \t" + backend(ingress, path.at("backend")));
    }
  }

  private static String backend(Subject ingress, Part backend) {
    if (backend.has("resource")) {
      var resource = backend.at("resource");
      return "APIGroup: %s, Kind: %s, Name: %s"
          .formatted(
              resource.textOr("apiGroup", Page.NONE), resource.text("kind"), resource.text("name"));
    }
    var service = backend.at("service");
    var port = service.at("port");
    var text = service.text("name") + ":" + port.textOr("number", port.text("name"));
    return text + " (" + endpoints(ingress, service, port) + ")";
  }

  private static String endpoints(Subject ingress, Part backend, Part port) {
    var namespace = ingress.meta().text("namespace");
    var name = backend.text("name");
    var service = ingress.setting().world().find(new ObjectRef(Kinds.SERVICE, namespace, name));
    if (service == null) {
      return "<error: services \"" + name + "\" not found>";
    }
    var portName =
        Part.of(service).at("spec").parts("ports").stream()
            .filter(
                each ->
                    port.has("number")
                        ? each.number("port") == port.number("number")
                        : each.text("name").equals(port.text("name")))
            .map(each -> each.text("name"))
            .reduce("", (before, last) -> last);
    return EndpointAddresses.of(namespace, name, portName, ingress.setting());
  }
}
