package dev.podarium.workbench.kinds;

import dev.podarium.api.IndexKey;
import dev.podarium.api.Snapshot;
import dev.podarium.objects.workloads.Deployments;
import dev.podarium.objects.workloads.RolloutBand;
import dev.podarium.objects.workloads.RolloutRevisions;
import dev.podarium.workbench.frame.PodState;
import dev.podarium.workbench.kinds.details.Details;
import dev.podarium.workbench.kinds.details.Texts;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import org.jspecify.annotations.Nullable;

/** What is shown of a Deployment. */
final class DeploymentDetails {

  private DeploymentDetails() {}

  static void write(Deployment deployment, Details details) {
    var wanted = Deployments.replicas(deployment);
    var status = Deployments.status(deployment);
    var ready = Deployments.orZero(status.getReadyReplicas());
    var updated = Deployments.orZero(status.getUpdatedReplicas());
    var revision = revision(deployment, details.snapshot());
    details
        .figure("desired", wanted)
        .figure("ready", ready, ready >= wanted ? PodState.READY : PodState.NOT_READY)
        .figureOfRevision("updated", updated, revision)
        .bar(Math.min(ready, updated), wanted, revision);
    for (var condition : Deployments.conditions(deployment)) {
      details.condition(
          condition.getType(),
          condition.getStatus(),
          condition.getReason(),
          condition.getMessage());
    }
    said(deployment, details);
    details
        .is("revision", revision == 0 ? null : revision)
        .is("replicas", Deployments.orZero(status.getReplicas()))
        .is("updatedReplicas", updated)
        .is("readyReplicas", ready)
        .is("availableReplicas", Deployments.orZero(status.getAvailableReplicas()))
        .is("unavailableReplicas", status.getUnavailableReplicas())
        .is("terminatingReplicas", status.getTerminatingReplicas());
  }

  /** The newest revision among what it owns: its own annotation may not be written yet. */
  private static long revision(Deployment deployment, Snapshot snapshot) {
    var owned = IndexKey.owner(String.valueOf(deployment.getMetadata().getUid()));
    return snapshot
        .having(owned)
        .mapToLong(RolloutRevisions::of)
        .max()
        .orElse(RolloutRevisions.of(deployment));
  }

  private static void said(Deployment deployment, Details details) {
    var spec = deployment.getSpec();
    var band = RolloutBand.of(deployment);
    details
        .said("replicas", band.replicas())
        .said("image", Texts.images(spec.getTemplate().getSpec().getContainers()))
        .said("selector", Texts.selector(spec.getSelector()))
        .said("strategy", Deployments.rolling(deployment) ? "RollingUpdate" : "Recreate");
    if (Deployments.rolling(deployment)) {
      var rolling = spec.getStrategy() == null ? null : spec.getStrategy().getRollingUpdate();
      details
          .said(
              "maxSurge",
              Texts.limit(rolling == null ? null : rolling.getMaxSurge())
                  + " → at most %d exist".formatted(band.most()))
          .said(
              "maxUnavailable",
              Texts.limit(rolling == null ? null : rolling.getMaxUnavailable())
                  + " → at least %d ready".formatted(band.fewestAvailable()));
    }
    details
        .said("paused", Deployments.paused(deployment) ? "true" : null)
        .said("minReadySeconds", Deployments.minReadySeconds(deployment) + " s")
        .said("progressDeadlineSeconds", seconds(Deployments.progressDeadlineSeconds(deployment)))
        .said("revisionHistoryLimit", spec.getRevisionHistoryLimit());
  }

  private static @Nullable String seconds(@Nullable Integer seconds) {
    return seconds == null ? null : seconds + " s";
  }
}
