package dev.podarium.cluster.apiserver.kinds;

import dev.podarium.cluster.apiserver.defaults.BatchDefaults;
import dev.podarium.cluster.apiserver.refusal.FieldError;
import dev.podarium.cluster.apiserver.validation.CronJobRules;
import dev.podarium.cluster.apiserver.validation.Field;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import java.util.List;

/**
 * CronJobs.
 *
 * <p>Source: kubernetes/kubernetes, pkg/registry/batch/cronjob/strategy.go
 */
final class CronJobResource implements WithGeneration<CronJob> {

  @Override
  public Class<CronJob> type() {
    return CronJob.class;
  }

  @Override
  public CronJob defaulted(CronJob object) {
    return BatchDefaults.CRON_JOB.fill(object);
  }

  @Override
  public List<FieldError> validate(CronJob object) {
    return Field.found(root -> CronJobRules.check(object, root));
  }

  @Override
  public List<FieldError> validateCreate(CronJob object) {
    return Field.found(root -> CronJobRules.checkCreate(object, root));
  }

  @Override
  public List<FieldError> validateUpdate(CronJob object, CronJob stored) {
    return Field.found(root -> CronJobRules.checkUpdate(object, stored, root));
  }
}
