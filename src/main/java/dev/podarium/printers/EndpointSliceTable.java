package dev.podarium.printers;

import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSlice;
import java.util.List;

/** Source: printers.go, printEndpointSlice */
final class EndpointSliceTable {

  static final Table<EndpointSlice> TABLE =
      Table.named(EndpointSlice.class)
          .column("AddressType", EndpointSlice::getAddressType)
          .column("Ports", EndpointSliceTable::ports)
          .column("Endpoints", EndpointSliceTable::addresses)
          .age();

  private EndpointSliceTable() {}

  private static String ports(EndpointSlice slice) {
    return Texts.firstThree(
        slice.getPorts().stream()
            .map(port -> port.getPort() == null ? "*" : port.getPort().toString())
            .toList());
  }

  private static String addresses(EndpointSlice slice) {
    List<String> addresses =
        slice.getEndpoints().stream()
            .flatMap(endpoint -> endpoint.getAddresses().stream())
            .toList();
    return Texts.firstThree(addresses);
  }
}
