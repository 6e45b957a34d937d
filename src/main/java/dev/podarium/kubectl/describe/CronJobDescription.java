package dev.podarium.kubectl.describe;

import dev.podarium.kubectl.describe.parts.Page;
import dev.podarium.kubectl.describe.parts.Part;
import dev.podarium.kubectl.describe.parts.PodPart;
import dev.podarium.kubectl.describe.parts.Setting;
import java.util.stream.Collectors;

/** Source: describe.go, describeCronJob */
final class CronJobDescription {

  private static final String UNSET = "<unset>";

  private CronJobDescription() {}

  static void write(Subject cron) {
    var page = cron.page();
    cron.name();
    cron.labelsAndAnnotations();
    wanted(page, cron.spec());
    template(page, cron.spec().at("jobTemplate").at("spec"));
    var last = cron.status().text("lastScheduleTime");
    page.field("Last Schedule Time", last.isEmpty() ? UNSET : Setting.date(last));
    var active =
        cron.status().parts("active").stream()
            .map(job -> job.text("name"))
            .collect(Collectors.joining(", "));
    page.field("Active Jobs", active.isEmpty() ? Page.NONE : active);
  }

  private static void wanted(Page page, Part spec) {
    page.field("Schedule", spec.text("schedule"));
    page.field("Concurrency Policy", spec.text("concurrencyPolicy"));
    page.field(
        "Suspend", spec.has("suspend") ? (spec.isTrue("suspend") ? "True" : "False") : UNSET);
    page.field("Time Zone", spec.textOr("timeZone", UNSET));
    page.field("Successful Job History Limit", spec.textOr("successfulJobsHistoryLimit", UNSET));
    page.field("Failed Job History Limit", spec.textOr("failedJobsHistoryLimit", UNSET));
    page.field("Starting Deadline Seconds", seconds(spec, "startingDeadlineSeconds", UNSET));
  }

  private static void template(Page page, Part job) {
    page.field("Selector", job.has("selector") ? PodPart.selector(job.at("selector")) : UNSET);
    page.field("Parallelism", job.textOr("parallelism", UNSET));
    page.field("Completions", job.textOr("completions", UNSET));
    page.fieldIfAny(0, "Active Deadline Seconds", seconds(job, "activeDeadlineSeconds", ""));
    PodPart.template(page, job.at("template"));
  }

  private static String seconds(Part part, String field, String otherwise) {
    return part.has(field) ? part.number(field) + "s" : otherwise;
  }
}
