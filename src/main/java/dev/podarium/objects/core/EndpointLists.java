package dev.podarium.objects.core;

import dev.podarium.objects.copies.Copies;
import io.fabric8.kubernetes.api.model.EndpointAddress;
import io.fabric8.kubernetes.api.model.EndpointSubset;
import io.fabric8.kubernetes.api.model.Endpoints;
import io.fabric8.kubernetes.api.model.discovery.v1.Endpoint;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSlice;
import java.util.List;

/** Copies of what lists the endpoints of a Service, with other endpoints. */
public final class EndpointLists {

  private EndpointLists() {}

  /** A copy of a slice that lists these. */
  public static EndpointSlice withEndpoints(EndpointSlice slice, List<Endpoint> endpoints) {
    return Copies.changed(slice, copy -> copy.setEndpoints(endpoints));
  }

  /** A copy that lists these. */
  public static Endpoints withSubsets(Endpoints endpoints, List<EndpointSubset> subsets) {
    return Copies.changed(endpoints, copy -> copy.setSubsets(subsets));
  }

  /** A copy of a subset with the same ports. */
  public static EndpointSubset withAddresses(
      EndpointSubset subset, List<EndpointAddress> ready, List<EndpointAddress> notReady) {
    return Copies.changed(
        subset,
        copy -> {
          copy.setAddresses(ready);
          copy.setNotReadyAddresses(notReady);
        });
  }
}
