package dev.podarium.cluster.controllers.endpoints;

import dev.podarium.objects.core.EndpointLists;
import io.fabric8.kubernetes.api.model.EndpointAddress;
import io.fabric8.kubernetes.api.model.EndpointSubset;
import java.util.ArrayList;
import java.util.List;

/**
 * How many addresses an Endpoints object takes: beyond that it is cut, those first that are not
 * ready, from each subset in proportion.
 *
 * <p>Of 900 ready and 200 other addresses the ready ones stay and 100 of the others.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/endpoint/endpoints_controller.go,
 * truncateEndpoints
 */
final class Capacity {

  /** Addresses of one object. */
  static final int MOST = 1000;

  private final boolean cutsReady;
  private final int total;
  private final int most;
  private int left;

  private Capacity(int ready, int notReady) {
    cutsReady = ready > MOST;
    total = cutsReady ? ready : notReady;
    most = cutsReady ? MOST : MOST - ready;
    left = most;
  }

  /** Whether these are more than an object takes. */
  static boolean isExceededBy(List<EndpointSubset> subsets) {
    return ready(subsets) + notReady(subsets) > MOST;
  }

  /** The subsets with as many addresses as an object takes. */
  static List<EndpointSubset> cut(List<EndpointSubset> subsets) {
    if (!isExceededBy(subsets)) {
      return subsets;
    }
    var capacity = new Capacity(ready(subsets), notReady(subsets));
    var cut = new ArrayList<EndpointSubset>();
    subsets.forEach(subset -> cut.add(capacity.part(subset)));
    return cut;
  }

  private EndpointSubset part(EndpointSubset subset) {
    if (cutsReady) {
      return EndpointLists.withAddresses(subset, share(subset.getAddresses()), List.of());
    }
    return EndpointLists.withAddresses(
        subset, subset.getAddresses(), share(subset.getNotReadyAddresses()));
  }

  private List<EndpointAddress> share(List<EndpointAddress> addresses) {
    var share = (int) Math.ceil((double) addresses.size() / total * most);
    var kept = addresses.subList(0, Math.min(addresses.size(), Math.min(share, left)));
    left -= kept.size();
    return List.copyOf(kept);
  }

  private static int ready(List<EndpointSubset> subsets) {
    return subsets.stream().mapToInt(subset -> subset.getAddresses().size()).sum();
  }

  private static int notReady(List<EndpointSubset> subsets) {
    return subsets.stream().mapToInt(subset -> subset.getNotReadyAddresses().size()).sum();
  }
}
