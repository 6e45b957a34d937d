package dev.podarium.workbench.kinds;

import dev.podarium.api.IndexKey;
import dev.podarium.api.Snapshot;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.pods.DaemonPods;
import dev.podarium.objects.workloads.ControllerRevisions;
import dev.podarium.objects.workloads.DaemonBand;
import dev.podarium.objects.workloads.DaemonSets;
import dev.podarium.objects.workloads.LeftOut;
import dev.podarium.workbench.frame.Action;
import dev.podarium.workbench.frame.PodState;
import dev.podarium.workbench.kinds.actions.ActionContext;
import dev.podarium.workbench.kinds.actions.Deletion;
import dev.podarium.workbench.kinds.actions.Restart;
import dev.podarium.workbench.kinds.actions.Undo;
import dev.podarium.workbench.kinds.details.Details;
import dev.podarium.workbench.kinds.details.InspectorModel.Related;
import dev.podarium.workbench.kinds.details.Texts;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.ControllerRevision;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.DaemonSetStatus;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the window knows of a DaemonSet: its Nodes, and those that it leaves out. */
final class DaemonSetDescriptor implements KindDescriptor<DaemonSet> {

  @Override
  public Class<DaemonSet> type() {
    return DaemonSet.class;
  }

  @Override
  public void details(DaemonSet set, Details details) {
    var desired = DaemonSets.count(set, DaemonSetStatus::getDesiredNumberScheduled);
    var available = DaemonSets.count(set, DaemonSetStatus::getNumberAvailable);
    var updated = DaemonSets.count(set, DaemonSetStatus::getUpdatedNumberScheduled);
    var state = available >= desired ? PodState.READY : PodState.NOT_READY;
    var revision = revision(set, details.snapshot());
    details
        .headline("%d of %d".formatted(available, desired), "Nodes available", state)
        .figure("desired", desired)
        .figure("available", available, state)
        .figureOfRevision("updated", updated, revision)
        .bar(Math.min(available, updated), desired, revision);
    details.conditions(set);
    said(set, desired, details);
    details
        .is("revision", revision == 0 ? null : revision)
        .is("currentNumberScheduled", set.getStatus() == null ? null : current(set))
        .is("numberReady", DaemonSets.count(set, DaemonSetStatus::getNumberReady))
        .is("numberAvailable", available)
        .is("updatedNumberScheduled", updated)
        .is("numberMisscheduled", DaemonSets.count(set, DaemonSetStatus::getNumberMisscheduled));
    leftOut(set, details.snapshot()).forEach((node, why) -> details.is("leaves out " + node, why));
  }

  private static int current(DaemonSet set) {
    return DaemonSets.count(set, DaemonSetStatus::getCurrentNumberScheduled);
  }

  private static void said(DaemonSet set, int desired, Details details) {
    var spec = set.getSpec();
    var band = DaemonBand.of(set, desired);
    details
        .said("image", Texts.images(spec.getTemplate()))
        .said("selector", Texts.selector(spec.getSelector()))
        .said("nodeSelector", Texts.pairs(nodeSelector(set)))
        .said("updateStrategy", DaemonSets.rolling(set) ? "RollingUpdate" : "OnDelete");
    if (DaemonSets.rolling(set)) {
      details
          .said("maxUnavailable", "%d of %d Nodes".formatted(band.maxUnavailable(), desired))
          .said("maxSurge", "%d of %d Nodes".formatted(band.maxSurge(), desired));
    }
    details
        .said("minReadySeconds", DaemonSets.minReadySeconds(set) + " s")
        .said("revisionHistoryLimit", DaemonSets.revisionHistoryLimit(set));
  }

  private static Map<String, String> nodeSelector(DaemonSet set) {
    return Objects.requireNonNullElse(
        set.getSpec().getTemplate().getSpec().getNodeSelector(), Map.of());
  }

