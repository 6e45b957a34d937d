package dev.podarium.cluster.controllers.endpointslice;

import dev.podarium.objects.core.EndpointLists;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.discovery.v1.Endpoint;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointPort;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSlice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts the endpoints of a Service that have the same ports into slices.
 *
 * <p>With slices of 100, 100 and 40 and twenty endpoints more, the third gets them and alone is
 * written. Were an endpoint of the first to go at the same time, the first is written anyway: it
 * takes one of the twenty, and the third the other nineteen.
 *
 * <p>Source: k8s.io/endpointslice/reconciler.go, reconcileByPortMapping
 */
final class Packing {

  /** How many endpoints a slice takes (--max-endpoints-per-slice). */
  static final int FULL = 100;

  private static final Comparator<Draft> FULLEST_FIRST =
      Comparator.comparingInt(draft -> -draft.endpoints.size());

  private final Service service;
  private final Map<List<@Nullable Object>, Endpoint> left = new LinkedHashMap<>();
  private final List<Draft> unchanged = new ArrayList<>();
  private final List<Draft> updated = new ArrayList<>();
  private final SliceChanges changes = SliceChanges.none();

  /** A slice that is there, and what is to be in it. */
  private record Draft(EndpointSlice slice, List<Endpoint> endpoints) {

    int room() {
      return FULL - endpoints.size();
    }
  }

  private Packing(Service service, List<Endpoint> wanted) {
    this.service = service;
    wanted.forEach(endpoint -> left.put(ServiceEndpoint.identity(endpoint), endpoint));
  }

  /** What has to be written so that exactly the wanted endpoints stand in the slices. */
  static SliceChanges of(
      Service service,
      String family,
      List<EndpointPort> ports,
      List<Endpoint> wanted,
      List<EndpointSlice> existing) {
    var packing = new Packing(service, wanted);
    existing.forEach(packing::keep);
    packing.updated.sort(FULLEST_FIRST);
    packing.updated.forEach(packing::fill);
    while (!packing.left.isEmpty()) {
      packing.place(family, ports);
    }
    packing.updated.forEach(packing::write);
    return packing.changes;
  }

  /** Takes out of a slice what is not wanted any more, and brings the rest up to date. */
  private void keep(EndpointSlice slice) {
    var kept = new ArrayList<Endpoint>();
    for (var endpoint : slice.getEndpoints()) {
      var wanted = left.remove(ServiceEndpoint.identity(endpoint));
      if (wanted != null) {
        kept.add(wanted);
      }
    }
    var draft = new Draft(slice, kept);
    if (kept.equals(slice.getEndpoints())) {
      (NewSlices.isLabelled(slice, service) ? unchanged : updated).add(draft);
    } else if (kept.isEmpty()) {
      changes.deleted().add(slice);
    } else {
      updated.add(draft);
    }
  }

  private void fill(Draft draft) {
    var wanted = left.entrySet().iterator();
    while (wanted.hasNext() && draft.room() > 0) {
      draft.endpoints.add(wanted.next().getValue());
      wanted.remove();
    }
  }

  /** Into the slice that is fullest with all that is left, or else into a new one. */
  private void place(String family, List<EndpointPort> ports) {
    var fitting =
        unchanged.stream()
            .filter(draft -> left.size() < FULL && draft.room() >= left.size())
            .min(Comparator.comparingInt(Draft::room));
    if (fitting.isPresent()) {
      fill(fitting.get());
      unchanged.remove(fitting.get());
      updated.add(fitting.get());
    } else {
      var fresh = new Draft(NewSlices.of(service, family, ports, List.of()), new ArrayList<>());
      fill(fresh);
      changes.created().add(EndpointLists.withEndpoints(fresh.slice, fresh.endpoints));
    }
  }

  private void write(Draft draft) {
    var filled = EndpointLists.withEndpoints(draft.slice, draft.endpoints);
    changes.updated().add(Metas.withLabels(filled, NewSlices.labels(service)));
  }
}
