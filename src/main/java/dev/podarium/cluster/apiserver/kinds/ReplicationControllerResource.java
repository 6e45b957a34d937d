package dev.podarium.cluster.apiserver.kinds;

import dev.podarium.api.Request.Propagation;
import dev.podarium.cluster.apiserver.defaults.SetDefaults;
import dev.podarium.cluster.apiserver.refusal.FieldError;
import dev.podarium.cluster.apiserver.validation.Field;
import dev.podarium.cluster.apiserver.validation.Workloads;
import dev.podarium.cluster.apiserver.warnings.WorkloadWarnings;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.ReplicationController;
import io.fabric8.kubernetes.api.model.ReplicationControllerSpec;
import io.fabric8.kubernetes.api.model.ReplicationControllerStatus;
import io.fabric8.kubernetes.api.model.ReplicationControllerStatusBuilder;
import java.util.List;

/**
 * ReplicationControllers.
 *
 * <p>Source: kubernetes/kubernetes, pkg/registry/core/replicationcontroller/strategy.go
 */
final class ReplicationControllerResource implements WithGeneration<ReplicationController> {

  @Override
  public Class<ReplicationController> type() {
    return ReplicationController.class;
  }

  /** In this version as it has always been. */
  @Override
  public Propagation defaultPropagation() {
    return Propagation.ORPHAN;
  }

  /** One without labels of its own carries its template's. */
  @Override
  public ReplicationController defaulted(ReplicationController object) {
    var filled = SetDefaults.REPLICATION_CONTROLLER.fill(object);
    var template = specOf(filled).getTemplate();
    var meta = template == null ? null : template.getMetadata();
    return Metas.labels(filled).isEmpty() && meta != null && meta.getLabels() != null
        ? Metas.withLabels(filled, meta.getLabels())
        : filled;
  }

  @Override
  public ReplicationControllerStatus initialStatus(ReplicationController object) {
    return new ReplicationControllerStatusBuilder().withReplicas(0).build();
  }

  @Override
  public List<FieldError> validate(ReplicationController object) {
    return Field.found(root -> Workloads.check(specOf(object), root.child("spec")));
  }

  @Override
  public List<String> warnings(ReplicationController object) {
    return WorkloadWarnings.of(object, specOf(object).getTemplate());
  }

  @Override
  public List<String> updateWarnings(ReplicationController object, ReplicationController stored) {
    return Metas.generation(object) == Metas.generation(stored)
        ? List.of()
        : WorkloadWarnings.of(specOf(object).getTemplate());
  }

  private static ReplicationControllerSpec specOf(ReplicationController object) {
    return object.getSpec() == null ? new ReplicationControllerSpec() : object.getSpec();
  }
}
