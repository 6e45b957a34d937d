package dev.podarium.cluster.controllers.endpointslice;

import dev.podarium.cluster.client.View;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.core.ServiceMembers;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.discovery.v1.Endpoint;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointPort;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSlice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The slices of a Service for one family of addresses: those that are there against those that the
 * Pods ask for, ports by ports. A Service without endpoints has one empty slice.
 *
 * <p>Source: k8s.io/endpointslice/reconciler.go, reconcileByAddressType
 */
final class FamilySlices {

  private final Service service;
  private final String family;
  private final View view;
  private final List<Pod> homeless = new ArrayList<>();

  /** The endpoints that have the same ports, whatever the order of these. */
  private final Map<Set<EndpointPort>, Group> groups = new LinkedHashMap<>();

  private record Group(List<EndpointPort> ports, List<Endpoint> endpoints) {}

  FamilySlices(Service service, String family, View view) {
    this.service = service;
    this.family = family;
    this.view = view;
  }

  /** Pods on Nodes that are not known, which are left out. */
  List<Pod> homeless() {
    return homeless;
  }

  /** What has to be written so that the slices list these Pods. */
  SliceChanges changes(List<Pod> pods, List<EndpointSlice> existing) {
    pods.stream().filter(ServiceMembers::isEndpoint).forEach(this::add);
    var changes = SliceChanges.none();
    var known = new LinkedHashMap<Set<EndpointPort>, List<EndpointSlice>>();
    for (var slice : existing) {
      if (SliceWrites.isOwned(slice, service)) {
        known.computeIfAbsent(new HashSet<>(slice.getPorts()), _ -> new ArrayList<>()).add(slice);
      } else {
        changes.deleted().add(slice);
      }
    }
    groups.forEach((ports, group) -> changes.add(packed(group, known.remove(ports))));
    known.values().forEach(changes.deleted()::addAll);
    keepOne(changes, existing);
    return changes;
  }

  private void add(Pod pod) {
    var ports = ServiceEndpoint.ports(pod, service);
    var group =
        groups.computeIfAbsent(new HashSet<>(ports), _ -> new Group(ports, new ArrayList<>()));
    var node = (@Nullable Node) view.find(ObjectRef.cluster(Kinds.NODE, Pods.nodeName(pod)));
    if (node == null && !Boolean.TRUE.equals(service.getSpec().getPublishNotReadyAddresses())) {
      homeless.add(pod);
      return;
    }
    var endpoint = ServiceEndpoint.of(pod, node, service, family);
    if (!endpoint.getAddresses().isEmpty()) {
      group.endpoints.add(endpoint);
    }
  }

  private SliceChanges packed(Group group, @Nullable List<EndpointSlice> existing) {
    return Packing.of(
        service, family, group.ports, group.endpoints, existing == null ? List.of() : existing);
  }

  /** An empty slice stands for a Service that has no endpoints. */
  private void keepOne(SliceChanges changes, List<EndpointSlice> existing) {
    if (changes.deleted().size() < existing.size() || !changes.created().isEmpty()) {
      return;
    }
    var empty = NewSlices.of(service, family, List.of(), List.of());
    if (changes.deleted().size() == 1 && says(empty, changes.deleted().getFirst())) {
      changes.deleted().clear();
    } else {
      changes.created().add(empty);
    }
  }

  private boolean says(EndpointSlice empty, EndpointSlice slice) {
    return SliceWrites.isOwned(slice, service)
        && slice.getPorts().isEmpty()
        && slice.getEndpoints().isEmpty()
        && Metas.labels(slice).equals(Metas.labels(empty));
  }
}
