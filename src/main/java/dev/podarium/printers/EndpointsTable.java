package dev.podarium.printers;

import io.fabric8.kubernetes.api.model.EndpointSubset;
import io.fabric8.kubernetes.api.model.Endpoints;
import java.util.stream.Stream;

/** Source: printers.go, printEndpoints */
final class EndpointsTable {

  static final Table<Endpoints> TABLE =
      Table.named(Endpoints.class).column("Endpoints", EndpointsTable::addresses).age();

  private EndpointsTable() {}

  private static String addresses(Endpoints endpoints) {
    var all = endpoints.getSubsets().stream().flatMap(EndpointsTable::pairs).toList();
    return all.isEmpty() ? Table.NONE : Texts.firstThree(all);
  }

  private static Stream<String> pairs(EndpointSubset subset) {
    return subset.getPorts().stream()
        .flatMap(
            port ->
                subset.getAddresses().stream()
                    .map(a -> Texts.orEmpty(a.getIp()) + ":" + Texts.orZero(port.getPort())));
  }
}
