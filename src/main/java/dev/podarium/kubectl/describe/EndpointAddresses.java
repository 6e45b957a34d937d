package dev.podarium.kubectl.describe;

import dev.podarium.api.IndexKey;
import dev.podarium.kubectl.describe.parts.Page;
import dev.podarium.kubectl.describe.parts.Part;
import dev.podarium.kubectl.describe.parts.Setting;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSlice;
import java.util.ArrayList;
import java.util.List;

/**
 * The ready endpoints of a Service's port: three, and how many more.
 *
 * <p>Source: describe.go, formatEndpointSlices
 */
final class EndpointAddresses {

  private static final String SERVICE = "kubernetes.io/service-name";
  private static final int SHOWN = 3;

  private EndpointAddresses() {}

  /**
   * {@code 10.244.0.5:80,10.244.1.2:80}.
   *
   * @param port the name of the Service's port, empty if it has none
   */
  static String of(String namespace, String service, String port, Setting setting) {
    var slices =
        setting
            .world()
            .having(IndexKey.in(Kinds.of(EndpointSlice.class), namespace), EndpointSlice.class)
            .filter(slice -> service.equals(Metas.labels(slice).get(SERVICE)))
            .map(Part::of)
            .toList();
    if (slices.isEmpty()) {
      return Page.NONE;
    }
    var all = new ArrayList<String>();
    slices.forEach(slice -> addAll(slice, port, all));
    var first = String.join(",", all.subList(0, Math.min(SHOWN, all.size())));
    return all.size() <= SHOWN ? first : first + " + " + (all.size() - SHOWN) + " more...";
  }

  private static void addAll(Part slice, String wanted, List<String> all) {
    var ports = slice.parts("ports");
    if (ports.isEmpty()) {
      ready(slice).forEach(all::add);
    }
    for (var port : ports) {
      if (port.text("name").equals(wanted)) {
        ready(slice).stream().map(address -> joined(address, port)).forEach(all::add);
      }
    }
  }

  private static List<String> ready(Part slice) {
    return slice.parts("endpoints").stream()
        .filter(
            endpoint ->
                !endpoint.at("conditions").has("ready")
                    || endpoint.at("conditions").isTrue("ready"))
        .map(endpoint -> endpoint.texts("addresses").getFirst())
        .toList();
  }

  private static String joined(String address, Part port) {
    var host = address.contains(":") ? "[" + address + "]" : address;
    return host + ":" + port.number("port");
  }
}
