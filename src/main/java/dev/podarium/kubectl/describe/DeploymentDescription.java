package dev.podarium.kubectl.describe;

import dev.podarium.api.IndexKey;
import dev.podarium.kubectl.describe.parts.Conditions;
import dev.podarium.kubectl.describe.parts.Page;
import dev.podarium.kubectl.describe.parts.PodPart;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.PodTemplates;
import dev.podarium.objects.workloads.ReplicaSets;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Source: describe.go, describeDeployment; k8s.io/kubectl/pkg/util/deployment/deployment.go */
final class DeploymentDescription {

  private DeploymentDescription() {}

  static void write(Subject deployment) {
    var page = deployment.page();
    deployment.name();
    deployment.created();
    deployment.labelsAndAnnotations();
    page.field("Selector", PodPart.selector(deployment.spec().at("selector")));
    page.field("Replicas", counts(deployment));
    strategy(deployment);
    PodPart.template(page, deployment.spec().at("template"));
    Conditions.ofWorkload(page, deployment.status().parts("conditions"));
    sets(deployment);
  }

  private static String counts(Subject deployment) {
    var status = deployment.status();
    return "%d desired | %d updated | %d total | %d available | %d unavailable"
        .formatted(
            deployment.spec().number("replicas"),
            status.number("updatedReplicas"),
            status.number("replicas"),
            status.number("availableReplicas"),
            status.number("unavailableReplicas"));
  }

  private static void strategy(Subject deployment) {
    var page = deployment.page();
    var strategy = deployment.spec().at("strategy");
    page.field("StrategyType", strategy.text("type"));
    page.field("MinReadySeconds", deployment.spec().number("minReadySeconds"));
    if (strategy.has("rollingUpdate")) {
      var rolling = strategy.at("rollingUpdate");
      page.field(
          "RollingUpdateStrategy",
          "%s max unavailable, %s max surge"
              .formatted(rolling.text("maxUnavailable"), rolling.text("maxSurge")));
    }
  }

  private static void sets(Subject deployment) {
    var owned = owned(deployment);
    if (owned.isEmpty()) {
      return;
    }
    var template = ((Deployment) deployment.object()).getSpec().getTemplate();
    var newest =
        owned.stream()
            .filter(set -> PodTemplates.withoutHash(set.getSpec().getTemplate()).equals(template))
            .min(
                Comparator.comparing((ReplicaSet set) -> set.getMetadata().getCreationTimestamp()));
    var old = owned.stream().filter(set -> newest.filter(set::equals).isEmpty()).toList();
    deployment.page().field("OldReplicaSets", told(old));
    deployment.page().field("NewReplicaSet", told(newest.stream().toList()));
  }

  private static List<ReplicaSet> owned(Subject deployment) {
    var uid = Objects.requireNonNullElse(deployment.object().getMetadata().getUid(), "");
    return deployment
        .setting()
        .world()
        .having(IndexKey.owner(uid), ReplicaSet.class)
        .filter(set -> Metas.isControlledBy(set, deployment.object()))
        .toList();
  }

  private static String told(List<ReplicaSet> sets) {
    return sets.isEmpty()
        ? Page.NONE
        : sets.stream()
            .map(
                set ->
                    "%s (%d/%d replicas created)"
                        .formatted(
                            set.getMetadata().getName(),
                            ReplicaSets.actualReplicas(set),
                            ReplicaSets.replicas(set)))
            .collect(Collectors.joining(", "));
  }
}
