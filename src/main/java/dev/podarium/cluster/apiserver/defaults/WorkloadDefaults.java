package dev.podarium.cluster.apiserver.defaults;

import dev.podarium.objects.copies.Defaults;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentSpec;
import io.fabric8.kubernetes.api.model.apps.DeploymentStrategy;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.ReplicaSetSpec;
import io.fabric8.kubernetes.api.model.apps.RollingUpdateDeployment;
import org.jspecify.annotations.Nullable;

/**
 * Defaults of ReplicaSets and Deployments.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/apps/v1/defaults.go
 */
public final class WorkloadDefaults {

  private static final IntOrString QUARTER = new IntOrString("25%");
  private static final String ROLLING = "RollingUpdate";

  private static final Defaults<DeploymentStrategy> STRATEGY =
      Defaults.of(DeploymentStrategy.class)
          .value("type", ROLLING)
          .computed("rollingUpdate", WorkloadDefaults::rolling)
          .part(
              "rollingUpdate",
              Defaults.of(RollingUpdateDeployment.class)
                  .value("maxUnavailable", QUARTER)
                  .value("maxSurge", QUARTER));

  /** Of a Deployment. */
  public static final Defaults<Deployment> DEPLOYMENT =
      Defaults.of(Deployment.class)
          .value("spec", new DeploymentSpec())
          .part(
              "spec",
              Defaults.of(DeploymentSpec.class)
                  .value("replicas", 1)
                  .value("strategy", new DeploymentStrategy())
                  .part("strategy", STRATEGY)
                  .value("revisionHistoryLimit", 10)
                  .value("progressDeadlineSeconds", 600)
                  .part("template", PodDefaults.template()));

  /** Of a ReplicaSet. */
  public static final Defaults<ReplicaSet> REPLICA_SET =
      Defaults.of(ReplicaSet.class)
          .value("spec", new ReplicaSetSpec())
          .part(
              "spec",
              Defaults.of(ReplicaSetSpec.class)
                  .value("replicas", 1)
                  .part("template", PodDefaults.template()));

  private WorkloadDefaults() {}

  private static @Nullable Object rolling(DeploymentStrategy strategy) {
    return ROLLING.equals(strategy.getType()) ? new RollingUpdateDeployment() : null;
  }
}
