package dev.podarium.printers;

import static dev.podarium.printers.Texts.orZero;

import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.ReplicaSetSpec;
import io.fabric8.kubernetes.api.model.apps.ReplicaSetStatus;

/** Source: printers.go, printReplicaSet */
final class ReplicaSetTable {

  static final Table<ReplicaSet> TABLE =
      Table.named(ReplicaSet.class)
          .number("Desired", set -> orZero(spec(set).getReplicas()))
          .number("Current", set -> orZero(status(set).getReplicas()))
          .number("Ready", set -> orZero(status(set).getReadyReplicas()))
          .age()
          .wide("Containers", set -> Texts.containerNames(spec(set).getTemplate()))
          .wide("Images", set -> Texts.images(spec(set).getTemplate()))
          .wide("Selector", set -> Texts.selector(spec(set).getSelector()));

  private ReplicaSetTable() {}

  private static ReplicaSetStatus status(ReplicaSet set) {
    return set.getStatus() == null ? new ReplicaSetStatus() : set.getStatus();
  }

  private static ReplicaSetSpec spec(ReplicaSet object) {
    return Texts.orNew(object.getSpec(), ReplicaSetSpec::new);
  }
}
