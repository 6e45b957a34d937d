package dev.podarium.kubectl.describe;

import dev.podarium.kubectl.describe.parts.Page;
import dev.podarium.kubectl.describe.parts.Part;
import java.util.List;
import java.util.stream.Collectors;

/** Source: describe.go, describeEndpoints and describeEndpointSliceV1 */
final class EndpointDescriptions {

  private static final String UNSET = "<unset>";

  private EndpointDescriptions() {}

  static void writeEndpoints(Subject endpoints) {
    var page = endpoints.page();
    endpoints.name();
    endpoints.labelsAndAnnotations();
    page.line(0, "Subsets:");
    for (var subset : endpoints.whole().parts("subsets")) {
      page.field(1, "Addresses", addresses(subset.parts("addresses")));
      page.field(1, "NotReadyAddresses", addresses(subset.parts("notReadyAddresses")));
      if (!subset.parts("ports").isEmpty()) {
        page.line(1, "Ports:");
        ports(page, 2, subset.parts("ports"));
      }
      page.line(0, "");
    }
  }

  static void writeSlice(Subject slice) {
    var page = slice.page();
    slice.name();
    slice.labelsAndAnnotations();
    page.field("AddressType", slice.whole().text("addressType"));
    var ports = slice.whole().parts("ports");
    page.line(0, ports.isEmpty() ? "Ports: " + UNSET : "Ports:");
    if (!ports.isEmpty()) {
      ports(page, 1, ports);
    }
    var endpoints = slice.whole().parts("endpoints");
    page.line(0, endpoints.isEmpty() ? "Endpoints: " + Page.NONE : "Endpoints:");
    endpoints.forEach(endpoint -> endpoint(page, endpoint));
  }

  private static String addresses(List<Part> addresses) {
    return addresses.isEmpty()
        ? Page.NONE
        : addresses.stream().map(each -> each.text("ip")).collect(Collectors.joining(","));
  }

  private static void ports(Page page, int level, List<Part> ports) {
    page.line(level, "Name\tPort\tProtocol");
    page.line(level, "----\t----\t--------");
    for (var port : ports) {
      page.line(
          level,
          "%s\t%s\t%s"
              .formatted(
                  port.textOr("name", UNSET), port.textOr("port", UNSET), port.text("protocol")));
    }
  }

  private static void endpoint(Page page, Part endpoint) {
    var addresses = String.join(", ", endpoint.texts("addresses"));
    page.field(1, "- Addresses", addresses.isEmpty() ? Page.NONE : addresses);
    page.line(2, "Conditions:");
    page.field(3, "Ready", endpoint.at("conditions").textOr("ready", UNSET));
    page.field(2, "Hostname", endpoint.textOr("hostname", UNSET));
    if (endpoint.has("targetRef")) {
      var target = endpoint.at("targetRef");
      page.field(2, "TargetRef", target.text("kind") + "/" + target.text("name"));
    }
    page.field(2, "NodeName", endpoint.textOr("nodeName", UNSET));
    page.field(2, "Zone", endpoint.textOr("zone", UNSET));
  }
}
