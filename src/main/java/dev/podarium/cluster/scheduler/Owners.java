package dev.podarium.cluster.scheduler;

import dev.podarium.api.Snapshot;
import dev.podarium.cluster.scheduler.framework.PodInfo;
import dev.podarium.cluster.scheduler.framework.PodSelector;
import dev.podarium.cluster.scheduler.framework.Workloads;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.metadata.Selectors;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads from the state of the cluster: the selector of the Services in front of a Pod together with
 * that of its ReplicaSet or StatefulSet, and the labels of namespaces.
 *
 * <p>Source: kubernetes/kubernetes, pkg/scheduler/framework/plugins/helper/spread.go,
 * DefaultSelector
 */
final class Owners implements Workloads {

  private final Supplier<Snapshot> seen;

  Owners(Supplier<Snapshot> seen) {
    this.seen = seen;
  }

  @Override
  public @Nullable PodSelector selectorOf(PodInfo pod) {
    var pairs = servicePairs(pod);
    var owner = Metas.controllerOf(pod.pod());
    var selector = owner == null ? null : ownerSelector(pod, owner);
    if (pairs.isEmpty()) {
      return selector == null ? null : PodSelector.of(pod.namespace(), selector);
    }
    return PodSelector.of(pod.namespace(), selector == null ? new LabelSelector() : selector)
        .and(pairs);
  }

  @Override
  public @Nullable PersistentVolumeClaim claim(String namespace, String name) {
    return seen.get().find(PersistentVolumeClaim.class, namespace, name);
  }

  @Override
  public List<String> namespaces(LabelSelector selector) {
    return seen.get()
        .list(Namespace.class)
        .filter(namespace -> Selectors.matches(selector, Metas.labels(namespace)))
        .map(namespace -> namespace.getMetadata().getName())
        .toList();
  }

  private Map<String, String> servicePairs(PodInfo pod) {
    var pairs = new TreeMap<String, String>();
    seen.get()
        .list(Service.class, pod.namespace())
        .forEach(
            service -> {
              var selector = service.getSpec().getSelector();
              if (selector != null
                  && !selector.isEmpty()
                  && Selectors.matches(selector, pod.labels())) {
                pairs.putAll(selector);
              }
            });
    return pairs;
  }

  private @Nullable LabelSelector ownerSelector(PodInfo pod, OwnerReference owner) {
    return switch (owner.getKind()) {
      case "ReplicaSet" -> {
        var found = seen.get().find(ReplicaSet.class, pod.namespace(), owner.getName());
        yield found == null ? null : found.getSpec().getSelector();
      }
      case "StatefulSet" -> {
        var found = seen.get().find(StatefulSet.class, pod.namespace(), owner.getName());
        yield found == null ? null : found.getSpec().getSelector();
      }
      default -> null;
    };
  }
}
