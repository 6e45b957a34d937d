package dev.podarium.workbench.kinds;

import dev.podarium.api.IndexKey;
import dev.podarium.api.Snapshot;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.ControllerRevisions;
import dev.podarium.objects.workloads.PodOrdinal;
import dev.podarium.objects.workloads.StatefulSets;
import dev.podarium.workbench.frame.Action;
import dev.podarium.workbench.frame.Dial;
import dev.podarium.workbench.frame.PodState;
import dev.podarium.workbench.kinds.actions.ActionContext;
import dev.podarium.workbench.kinds.actions.Deletion;
import dev.podarium.workbench.kinds.actions.LoadDial;
import dev.podarium.workbench.kinds.actions.Restart;
import dev.podarium.workbench.kinds.actions.Scaling;
import dev.podarium.workbench.kinds.actions.Undo;
import dev.podarium.workbench.kinds.details.Details;
import dev.podarium.workbench.kinds.details.InspectorModel.Related;
import dev.podarium.workbench.kinds.details.Texts;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.ControllerRevision;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the window knows of a StatefulSet: its ordinals, and how far an update has come. */
final class StatefulSetDescriptor implements KindDescriptor<StatefulSet> {

  @Override
  public Class<StatefulSet> type() {
    return StatefulSet.class;
  }

  @Override
  public void details(StatefulSet set, Details details) {
    var wanted = StatefulSets.replicas(set);
    var status = StatefulSets.status(set);
    var ready = StatefulSets.orZero(status.getReadyReplicas());
    var updated = StatefulSets.orZero(status.getUpdatedReplicas());
    var revision = number(set, status.getUpdateRevision(), details.snapshot());
    details
        .headline(
            "%d of %d".formatted(ready, wanted),
            "ordinals ready",
            ready >= wanted ? PodState.READY : PodState.NOT_READY)
        .figure("desired", wanted)
        .figure("ready", ready, ready >= wanted ? PodState.READY : PodState.NOT_READY)
        .figureOfRevision("updated", updated, revision)
        .bar(ready, wanted, revision);
    ordinals(set, details);
    details.conditions(set);
    said(set, details);
    details
        .is("currentRevision", status.getCurrentRevision())
        .is("updateRevision", status.getUpdateRevision())
        .is("replicas", status.getReplicas())
        .is("readyReplicas", ready)
        .is("availableReplicas", status.getAvailableReplicas())
        .is("currentReplicas", status.getCurrentReplicas())
        .is("updatedReplicas", updated);
    claims(set, details);
  }

  /** While Pods of two templates are there: how many the partition keeps, and which is next. */
  private static void ordinals(StatefulSet set, Details details) {
    if (!StatefulSets.rolls(set)) {
      return;
    }
    var kept = wanted(set).filter(ordinal -> StatefulSets.keeps(set, ordinal)).count();
    if (kept > 0) {
      details.figure("kept by the partition", kept);
    }
    if (StatefulSets.rolling(set)) {
      wanted(set)
          .filter(ordinal -> !StatefulSets.keeps(set, ordinal))
          .filter(ordinal -> isEarlier(set, ordinal, details.snapshot()))
          .max()
          .ifPresent(ordinal -> details.figure("next", StatefulSets.podName(set, ordinal)));
    }
  }

  private static IntStream wanted(StatefulSet set) {
    var first = StatefulSets.firstOrdinal(set);
    return IntStream.range(first, first + StatefulSets.replicas(set));
  }

  private static boolean isEarlier(StatefulSet set, int ordinal, Snapshot world) {
    var pod =
        world.find(Pod.class, set.getMetadata().getNamespace(), StatefulSets.podName(set, ordinal));
    return pod != null && isEarlier(set, pod);
  }

  private static boolean isEarlier(StatefulSet set, Pod pod) {
    var updated = StatefulSets.status(set).getUpdateRevision();
    return updated != null && !updated.equals(Metas.labels(pod).get(ControllerRevisions.OF_POD));
  }

  private static void said(StatefulSet set, Details details) {
    var spec = set.getSpec();
    var policy = spec.getPersistentVolumeClaimRetentionPolicy();
    details
        .said("replicas", StatefulSets.replicas(set))
        .said("image", Texts.images(spec.getTemplate()))
        .said("selector", Texts.selector(spec.getSelector()))
        .said("serviceName", spec.getServiceName())
        .said("podManagementPolicy", spec.getPodManagementPolicy())
        .said("updateStrategy", StatefulSets.updatesOnDelete(set) ? "OnDelete" : "RollingUpdate")
        .said("partition", partition(set))
        .said("ordinals.start", spec.getOrdinals() == null ? null : StatefulSets.firstOrdinal(set))
        .said("minReadySeconds", StatefulSets.minReadySeconds(set) + " s")
        .said("claims when deleted", policy == null ? null : policy.getWhenDeleted())
        .said("claims when scaled", policy == null ? null : policy.getWhenScaled())
        .said("revisionHistoryLimit", spec.getRevisionHistoryLimit());
  }

  private static @Nullable String partition(StatefulSet set) {
    var partition = StatefulSets.partition(set);
    return partition == 0
        ? null
        : "%d → only %s and above are updated"
            .formatted(
                partition, StatefulSets.podName(set, StatefulSets.firstOrdinal(set) + partition));
  }

