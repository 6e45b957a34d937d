package dev.podarium.kubectl.describe;

import dev.podarium.kubectl.describe.parts.Page;
import dev.podarium.kubectl.describe.parts.PodPart;
import dev.podarium.kubectl.describe.parts.Setting;
import dev.podarium.objects.values.Ages;
import java.time.Duration;
import java.time.Instant;

/** Source: describe.go, describeJob */
final class JobDescription {

  /** Of the list of completed indexes, so many characters are shown, and the rest of an index. */
  private static final int SHOWN = 50;

  private JobDescription() {}

  static void write(Subject job) {
    job.name();
    job.page().field("Selector", PodPart.selector(job.spec().at("selector")));
    job.labelsAndAnnotations();
    job.controller();
    wanted(job);
    instants(job);
    states(job);
    PodPart.template(job.page(), job.spec().at("template"));
  }

  private static void wanted(Subject job) {
    var page = job.page();
    var spec = job.spec();
    page.fieldIfAny(0, "Parallelism", spec.text("parallelism"));
    page.field("Completions", spec.textOr("completions", "<unset>"));
    page.fieldIfAny(0, "Completion Mode", spec.text("completionMode"));
    page.fieldIfAny(0, "Suspend", spec.text("suspend"));
    page.fieldIfAny(0, "Backoff Limit", spec.text("backoffLimit"));
    page.fieldIfAny(0, "TTL Seconds After Finished", spec.text("ttlSecondsAfterFinished"));
  }

  private static void instants(Subject job) {
    var page = job.page();
    var started = job.status().text("startTime");
    var completed = job.status().text("completionTime");
    if (!started.isEmpty()) {
      page.field("Start Time", Setting.date(started));
    }
    if (!completed.isEmpty()) {
      page.field("Completed At", Setting.date(completed));
    }
    if (!started.isEmpty() && !completed.isEmpty()) {
      var took = Duration.between(Instant.parse(started), Instant.parse(completed));
      page.field("Duration", Ages.human(took));
    }
    var deadline = job.spec().text("activeDeadlineSeconds");
    page.fieldIfAny(0, "Active Deadline Seconds", deadline.isEmpty() ? "" : deadline + "s");
  }

  private static void states(Subject job) {
    var status = job.status();
    var ready = status.has("ready") ? " (%d Ready)".formatted(status.number("ready")) : "";
    job.page()
        .field(
            "Pods Statuses",
            "%d Active%s / %d Succeeded / %d Failed"
                .formatted(
                    status.number("active"),
                    ready,
                    status.number("succeeded"),
                    status.number("failed")));
    if (job.spec().text("completionMode").equals("Indexed")) {
      job.page().field("Completed Indexes", shortened(status.text("completedIndexes")));
    }
  }

  private static String shortened(String indexes) {
    if (indexes.isEmpty()) {
      return Page.NONE;
    }
    var end = indexes.length() <= SHOWN ? -1 : indexes.indexOf(',', SHOWN);
    return end < 0 ? indexes : indexes.substring(0, end + 1) + "...";
  }
}
