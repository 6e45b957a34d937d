package dev.podarium.workbench.kinds;

import dev.podarium.api.IndexKey;
import dev.podarium.api.Snapshot;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.workloads.Deployments;
import dev.podarium.objects.workloads.RolloutBand;
import dev.podarium.objects.workloads.RolloutRevisions;
import dev.podarium.workbench.frame.Action;
import dev.podarium.workbench.frame.Dial;
import dev.podarium.workbench.frame.PodState;
import dev.podarium.workbench.kinds.actions.ActionContext;
import dev.podarium.workbench.kinds.actions.Deletion;
import dev.podarium.workbench.kinds.actions.LoadDial;
import dev.podarium.workbench.kinds.actions.Restart;
import dev.podarium.workbench.kinds.actions.Scaling;
import dev.podarium.workbench.kinds.details.Details;
import dev.podarium.workbench.kinds.details.InspectorModel.Related;
import dev.podarium.workbench.kinds.details.Texts;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the window knows of a Deployment. */
final class DeploymentDescriptor implements KindDescriptor<Deployment> {

  @Override
  public Class<Deployment> type() {
    return Deployment.class;
  }

  @Override
  public void details(Deployment deployment, Details details) {
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
    details.conditions(deployment);
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

  @Override
  public Related mention(Deployment deployment, Snapshot world) {
    var ready = Deployments.orZero(Deployments.status(deployment).getReadyReplicas());
    var wanted = Deployments.replicas(deployment);
    var state = ready >= wanted ? PodState.READY : PodState.NOT_READY;
    return new Related(ObjectRef.of(deployment), state, ready + "/" + wanted + " ready", 0);
  }

  @Override
  public Optional<OwnerCard> card(Deployment deployment) {
    return Optional.of(
        OwnerCard.of(
            ObjectRef.of(deployment),
            RolloutRevisions.of(deployment),
            Deployments.replicas(deployment),
            Deployments.orZero(Deployments.status(deployment).getReadyReplicas()),
            Texts.images(deployment.getSpec().getTemplate())));
  }

  @Override
  public List<Action> actions(Deployment deployment, ActionContext context) {
    var ref = ObjectRef.of(deployment);
    return List.of(
        Scaling.of(ref, Deployments.replicas(deployment), context),
        Restart.of(ref, context),
        Deletion.of(ref, context));
  }

  @Override
  public List<Dial> dials(Deployment deployment, ActionContext context) {
    return LoadDial.of(deployment, deployment.getSpec().getTemplate(), context);
  }

  @Override
  public String consequenceOfCreating(Deployment deployment, Snapshot world) {
    return Consequences.starts(Deployments.replicas(deployment), "its ReplicaSet");
  }

  @Override
  public String consequenceOfChanging(Deployment before, Deployment after, Snapshot world) {
    if (!Objects.equals(before.getSpec().getSelector(), after.getSpec().getSelector())) {
      return Consequences.IMMUTABLE_SELECTOR;
    }
    return Objects.equals(before.getSpec().getTemplate(), after.getSpec().getTemplate())
        ? Consequences.scale(Deployments.replicas(before), Deployments.replicas(after))
        : rollout(after);
  }

  private static String rollout(Deployment after) {
    var band = RolloutBand.of(after);
    if (Deployments.paused(after)) {
      return "Changes the Pod template, but spec.paused holds the rollout until it is resumed.";
    }
    if (band.replicas() == 0) {
      return "Changes the Pod template, but no Pod runs, because replicas is 0.";
    }
    if (!Deployments.rolling(after)) {
      return "Changes the Pod template: ends all Pods, then starts %d new, because the strategy is"
              .formatted(band.replicas())
          + " Recreate.";
    }
    return "Changes the Pod template: starts a rolling update of %s, at most %d at once and never"
            .formatted(Consequences.pods(band.replicas()), band.most())
        + " fewer than %d ready.".formatted(band.fewestAvailable());
  }
}
