package dev.podarium.cluster.apiserver.kinds;

import dev.podarium.cluster.apiserver.defaults.WorkloadDefaults;
import dev.podarium.cluster.apiserver.refusal.FieldError;
import dev.podarium.cluster.apiserver.validation.Field;
import dev.podarium.cluster.apiserver.validation.Workloads;
import dev.podarium.cluster.apiserver.warnings.WorkloadWarnings;
import dev.podarium.objects.copies.SpecAndStatus;
import dev.podarium.objects.metadata.Metas;
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

  /** The annotations count as well as the spec. */
  @Override
  public boolean asksForTheSame(Deployment deployment, Deployment stored) {
    return WithGeneration.super.asksForTheSame(deployment, stored)
        && Metas.annotations(deployment).equals(Metas.annotations(stored));
  }

  /** The annotations too: by them the controller says which revision it has come to. */
  @Override
  public Deployment prepareForStatusUpdate(Deployment sent, Deployment stored) {
    return Metas.withAnnotations(
        SpecAndStatus.withStatus(stored, SpecAndStatus.status(sent)), Metas.annotations(sent));
  }

  @Override
  public List<FieldError> validate(Deployment deployment) {
    return Field.found(root -> Workloads.check(specOf(deployment), root.child("spec")));
  }

  @Override
  public List<FieldError> validateUpdate(Deployment deployment, Deployment stored) {
    return Field.found(
        root ->
            root.child("spec")
                .child("selector")
                .immutable(specOf(deployment).getSelector(), specOf(stored).getSelector()));
  }

  @Override
  public List<String> warnings(Deployment deployment) {
    return WorkloadWarnings.of(deployment, specOf(deployment).getTemplate());
  }

  @Override
  public List<String> updateWarnings(Deployment deployment, Deployment stored) {
    return Metas.generation(deployment) == Metas.generation(stored)
        ? List.of()
        : WorkloadWarnings.of(specOf(deployment).getTemplate());
  }

  private static DeploymentSpec specOf(Deployment deployment) {
    return deployment.getSpec() == null ? new DeploymentSpec() : deployment.getSpec();
  }
}
