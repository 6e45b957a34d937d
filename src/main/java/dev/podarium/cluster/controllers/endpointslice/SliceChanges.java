package dev.podarium.cluster.controllers.endpointslice;

import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSlice;
import java.util.ArrayList;
import java.util.List;

/** Slices that have to be written, in the order in which they are. */
record SliceChanges(
    List<EndpointSlice> created, List<EndpointSlice> updated, List<EndpointSlice> deleted) {

  static SliceChanges none() {
    return new SliceChanges(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  void add(SliceChanges more) {
    created.addAll(more.created);
    updated.addAll(more.updated);
    deleted.addAll(more.deleted);
  }
}
