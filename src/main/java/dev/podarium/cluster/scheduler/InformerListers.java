package dev.podarium.cluster.scheduler;

import dev.podarium.api.Snapshot;
import dev.podarium.cluster.scheduler.framework.Listers;
import dev.podarium.cluster.scheduler.framework.PodInfo;
import dev.podarium.cluster.scheduler.framework.PodSelector;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.metadata.Selectors;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
final class InformerListers implements Listers {

  private static final int MOST = 2000;

  private final Supplier<Snapshot> seen;
  private final Map<String, Selected> known = new HashMap<>();

  /** What was found for a Pod's owner, good for its replicas while neither changes. */
  private record Selected(
      @Nullable LabelSelector ofOwner, Map<String, String> ofServices, PodSelector selector) {}

  InformerListers(Supplier<Snapshot> seen) {
    this.seen = seen;
  }

  @Override
  public @Nullable PodSelector selectorOf(PodInfo pod) {
    var ofServices = servicePairs(pod);
    var owner = Metas.controllerOf(pod.pod());
    var ofOwner = owner == null ? null : ownerSelector(pod, owner);
    if (ofServices.isEmpty() && ofOwner == null) {
      return null;
    }
    return owner == null
        ? selector(pod.namespace(), ofOwner, ofServices)
        : shared(owner.getUid(), pod.namespace(), ofOwner, ofServices);
  }

  private PodSelector shared(
      String owner,
      String namespace,
      @Nullable LabelSelector ofOwner,
      Map<String, String> ofServices) {
    var before = known.get(owner);
    if (before != null
        && Objects.equals(before.ofOwner, ofOwner)
        && before.ofServices.equals(ofServices)) {
      return before.selector;
    }
    if (known.size() >= MOST) {
      known.clear();
    }
    var selector = selector(namespace, ofOwner, ofServices);
    known.put(owner, new Selected(ofOwner, ofServices, selector));
    return selector;
  }

  private static PodSelector selector(
      String namespace, @Nullable LabelSelector ofOwner, Map<String, String> ofServices) {
    var selector = PodSelector.of(namespace, ofOwner == null ? new LabelSelector() : ofOwner);
    return ofServices.isEmpty() ? selector : selector.and(ofServices);
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
