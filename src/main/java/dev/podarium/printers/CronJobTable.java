package dev.podarium.printers;

import dev.podarium.objects.values.Ages;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.CronJobSpec;
import io.fabric8.kubernetes.api.model.batch.v1.CronJobStatus;
import io.fabric8.kubernetes.api.model.batch.v1.JobSpec;
import org.jspecify.annotations.Nullable;

/** Source: printers.go, printCronJob */
final class CronJobTable {

  static final Table<CronJob> TABLE =
      Table.named(CronJob.class)
          .column("Schedule", cron -> spec(cron).getSchedule())
          .column("Timezone", cron -> orNone(spec(cron).getTimeZone()))
          .flag("Suspend", cron -> Boolean.TRUE.equals(spec(cron).getSuspend()) ? "True" : "False")
          .number("Active", cron -> status(cron).getActive().size())
          .timed("Last Schedule", CronJobTable::lastSchedule)
          .age()
          .wide("Containers", cron -> Texts.containerNames(template(cron)))
          .wide("Images", cron -> Texts.images(template(cron)))
          .wide("Selector", cron -> Texts.selector(selector(cron)));

  private CronJobTable() {}

  private static String lastSchedule(CronJob cron, long now) {
    var last = status(cron).getLastScheduleTime();
    return last == null ? Table.NONE : Ages.since(last, now);
  }

  private static @Nullable PodTemplateSpec template(CronJob cron) {
    var job = job(cron);
    return job == null ? null : job.getTemplate();
  }

  private static @Nullable LabelSelector selector(CronJob cron) {
    var job = job(cron);
    return job == null ? null : job.getSelector();
  }

  private static @Nullable JobSpec job(CronJob cron) {
    var template = spec(cron).getJobTemplate();
    return template == null ? null : template.getSpec();
  }

  private static CronJobStatus status(CronJob cron) {
    return cron.getStatus() == null ? new CronJobStatus() : cron.getStatus();
  }

  private static String orNone(@Nullable String text) {
    return text == null ? Table.NONE : text;
  }

  private static CronJobSpec spec(CronJob object) {
    return Texts.orNew(object.getSpec(), CronJobSpec::new);
  }
}
