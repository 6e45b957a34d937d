package dev.podarium.cluster.controllers;

import dev.podarium.api.Change;
import dev.podarium.cluster.client.View;
import dev.podarium.cluster.client.Watches;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.core.ServiceMembers;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The Pods that a Service chooses, and the Services that a change of a Pod is news for: those of
 * its namespace whose selector takes it or took it, where it may change what they list.
 *
 * <p>Source: k8s.io/endpointslice/util/controller_utils.go, GetPodUpdateProjectionKey,
 * GetServicesToUpdate
 */
public final class ServedPods implements Watches.Source {

  /** The Pods whose labels the Service's selector takes, by name. */
  public static List<Pod> of(Service service, View view) {
    return LabelledPods.of(
            ServiceMembers.selector(service), service.getMetadata().getNamespace(), view)
        .toList();
  }

  @Override
  public Stream<ObjectRef> woken(Change change, View view) {
    var before = (@Nullable Pod) change.before();
    var after = (@Nullable Pod) change.after();
    if (before == null || after == null) {
      return taking(Metas.labels(change.object()), change, view);
    }
    var moved = moved(before, after);
    var changed = changed(before, after);
    if (!moved) {
      return changed ? taking(Metas.labels(after), change, view) : Stream.empty();
    }
    return services(change, view)
        .filter(service -> concerns(service, Metas.labels(before), Metas.labels(after), changed))
        .map(ObjectRef::of);
  }

  private static Stream<ObjectRef> taking(Map<String, String> labels, Change change, View view) {
    return services(change, view)
        .filter(service -> ServiceMembers.takes(service, labels))
        .map(ObjectRef::of);
  }

  private static Stream<Service> services(Change change, View view) {
    return view.snapshot().list(Service.class, change.ref().namespace());
  }

  private static boolean concerns(
      Service service, Map<String, String> before, Map<String, String> after, boolean changed) {
    var had = ServiceMembers.takes(service, before);
    var has = ServiceMembers.takes(service, after);
    return changed ? had || has : had != has;
  }

  private static boolean moved(Pod before, Pod after) {
    return !Metas.labels(before).equals(Metas.labels(after))
        || !Objects.equals(before.getSpec().getHostname(), after.getSpec().getHostname())
        || !Objects.equals(before.getSpec().getSubdomain(), after.getSpec().getSubdomain());
  }

  private static boolean changed(Pod before, Pod after) {
    return Metas.deleting(before) != Metas.deleting(after)
        || Pods.ready(before) != Pods.ready(after)
        || !ServiceMembers.addresses(before, "IPv4").equals(ServiceMembers.addresses(after, "IPv4"))
        || !ServiceMembers.addresses(before, "IPv6")
            .equals(ServiceMembers.addresses(after, "IPv6"));
  }
}
