package dev.podarium.kubectl.tables;

import static dev.podarium.kubectl.tables.Texts.orZero;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentStatus;

/** Source: printers.go, printDeployment */
final class DeploymentTable {

  static final Table<Deployment> TABLE =
      Table.named(Deployment.class)
          .column(
              "READY",
              d -> orZero(status(d).getReadyReplicas()) + "/" + orZero(d.getSpec().getReplicas()))
          .column("UP-TO-DATE", d -> orZero(status(d).getUpdatedReplicas()))
          .column("AVAILABLE", d -> orZero(status(d).getAvailableReplicas()))
          .age()
          .wide("CONTAINERS", d -> Texts.containerNames(d.getSpec().getTemplate()))
          .wide("IMAGES", d -> Texts.images(d.getSpec().getTemplate()))
          .wide("SELECTOR", d -> Texts.selector(d.getSpec().getSelector()));

  private DeploymentTable() {}

  private static DeploymentStatus status(Deployment deployment) {
    return deployment.getStatus() == null ? new DeploymentStatus() : deployment.getStatus();
  }
}