  /** Why which Nodes are left out. */
  private static SortedMap<String, String> leftOut(DaemonSet set, Snapshot world) {
    var reasons = new TreeMap<String, String>();
    world
        .list(Node.class)
        .forEach(
            node -> {
              var why = LeftOut.of(set, node);
              if (why != null) {
                reasons.put(node.getMetadata().getName(), why.because(set.getMetadata().getName()));
              }
            });
    return reasons;
  }

  private static long revision(DaemonSet set, Snapshot world) {
    var owned = IndexKey.owner(String.valueOf(set.getMetadata().getUid()));
    return world
        .having(owned, ControllerRevision.class)
        .mapToLong(ControllerRevisions::numberOf)
        .max()
        .orElse(0);
  }

  @Override
  public Related mention(DaemonSet set, Snapshot world) {
    var desired = DaemonSets.count(set, DaemonSetStatus::getDesiredNumberScheduled);
    var ready = DaemonSets.count(set, DaemonSetStatus::getNumberReady);
    var state = ready >= desired ? PodState.READY : PodState.NOT_READY;
    return new Related(ObjectRef.of(set), state, ready + "/" + desired + " ready", 0);
  }

  @Override
  public Optional<OwnerCard> card(DaemonSet set) {
    return Optional.of(
        OwnerCard.of(
            ObjectRef.of(set),
            0,
            DaemonSets.count(set, DaemonSetStatus::getDesiredNumberScheduled),
            DaemonSets.count(set, DaemonSetStatus::getNumberReady),
            Texts.images(set.getSpec().getTemplate())));
  }

  /** The Node that it is on, or is to be on. */
  @Override
  public String podLabel(DaemonSet set, Pod pod) {
    var node = DaemonPods.targetNode(pod);
    return node == null ? pod.getMetadata().getName() : node;
  }

  @Override
  public List<Action> actions(DaemonSet set, ActionContext context) {
    var ref = ObjectRef.of(set);
    return Stream.of(
            Stream.of(Restart.of(ref, context)),
            Undo.of(set, context).stream(),
            Stream.of(Deletion.of(ref, context)))
        .flatMap(actions -> actions)
        .toList();
  }

  @Override
  public String consequenceOfCreating(DaemonSet set, Snapshot world) {
    return spread(set, world);
  }

  @Override
  public String consequenceOfChanging(DaemonSet before, DaemonSet after, Snapshot world) {
    if (!Objects.equals(before.getSpec().getSelector(), after.getSpec().getSelector())) {
      return Consequences.IMMUTABLE_SELECTOR;
    }
    if (Objects.equals(before.getSpec().getTemplate(), after.getSpec().getTemplate())) {
      return "No Pod is started or ended, because the Pod template stays the same.";
    }
    return "Changes the Pod template: " + update(after, world) + " " + spread(after, world);
  }

  private static String update(DaemonSet set, Snapshot world) {
    if (!DaemonSets.rolling(set)) {
      return "Pods get it when somebody deletes them, because the strategy is OnDelete.";
    }
    var nodes = (int) world.list(Node.class).count() - leftOut(set, world).size();
    var band = DaemonBand.of(set, nodes);
    return band.maxSurge() > 0
        ? "a new Pod beside the old one, on at most %s at once.".formatted(nodes(band.maxSurge()))
        : "one Pod after the other is replaced, on at most %s at once."
            .formatted(nodes(band.maxUnavailable()));
  }

  private static String spread(DaemonSet set, Snapshot world) {
    var all = (int) world.list(Node.class).count();
    var leftOut = leftOut(set, world);
    if (leftOut.isEmpty()) {
      return "One Pod on each of %s.".formatted(nodes(all));
    }
    var first = leftOut.firstKey();
    var more = leftOut.size() == 1 ? "" : ", and %d more".formatted(leftOut.size() - 1);
    return "One Pod on each of %d of %s: %s is left out: %s%s."
        .formatted(all - leftOut.size(), nodes(all), first, leftOut.get(first), more);
  }

  private static String nodes(int number) {
    return number == 1 ? "1 Node" : number + " Nodes";
  }
}
