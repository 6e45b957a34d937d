package dev.podarium.cluster.controllers.resourcequota;

import dev.podarium.api.Change;
import dev.podarium.cluster.client.View;
import dev.podarium.cluster.client.Watches;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.quota.AmountLists;
import dev.podarium.objects.quota.Evaluators;
import dev.podarium.objects.quota.ResourceQuotas;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import java.util.stream.Stream;

/**
 * Wakes the quotas to which a change gives something back: a deletion, or a Pod that has ended.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/resourcequota/resource_quota_monitor.go;
 * pkg/quota/v1/install/update_filter.go
 */
final class Replenishment implements Watches.Source {

  @Override
  public Stream<ObjectRef> woken(Change change, View view) {
    var evaluator = Evaluators.of(change.ref().kind());
    return view.snapshot()
        .list(ResourceQuota.class, change.ref().namespace())
        .filter(quota -> ResourceQuotas.hard(quota).keySet().stream().anyMatch(evaluator::counts))
        .filter(quota -> givesBack(change))
        .map(ObjectRef::of);
  }

  private static boolean givesBack(Change change) {
    if (change.after() == null) {
      return true;
    }
    var evaluator = Evaluators.of(change.ref().kind());
    return change.before() != null
        && !AmountLists.same(
            evaluator.usage(change.before(), change.nanos()),
            evaluator.usage(change.after(), change.nanos()));
  }
}
