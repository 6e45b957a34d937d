package dev.podarium.cluster.controllers.resourcequota;

import dev.podarium.api.Change;
import dev.podarium.api.IndexKey;
import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.Reconciler;
import dev.podarium.cluster.client.View;
import dev.podarium.cluster.client.Watches;
import dev.podarium.objects.Kind;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.quota.AmountLists;
import dev.podarium.objects.quota.Evaluators;
import dev.podarium.objects.quota.ResourceQuotas;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Keeps the status of quotas: what is allowed, and what is used of it.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/resourcequota/resource_quota_controller.go,
 * syncResourceQuota; k8s.io/apiserver/pkg/quota/v1/resources.go, CalculateUsage
 */
public final class ResourceQuotaController implements Reconciler<ResourceQuota> {

  /**
   * When it counts again after it has written, in virtual nanoseconds: what was made before the
   * server knew of the quota was not charged. (Upstream counts all quotas again every five
   * minutes.)
   */
  private static final long RECOUNT = Durations.seconds(1L);

  private static final Quantity NOTHING = new Quantity("0");

  @Override
  public String name() {
    return "resourcequota-controller";
  }

  @Override
  public Watches watches() {
    return Watches.only(ResourceQuota.class, ResourceQuotaController::changed)
        .andEveryNamespacedKind(new Replenishment());
  }

  /** Its own status, and what the API server charges, are no reason to count. */
  private static Stream<ObjectRef> changed(Change change, View view) {
    return change.after() instanceof ResourceQuota after
            && !(change.before() instanceof ResourceQuota before
                && AmountLists.same(ResourceQuotas.wanted(before), ResourceQuotas.wanted(after)))
        ? Stream.of(change.ref())
        : Stream.empty();
  }

  @Override
  public Plan reconcile(ResourceQuota quota, View view) {
    var hard = ResourceQuotas.wanted(quota);
    var used = new TreeMap<>(AmountLists.only(ResourceQuotas.used(quota), hard.keySet()));
    for (var kind : view.discovery().all()) {
      if (kind.namespaced()) {
        count(quota, kind, used, view);
      }
    }
    var said =
        quota.getStatus() != null
            && AmountLists.same(hard, ResourceQuotas.hard(quota))
            && AmountLists.same(used, ResourceQuotas.used(quota));
    return said
        ? Plan.nothing()
        : Plan.nothing()
            .thenStatus(acted -> ResourceQuotas.withStatus(quota, hard, used))
            .againAt(view.now() + RECOUNT);
  }

  /** What the objects of a kind use, by the names under which the quota limits them. */
  private static void count(ResourceQuota quota, Kind kind, Map<String, Quantity> used, View view) {
    var evaluator = Evaluators.of(kind);
    var names = ResourceQuotas.wanted(quota).keySet().stream().filter(evaluator::counts).toList();
    if (names.isEmpty()) {
      return;
    }
    SortedMap<String, Quantity> sum = new TreeMap<>();
    names.forEach(name -> sum.put(name, NOTHING));
    view.snapshot()
        .having(IndexKey.in(kind, quota.getMetadata().getNamespace()))
        .filter(object -> ResourceQuotas.isFor(quota, object, evaluator))
        .map(object -> AmountLists.only(evaluator.usage(object, view.now()), names))
        .forEach(usage -> sum.putAll(AmountLists.plus(sum, usage)));
    used.putAll(sum);
  }
}
