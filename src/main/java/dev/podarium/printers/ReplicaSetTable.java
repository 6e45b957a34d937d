package dev.podarium.printers;

import static dev.podarium.printers.Texts.orZero;

import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.ReplicaSetSpec;
import io.fabric8.kubernetes.api.model.apps.ReplicaSetStatus;

/** Source: printers.go, printReplicaSet */
final class ReplicaSetTable {

  static final Table<ReplicaSet> TABLE =
      Table.named(ReplicaSet.class)
          .column("DESIRED", set -> orZero(spec(set).getReplicas()))
          .column("CURRENT", set -> orZero(status(set).getReplicas()))
          .column("READY", set -> orZero(status(set).getReadyReplicas()))
          .age()
          .wide("CONTAINERS", set -> Texts.containerNames(spec(set).getTemplate()))
          .wide("IMAGES", set -> Texts.images(spec(set).getTemplate()))
          .wide("SELECTOR", set -> Texts.selector(spec(set).getSelector()));

  private ReplicaSetTable() {}

  private static ReplicaSetStatus status(ReplicaSet set) {
    return set.getStatus() == null ? new ReplicaSetStatus() : set.getStatus();
  }

  private static ReplicaSetSpec spec(ReplicaSet object) {
    return Texts.orNew(object.getSpec(), ReplicaSetSpec::new);
  }
}
