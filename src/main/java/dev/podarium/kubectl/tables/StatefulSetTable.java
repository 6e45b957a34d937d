package dev.podarium.kubectl.tables;

import static dev.podarium.kubectl.tables.Texts.orZero;

import io.fabric8.kubernetes.api.model.apps.StatefulSet;

/** Source: printers.go, printStatefulSet */
final class StatefulSetTable {

  static final Table<StatefulSet> TABLE =
      Table.named(StatefulSet.class)
          .column("READY", set -> ready(set) + "/" + orZero(set.getSpec().getReplicas()))
          .age()
          .wide("CONTAINERS", set -> Texts.containerNames(set.getSpec().getTemplate()))
          .wide("IMAGES", set -> Texts.images(set.getSpec().getTemplate()));

  private StatefulSetTable() {}

  private static int ready(StatefulSet set) {
    return set.getStatus() == null ? 0 : orZero(set.getStatus().getReadyReplicas());
  }
}
