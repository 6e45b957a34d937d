package dev.podarium.acceptance;

import dev.podarium.api.Request;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import java.util.Map;

/** Objects that a person would apply. */
final class Workloads {

  private Workloads() {}

  /** A Deployment whose Pods are labelled and named after it. */
  static Request deployment(String name, int replicas, String image) {
    return new Request.Create(
        new DeploymentBuilder(dev.podarium.Workloads.deployment(name, replicas, image))
            .editSpec()
            .editTemplate()
            .editSpec()
            .editFirstContainer()
            .withNewResources()
            .withRequests(Map.of("cpu", new Quantity("100m"), "memory", new Quantity("64Mi")))
            .endResources()
            .endContainer()
            .endSpec()
            .endTemplate()
            .endSpec()
            .build());
  }
}