  private static void claims(StatefulSet set, Details details) {
    var world = details.snapshot();
    var claims =
        StatefulSets.claimTemplates(set).stream()
            .flatMap(
                template ->
                    wanted(set).mapToObj(ordinal -> StatefulSets.claimName(set, template, ordinal)))
            .map(name -> claim(set, name, world))
            .filter(Objects::nonNull)
            .toList();
    details.related(
        "Claims of its ordinals",
        claims.stream().map(claim -> KindDescriptors.mention(claim, world)),
        claims.size());
  }

  private static @Nullable PersistentVolumeClaim claim(
      StatefulSet set, String name, Snapshot world) {
    return world.find(PersistentVolumeClaim.class, set.getMetadata().getNamespace(), name);
  }

  /** The number of a revision by its name; 0 for none. */
  private static long number(StatefulSet set, @Nullable String name, Snapshot world) {
    return world
        .having(IndexKey.owner(String.valueOf(set.getMetadata().getUid())))
        .filter(ControllerRevision.class::isInstance)
        .map(ControllerRevision.class::cast)
        .filter(each -> each.getMetadata().getName().equals(name))
        .mapToLong(ControllerRevision::getRevision)
        .findFirst()
        .orElse(0);
  }

  @Override
  public Related mention(StatefulSet set, Snapshot world) {
    var ready = StatefulSets.orZero(StatefulSets.status(set).getReadyReplicas());
    var wanted = StatefulSets.replicas(set);
    var state = ready >= wanted ? PodState.READY : PodState.NOT_READY;
    return new Related(ObjectRef.of(set), state, ready + "/" + wanted + " ready", 0);
  }

  @Override
  public Optional<OwnerCard> card(StatefulSet set) {
    return Optional.of(
        OwnerCard.of(
            ObjectRef.of(set),
            0,
            StatefulSets.replicas(set),
            StatefulSets.orZero(StatefulSets.status(set).getReadyReplicas()),
            Texts.images(set.getSpec().getTemplate())));
  }

  /** The ordinal, marked when its Pod is still of the earlier template. */
  @Override
  public String podLabel(StatefulSet set, Pod pod) {
    return PodOrdinal.of(pod).number() + (isEarlier(set, pod) ? " · earlier" : "");
  }

  @Override
  public List<Dial> dials(StatefulSet set, ActionContext context) {
    return LoadDial.of(set, set.getSpec().getTemplate(), context);
  }

  @Override
  public List<Action> actions(StatefulSet set, ActionContext context) {
    var ref = ObjectRef.of(set);
    return Stream.of(
            Stream.of(
                Scaling.of(ref, StatefulSets.replicas(set), context), Restart.of(ref, context)),
            Undo.of(set, context).stream(),
            Stream.of(Deletion.of(ref, context)))
        .flatMap(actions -> actions)
        .toList();
  }

  @Override
  public String consequenceOfCreating(StatefulSet set, Snapshot world) {
    var replicas = StatefulSets.replicas(set);
    if (replicas < 2) {
      return Consequences.starts(replicas, "the StatefulSet controller");
    }
    var order =
        StatefulSets.parallel(set)
            ? "all at once, because podManagementPolicy is Parallel."
            : "one after the other: each when the one before is ready.";
    return "Then the StatefulSet controller creates %s, from %s up, "
            .formatted(
                Consequences.pods(replicas),
                StatefulSets.podName(set, StatefulSets.firstOrdinal(set)))
        + order;
  }

  @Override
  public String consequenceOfChanging(StatefulSet before, StatefulSet after, Snapshot world) {
    if (!Objects.equals(before.getSpec().getSelector(), after.getSpec().getSelector())) {
      return Consequences.IMMUTABLE_SELECTOR;
    }
    if (!Objects.equals(before.getSpec().getServiceName(), after.getSpec().getServiceName())
        || !StatefulSets.claimTemplates(before).equals(StatefulSets.claimTemplates(after))) {
      return "The API server will refuse this: of a StatefulSet's spec only replicas, ordinals,"
          + " template, updateStrategy, minReadySeconds and the two policies of keeping may"
          + " change.";
    }
    return Objects.equals(before.getSpec().getTemplate(), after.getSpec().getTemplate())
        ? scale(before, after)
        : update(after);
  }

  private static String scale(StatefulSet before, StatefulSet after) {
    var from = StatefulSets.replicas(before);
    var to = StatefulSets.replicas(after);
    if (to >= from) {
      return Consequences.scale(from, to);
    }
    var claims =
        StatefulSets.claimTemplates(after).isEmpty()
            ? ""
            : StatefulSets.deletesClaimsWhenScaled(after)
                ? " Their claims go with them."
                : " Their claims stay.";
    return "Scales from %d to %d: ends the Pods of the highest ordinals, the highest first."
            .formatted(from, to)
        + claims;
  }

  private static String update(StatefulSet after) {
    if (StatefulSets.updatesOnDelete(after)) {
      return "Changes the Pod template: Pods get it when somebody deletes them, because the"
          + " strategy is OnDelete.";
    }
    var partition = StatefulSets.partition(after);
    var affected = Math.max(0, StatefulSets.replicas(after) - partition);
    if (affected == 0) {
      return "Changes the Pod template, but the partition keeps every Pod as it is.";
    }
    var kept =
        partition == 0
            ? ""
            : " %s below the partition stay as they are.".formatted(Consequences.pods(partition));
    return "Changes the Pod template: replaces %s one at a time, from the highest ordinal down."
            .formatted(Consequences.pods(affected))
        + kept;
  }
}
