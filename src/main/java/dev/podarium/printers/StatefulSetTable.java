package dev.podarium.printers;

import static dev.podarium.printers.Texts.orZero;

import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetSpec;

/** Source: printers.go, printStatefulSet */
final class StatefulSetTable {

  static final Table<StatefulSet> TABLE =
      Table.named(StatefulSet.class)
          .column("Ready", set -> ready(set) + "/" + orZero(spec(set).getReplicas()))
          .age()
          .wide("Containers", set -> Texts.containerNames(spec(set).getTemplate()))
          .wide("Images", set -> Texts.images(spec(set).getTemplate()));

  private StatefulSetTable() {}

  private static int ready(StatefulSet set) {
    return set.getStatus() == null ? 0 : orZero(set.getStatus().getReadyReplicas());
  }

  private static StatefulSetSpec spec(StatefulSet object) {
    return Texts.orNew(object.getSpec(), StatefulSetSpec::new);
  }
}
