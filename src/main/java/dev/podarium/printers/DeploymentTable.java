package dev.podarium.printers;

import static dev.podarium.printers.Texts.orZero;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentSpec;
import io.fabric8.kubernetes.api.model.apps.DeploymentStatus;

/** Source: printers.go, printDeployment */
final class DeploymentTable {

  static final Table<Deployment> TABLE =
      Table.named(Deployment.class)
          .column(
              "Ready",
              d -> orZero(status(d).getReadyReplicas()) + "/" + orZero(spec(d).getReplicas()))
          .column("Up-to-date", d -> orZero(status(d).getUpdatedReplicas()))
          .column("Available", d -> orZero(status(d).getAvailableReplicas()))
          .age()
          .wide("Containers", d -> Texts.containerNames(spec(d).getTemplate()))
          .wide("Images", d -> Texts.images(spec(d).getTemplate()))
          .wide("Selector", d -> Texts.selector(spec(d).getSelector()));

  private DeploymentTable() {}

  private static DeploymentStatus status(Deployment deployment) {
    return deployment.getStatus() == null ? new DeploymentStatus() : deployment.getStatus();
  }

  private static DeploymentSpec spec(Deployment object) {
    return Texts.orNew(object.getSpec(), DeploymentSpec::new);
  }
}
