package dev.podarium.workbench.kinds;

import dev.podarium.api.Snapshot;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.quota.AmountLists;
import dev.podarium.objects.quota.ResourceQuotas;
import dev.podarium.objects.values.Quantities;
import dev.podarium.workbench.frame.PodState;
import dev.podarium.workbench.kinds.details.Details;
import dev.podarium.workbench.kinds.details.InspectorModel.Related;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.api.model.ScopedResourceSelectorRequirement;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the window knows of a ResourceQuota: how much of each amount is used. */
final class ResourceQuotaDescriptor implements KindDescriptor<ResourceQuota> {

  @Override
  public Class<ResourceQuota> type() {
    return ResourceQuota.class;
  }

  @Override
  public void details(ResourceQuota quota, Details details) {
    var full = full(quota);
    details.headline(
        full.isEmpty() ? "room" : "full",
        full.isEmpty() ? "for more of everything" : "for " + full,
        full.isEmpty() ? PodState.READY : PodState.NOT_READY);
    var used = ResourceQuotas.used(quota);
    new TreeMap<>(ResourceQuotas.hard(quota))
        .forEach(
            (name, hard) -> bar(name, used.getOrDefault(name, new Quantity("0")), hard, details));
    new TreeMap<>(ResourceQuotas.wanted(quota))
        .forEach((name, amount) -> details.said(name, Quantities.text(amount)));
    details.said(
        "only of Pods that are",
        ResourceQuotas.scopes(quota).stream()
            .map(ResourceQuotaDescriptor::words)
            .collect(Collectors.joining(", ")));
    new TreeMap<>(used).forEach((name, amount) -> details.is(name, Quantities.text(amount)));
  }

  private static void bar(String name, Quantity used, Quantity hard, Details details) {
    var whole = Quantities.value(hard).doubleValue();
    var share = whole == 0 ? 1 : Quantities.value(used).doubleValue() / whole;
    details.bar(name, share, Quantities.text(used) + " of " + Quantities.text(hard));
  }

  /** The names of which there is no more, as text. */
  private static String full(ResourceQuota quota) {
    var left = AmountLists.minus(ResourceQuotas.hard(quota), ResourceQuotas.used(quota));
    return left.entrySet().stream()
        .filter(each -> Quantities.value(each.getValue()).signum() <= 0)
        .map(Map.Entry::getKey)
        .collect(Collectors.joining(", "));
  }

  private static String words(ScopedResourceSelectorRequirement scope) {
    var values = scope.getValues().isEmpty() ? "" : " " + String.join(", ", scope.getValues());
    return "Exists".equals(scope.getOperator())
        ? scope.getScopeName()
        : "%s %s%s".formatted(scope.getScopeName(), scope.getOperator(), values);
  }

  @Override
  public Related mention(ResourceQuota quota, Snapshot world) {
    var full = full(quota);
    return new Related(
        ObjectRef.of(quota),
        full.isEmpty() ? PodState.READY : PodState.NOT_READY,
        full.isEmpty() ? "has room" : full + " full",
        0);
  }

  @Override
  public String consequenceOfCreating(ResourceQuota quota, Snapshot world) {
    return "What is there stays. New objects are refused where they would exceed it.";
  }

  @Override
  public String consequenceOfChanging(ResourceQuota before, ResourceQuota after, Snapshot world) {
    return "What is there stays, even where it is more than is allowed from then on.";
  }
}
