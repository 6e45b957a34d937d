package dev.podarium.printers;

import static dev.podarium.printers.Texts.orZero;

import io.fabric8.kubernetes.api.model.ReplicationController;
import io.fabric8.kubernetes.api.model.ReplicationControllerSpec;
import io.fabric8.kubernetes.api.model.ReplicationControllerStatus;

/** Source: printers.go, printReplicationController */
final class ReplicationControllerTable {

  static final Table<ReplicationController> TABLE =
      Table.named(ReplicationController.class)
          .number("Desired", rc -> orZero(spec(rc).getReplicas()))
          .number("Current", rc -> orZero(status(rc).getReplicas()))
          .number("Ready", rc -> orZero(status(rc).getReadyReplicas()))
          .age()
          .wide("Containers", rc -> Texts.containerNames(spec(rc).getTemplate()))
          .wide("Images", rc -> Texts.images(spec(rc).getTemplate()))
          .wide("Selector", rc -> Texts.labels(spec(rc).getSelector()));

  private ReplicationControllerTable() {}

  private static ReplicationControllerStatus status(ReplicationController controller) {
    return controller.getStatus() == null
        ? new ReplicationControllerStatus()
        : controller.getStatus();
  }

  private static ReplicationControllerSpec spec(ReplicationController object) {
    return Texts.orNew(object.getSpec(), ReplicationControllerSpec::new);
  }
}
