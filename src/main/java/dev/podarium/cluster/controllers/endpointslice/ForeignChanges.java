package dev.podarium.cluster.controllers.endpointslice;

import dev.podarium.api.Change;
import dev.podarium.cluster.client.View;
import dev.podarium.cluster.client.Watches;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Wakes the Services whose slices somebody else has touched: those that this controller keeps, or
 * that it kept until then.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/endpointslice/endpointslice_controller.go,
 * onEndpointSliceUpdate
 *
 * @param own whose writes are no news
 */
record ForeignChanges(String own) implements Watches.Source {

  @Override
  public Stream<ObjectRef> woken(Change change, View view) {
    if (change.origin().by().equals(own)) {
      return Stream.empty();
    }
    return Stream.concat(service(change.before()), service(change.after()));
  }

  private static Stream<ObjectRef> service(@Nullable HasMetadata slice) {
    if (slice == null) {
      return Stream.empty();
    }
    var labels = Metas.labels(slice);
    var service = labels.get(NewSlices.SERVICE);
    return service != null && NewSlices.MANAGER.equals(labels.get(NewSlices.MANAGED_BY))
        ? Stream.of(new ObjectRef(Kinds.SERVICE, slice.getMetadata().getNamespace(), service))
        : Stream.empty();
  }
}
