package dev.podarium.cluster.apiserver.kinds;

import dev.podarium.api.Request.Propagation;
import dev.podarium.cluster.apiserver.defaults.BatchDefaults;
import dev.podarium.cluster.apiserver.refusal.FieldError;
import dev.podarium.cluster.apiserver.validation.Field;
import dev.podarium.cluster.apiserver.validation.JobRules;
import dev.podarium.cluster.apiserver.validation.JobStatusRules;
import dev.podarium.cluster.apiserver.validation.JobUpdates;
import dev.podarium.objects.workloads.Jobs;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobSpec;
import java.util.List;

/**
 * Jobs.
 *
 * <p>Source: kubernetes/kubernetes, pkg/registry/batch/job/strategy.go
 */
final class JobResource implements WithGeneration<Job> {

  @Override
  public Class<Job> type() {
    return Job.class;
  }

  /** In this version as it has always been. */
  @Override
  public Propagation defaultPropagation() {
    return Propagation.ORPHAN;
  }

  @Override
  public Job defaulted(Job object) {
    return BatchDefaults.JOB.fill(object);
  }

  @Override
  public Job prepareForCreate(Job object) {
    return Jobs.withGeneratedSelector(WithGeneration.super.prepareForCreate(object));
  }

  @Override
  public List<FieldError> validateCreate(Job object) {
    return Field.found(root -> JobRules.checkGenerated(object, specOf(object), root.child("spec")));
  }

  @Override
  public List<FieldError> validate(Job object) {
    return Field.found(root -> JobRules.check(object, root));
  }

  @Override
  public List<FieldError> validateUpdate(Job object, Job stored) {
    return Field.found(root -> JobUpdates.check(object, stored, root.child("spec")));
  }

  @Override
  public List<FieldError> validateStatusUpdate(Job object, Job stored) {
    return Field.found(root -> JobStatusRules.check(object, stored, root.child("status")));
  }

  private static JobSpec specOf(Job object) {
    return object.getSpec() == null ? new JobSpec() : object.getSpec();
  }
}
