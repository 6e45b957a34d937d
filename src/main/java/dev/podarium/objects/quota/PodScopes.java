package dev.podarium.objects.quota;

import dev.podarium.objects.pods.QosClass;
import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodAffinityTerm;
import io.fabric8.kubernetes.api.model.ScopedResourceSelectorRequirement;
import io.fabric8.kubernetes.api.model.WeightedPodAffinityTerm;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sorts of Pods that a quota can be for.
 *
 * <p>Source: kubernetes/kubernetes, pkg/quota/v1/evaluator/core/pods.go, podMatchesScopeFunc
 */
final class PodScopes {

  private PodScopes() {}

  static boolean isIn(ScopedResourceSelectorRequirement scope, Pod pod) {
    return switch (scope.getScopeName()) {
      case "Terminating" -> isTerminating(pod);
      case "NotTerminating" -> !isTerminating(pod);
      case "BestEffort" -> isBestEffort(pod);
      case "NotBestEffort" -> !isBestEffort(pod);
      case "PriorityClass" -> selects(scope, pod.getSpec().getPriorityClassName());
      case "CrossNamespacePodAffinity" -> reachesOut(pod.getSpec().getAffinity());
      default -> false;
    };
  }

  /** Whether an operator takes a class, which may be none. */
  static boolean selects(ScopedResourceSelectorRequirement scope, @Nullable String name) {
    var has = name != null && !name.isEmpty();
    var values = scope.getValues();
    return switch (String.valueOf(scope.getOperator())) {
      case "Exists" -> has;
      case "DoesNotExist" -> !has;
      case "In" -> has && values.contains(name);
      case "NotIn" -> !has || !values.contains(name);
      default -> false;
    };
  }

  private static boolean isTerminating(Pod pod) {
    var deadline = pod.getSpec().getActiveDeadlineSeconds();
    return deadline != null && deadline >= 0;
  }

  private static boolean isBestEffort(Pod pod) {
    return QosClass.of(pod).equals("BestEffort");
  }

  private static boolean reachesOut(@Nullable Affinity affinity) {
    if (affinity == null) {
      return false;
    }
    var near = affinity.getPodAffinity();
    var far = affinity.getPodAntiAffinity();
    return Stream.of(
            near == null
                ? Stream.<PodAffinityTerm>empty()
                : terms(
                    near.getRequiredDuringSchedulingIgnoredDuringExecution(),
                    near.getPreferredDuringSchedulingIgnoredDuringExecution()),
            far == null
                ? Stream.<PodAffinityTerm>empty()
                : terms(
                    far.getRequiredDuringSchedulingIgnoredDuringExecution(),
                    far.getPreferredDuringSchedulingIgnoredDuringExecution()))
        .flatMap(terms -> terms)
        .anyMatch(term -> !term.getNamespaces().isEmpty() || term.getNamespaceSelector() != null);
  }

  private static Stream<PodAffinityTerm> terms(
      List<PodAffinityTerm> required, List<WeightedPodAffinityTerm> preferred) {
    return Stream.concat(
        required.stream(), preferred.stream().map(WeightedPodAffinityTerm::getPodAffinityTerm));
  }
}
