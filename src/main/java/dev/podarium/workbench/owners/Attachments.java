package dev.podarium.workbench.owners;

import dev.podarium.api.Snapshot;
import dev.podarium.objects.metadata.Selectors;
import dev.podarium.objects.workloads.Autoscalers;
import dev.podarium.workbench.kinds.KindDescriptors;
import dev.podarium.workbench.kinds.OwnerCard;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.ReplicationController;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is about workloads without owning them: autoscalers by name, budgets by their selector. */
final class Attachments {

  private final List<HorizontalPodAutoscaler> autoscalers;
  private final List<PodDisruptionBudget> budgets;

  Attachments(Snapshot world) {
    autoscalers = world.list(HorizontalPodAutoscaler.class).toList();
    budgets = world.list(PodDisruptionBudget.class).toList();
  }

  /** The cards of what is about a workload. */
  List<OwnerCard> of(HasMetadata workload) {
    return Stream.<HasMetadata>concat(
            autoscalers.stream().filter(each -> Autoscalers.scales(each, workload)),
            budgets.stream().filter(each -> protects(each, workload)))
        .filter(each -> sameNamespace(each, workload))
        .map(each -> KindDescriptors.card(each).orElseGet(() -> OwnerCard.plain(each)))
        .toList();
  }

  private static boolean protects(PodDisruptionBudget budget, HasMetadata workload) {
    var labels = podLabels(workload);
    return labels != null && Selectors.matches(budget.getSpec().getSelector(), labels);
  }

  private static boolean sameNamespace(HasMetadata one, HasMetadata other) {
    return String.valueOf(one.getMetadata().getNamespace())
        .equals(other.getMetadata().getNamespace());
  }

  /** The labels of its Pods; null for what a budget is never about. */
  private static @Nullable Map<String, String> podLabels(HasMetadata workload) {
    var template =
        switch (workload) {
          case Deployment each -> each.getSpec().getTemplate();
          case ReplicaSet each -> each.getSpec().getTemplate();
          case ReplicationController each -> each.getSpec().getTemplate();
          case StatefulSet each -> each.getSpec().getTemplate();
          case DaemonSet each -> each.getSpec().getTemplate();
          default -> (PodTemplateSpec) null;
        };
    return template == null || template.getMetadata() == null
        ? null
        : template.getMetadata().getLabels();
  }
}
