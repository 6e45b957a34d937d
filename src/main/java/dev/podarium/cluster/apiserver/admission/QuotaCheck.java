package dev.podarium.cluster.apiserver.admission;

import dev.podarium.cluster.apiserver.refusal.Refusals;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.quota.AmountLists;
import dev.podarium.objects.quota.Evaluator;
import dev.podarium.objects.quota.Evaluators;
import dev.podarium.objects.quota.ResourceQuotas;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.api.model.ScopedResourceSelectorRequirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether the quotas of a namespace have room for an object, and what they are charged then.
 *
 * <p>Source: k8s.io/apiserver/pkg/admission/plugin/resourcequota/controller.go, CheckRequest
 */
public final class QuotaCheck {

  private final HasMetadata object;
  private final @Nullable HasMetadata before;
  private final List<LimitedResource> limited;
  private final long now;
  private final Evaluator evaluator;

  private QuotaCheck(
      HasMetadata object, @Nullable HasMetadata before, List<LimitedResource> limited, long now) {
    this.object = object;
    this.before = before;
    this.limited = limited;
    this.now = now;
    this.evaluator = Evaluators.of(Kinds.of(object));
  }

  /**
   * The quotas that are charged, each as it is afterwards; throws {@link dev.podarium.api.Refusal}
   * when one has no room.
   *
   * @param before the object as it was; null for one that is new
   * @param quotas of its namespace
   * @param limited what nobody may use without a quota, by the configuration of the plugin
   * @param now virtual nanoseconds since the start
   */
  public static List<ResourceQuota> charged(
      HasMetadata object,
      @Nullable HasMetadata before,
      List<ResourceQuota> quotas,
      List<LimitedResource> limited,
      long now) {
    var check = new QuotaCheck(object, before, limited, now);
    return before == null || check.evaluator.chargesUpdates() ? check.of(quotas) : List.of();
  }

  private List<ResourceQuota> of(List<ResourceQuota> quotas) {
    var concerned = quotas.stream().filter(this::concerns).toList();
    concerned.forEach(this::refuseUnsaid);
    var usage = evaluator.usage(object, now);
    var negative = AmountLists.belowZero(usage);
    if (!negative.isEmpty()) {
      throw refusal("quota usage is negative for resource(s): " + String.join(",", negative));
    }
    var least =
        concerned.isEmpty()
            ? List.of(more(usage))
            : concerned.stream().map(quota -> more(usage, quota)).toList();
    if (least.stream().allMatch(Map::isEmpty)) {
      return List.of();
    }
    refuseUncovered(usage, concerned, quotas);
    return concerned.stream().flatMap(quota -> charge(quota, more(usage, quota))).toList();
  }

  /** Whether a quota limits something of it and is for such objects. */
  private boolean concerns(ResourceQuota quota) {
    return !limits(quota).isEmpty() && ResourceQuotas.isFor(quota, object, evaluator);
  }

  private List<String> limits(ResourceQuota quota) {
    return ResourceQuotas.hard(quota).keySet().stream().filter(evaluator::counts).sorted().toList();
  }

  private void refuseUnsaid(ResourceQuota quota) {
    var names = limits(quota);
    var name = quota.getMetadata().getName();
    var missing = evaluator.missing(names, object);
    if (missing != null) {
      throw refusal("failed quota: %s: %s".formatted(name, missing));
    }
    if (!ResourceQuotas.used(quota).keySet().containsAll(names)) {
      throw refusal(
          "status unknown for quota: %s, resources: %s".formatted(name, String.join(",", names)));
    }
  }

  /** What a quota that was for the object before has to take in addition. */
  private Map<String, Quantity> more(Map<String, Quantity> usage, ResourceQuota quota) {
    return before != null && ResourceQuotas.isFor(quota, before, evaluator)
        ? more(usage)
        : AmountLists.withoutZeros(usage);
  }

  private Map<String, Quantity> more(Map<String, Quantity> usage) {
    return AmountLists.withoutZeros(
        before == null ? usage : AmountLists.minusToZero(usage, evaluator.usage(before, now)));
  }

  private void refuseUncovered(
      Map<String, Quantity> usage, List<ResourceQuota> concerned, List<ResourceQuota> quotas) {
    var uncovered = new TreeSet<String>();
    limited.stream()
        .filter(each -> each.resource().equals(Kinds.of(object).resource().toString()))
        .forEach(each -> uncovered.addAll(each.namesIn(usage)));
    concerned.forEach(quota -> limits(quota).forEach(uncovered::remove));
    if (!uncovered.isEmpty()) {
      throw refusal("insufficient quota to consume: " + String.join(",", uncovered));
    }
    var scopes = new ArrayList<ScopedResourceSelectorRequirement>();
    limited.forEach(each -> scopes.addAll(matching(each.scopes())));
    scopes.removeIf(scope -> isCovered(scope, quotas));
    if (!scopes.isEmpty()) {
      throw refusal(
          "insufficient quota to match these scopes: [%s]".formatted(LimitedResource.text(scopes)));
    }
  }

  private boolean isCovered(ScopedResourceSelectorRequirement scope, List<ResourceQuota> quotas) {
    return quotas.stream()
        .flatMap(quota -> matching(ResourceQuotas.scopes(quota)).stream())
        .anyMatch(each -> Objects.equals(each.getScopeName(), scope.getScopeName()));
  }

  private List<ScopedResourceSelectorRequirement> matching(
      List<ScopedResourceSelectorRequirement> scopes) {
    return scopes.stream().filter(scope -> evaluator.isIn(scope, object)).toList();
  }

  private Stream<ResourceQuota> charge(ResourceQuota quota, Map<String, Quantity> more) {
    var hard = ResourceQuotas.hard(quota);
    var used = ResourceQuotas.used(quota);
    var requested = AmountLists.only(more, hard.keySet());
    var after = AmountLists.plus(used, requested);
    var exceeded = AmountLists.exceeding(AmountLists.only(after, requested.keySet()), hard);
    if (!exceeded.isEmpty()) {
      throw refusal(
          "exceeded quota: %s, requested: %s, used: %s, limited: %s"
              .formatted(
                  quota.getMetadata().getName(),
                  AmountLists.text(AmountLists.only(requested, exceeded)),
                  AmountLists.text(AmountLists.only(used, exceeded)),
                  AmountLists.text(AmountLists.only(hard, exceeded))));
    }
    return AmountLists.same(after, used)
        ? Stream.empty()
        : Stream.of(ResourceQuotas.withStatus(quota, hard, after));
  }

  private RuntimeException refusal(String detail) {
    return Refusals.notAdmitted(object, detail);
  }

  /** Whether there is anything to be asked of quotas about an object. */
  public static boolean isAsked(HasMetadata object) {
    return Kinds.of(object).namespaced() && !Metas.deleting(object);
  }
}
