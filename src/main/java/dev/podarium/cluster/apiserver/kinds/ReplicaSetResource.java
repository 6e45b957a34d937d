package dev.podarium.cluster.apiserver.kinds;

import dev.podarium.cluster.apiserver.defaults.WorkloadDefaults;
import dev.podarium.cluster.apiserver.refusal.FieldError;
import dev.podarium.cluster.apiserver.validation.Field;
import dev.podarium.cluster.apiserver.validation.Workloads;
import dev.podarium.cluster.apiserver.warnings.WorkloadWarnings;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.ReplicaSetSpec;
import io.fabric8.kubernetes.api.model.apps.ReplicaSetStatus;
import io.fabric8.kubernetes.api.model.apps.ReplicaSetStatusBuilder;
import java.util.List;

/**
 * ReplicaSets.
 *
 * <p>Source: kubernetes/kubernetes, pkg/registry/apps/replicaset/strategy.go
 */
final class ReplicaSetResource implements WithGeneration<ReplicaSet> {

  @Override
  public Class<ReplicaSet> type() {
    return ReplicaSet.class;
  }

  @Override
  public ReplicaSet defaulted(ReplicaSet replicaSet) {
    return WorkloadDefaults.REPLICA_SET.fill(replicaSet);
  }

  @Override
  public ReplicaSetStatus initialStatus(ReplicaSet replicaSet) {
    return new ReplicaSetStatusBuilder().withReplicas(0).build();
  }

  @Override
  public List<FieldError> validate(ReplicaSet replicaSet) {
    return Field.found(root -> Workloads.check(specOf(replicaSet), root.child("spec")));
  }

  @Override
  public List<FieldError> validateUpdate(ReplicaSet replicaSet, ReplicaSet stored) {
    return Field.found(
        root ->
            root.child("spec")
                .child("selector")
                .immutable(specOf(replicaSet).getSelector(), specOf(stored).getSelector()));
  }

  @Override
  public List<String> warnings(ReplicaSet replicaSet) {
    return WorkloadWarnings.of(replicaSet, specOf(replicaSet).getTemplate());
  }

  @Override
  public List<String> updateWarnings(ReplicaSet replicaSet, ReplicaSet stored) {
    return Metas.generation(replicaSet) == Metas.generation(stored)
        ? List.of()
        : WorkloadWarnings.of(specOf(replicaSet).getTemplate());
  }

  private static ReplicaSetSpec specOf(ReplicaSet replicaSet) {
    return replicaSet.getSpec() == null ? new ReplicaSetSpec() : replicaSet.getSpec();
  }
}
