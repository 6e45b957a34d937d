package dev.podarium.cluster.apiserver.kinds;

import dev.podarium.cluster.apiserver.defaults.WorkloadDefaults;
import dev.podarium.cluster.apiserver.refusal.FieldError;
import dev.podarium.cluster.apiserver.validation.Field;
import dev.podarium.cluster.apiserver.validation.Workloads;
import dev.podarium.objects.Metas;
import dev.podarium.objects.Parts;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentSpec;
import java.util.List;

/**
 * Deployments.
 *
 * <p>Source: kubernetes/kubernetes, pkg/registry/apps/deployment/strategy.go
 */
final class DeploymentResource implements WithGeneration<Deployment> {

  @Override
  public Class<Deployment> type() {
    return Deployment.class;
  }

  @Override
  public Deployment defaulted(Deployment deployment) {
    return WorkloadDefaults.DEPLOYMENT.fill(deployment);
  }

  /** The annotations too: by them the controller says which revision it has come to. */
  @Override
  public Deployment prepareForStatusUpdate(Deployment sent, Deployment stored) {
    return Metas.withAnnotations(
        Parts.withStatus(stored, Parts.status(sent)), Metas.annotations(sent));
  }

  @Override
  public List<FieldError> validate(Deployment deployment) {
    var root = Field.root();
    Workloads.check(specOf(deployment), root.child("spec"));
    return root.found();
  }

  @Override
  public List<FieldError> validateUpdate(Deployment deployment, Deployment stored) {
    var root = Field.root();
    root.child("spec")
        .child("selector")
        .immutable(specOf(deployment).getSelector(), specOf(stored).getSelector());
    return root.found();
  }

  private static DeploymentSpec specOf(Deployment deployment) {
    return deployment.getSpec() == null ? new DeploymentSpec() : deployment.getSpec();
  }
}
