package dev.podarium.workbench.strips.cronjob;

import dev.podarium.narration.Sentence;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.workloads.CronJobs;
import dev.podarium.objects.workloads.Jobs;
import dev.podarium.workbench.frame.PodState;
import dev.podarium.workbench.frame.time.TimeWindow;
import dev.podarium.workbench.strips.cronjob.Occasion.Outcome;
import dev.podarium.workbench.strips.drawing.StripPicture;
import dev.podarium.workbench.strips.lanes.Bar;
import dev.podarium.workbench.strips.past.Life;
import dev.podarium.workbench.strips.past.Past;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the strip of a CronJob shows.
 *
 * @param occasions the instants of its schedule in the window, and the next; oldest first
 * @param jobs its Jobs, oldest first
 * @param now the playhead, virtual nanoseconds since the start
 */
public record CronPicture(
    ObjectRef ref,
    String figures,
    Sentence sentence,
    List<Occasion> occasions,
    List<Bar> jobs,
    TimeWindow window,
    long now)
    implements StripPicture {

  static CronPicture of(CronJob cron, Past past) {
    var calendar = new Calendar(cron, past);
    var window = calendar.window();
    var occasions = calendar.occasions(window);
    return new CronPicture(
        ObjectRef.of(cron),
        figures(cron, calendar, past.now()),
        sentence(cron, occasions),
        occasions,
        calendar.jobs().stream().map(job -> bar(job, past.now())).toList(),
        window,
        past.now());
  }

  private static Bar bar(Life<Job> life, long now) {
    var ended = Math.min(Calendar.ended(life), now);
    var took = Calendar.span(ended - life.begun());
    var job = life.last();
    var state =
        Jobs.held(job, "Complete") != null
            ? PodState.SUCCEEDED
            : Jobs.held(job, "Failed") != null
                ? PodState.FAILING
                : life.isOver() ? PodState.TERMINATING : PodState.READY;
    return new Bar(
        life.ref(), state, List.of(life.ref().name() + "  " + took, took), 0, life.begun(), ended);
  }

  /** {@code *∕5 * * * * · Forbid · at most 60 s late · next run at 08:30, in 1 min 30 s}. */
  private static String figures(CronJob cron, Calendar calendar, long now) {
    var spec = cron.getSpec();
    var deadline = spec.getStartingDeadlineSeconds();
    return Stream.of(
            spec.getSchedule(),
            spec.getTimeZone() == null ? "" : spec.getTimeZone(),
            spec.getConcurrencyPolicy() == null ? "Allow" : spec.getConcurrencyPolicy(),
            deadline == null ? "" : "at most %d s late".formatted(deadline),
            CronJobs.suspended(cron) ? "suspended" : next(calendar, now))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static String next(Calendar calendar, long now) {
    return calendar
        .next()
        .map(
            next ->
                "next run at %s, in %s".formatted(Calendar.minute(next), Calendar.span(next - now)))
        .orElse("never again");
  }

  private static Sentence sentence(CronJob cron, List<Occasion> occasions) {
    var about = Sentence.of("CronJob ").link(cron.getMetadata().getName(), ObjectRef.of(cron));
    if (CronJobs.suspended(cron)) {
      return about.and(" is suspended: it starts nothing until it is resumed.");
    }
    var last =
        occasions.stream()
            .filter(occasion -> occasion.outcome() != Outcome.NEXT)
            .reduce((_, later) -> later)
            .orElse(null);
    if (last == null) {
      return Sentence.EMPTY;
    }
    return switch (last.outcome()) {
      case NOT_ALLOWED ->
          about.and(
              " did not start at %s: the Job of %s, and Forbid allows one at a time."
                  .formatted(Calendar.minute(last.nanos()), last.because()));
      case MISSED -> about.and(" missed " + Calendar.minute(last.nanos()) + missed(cron));
      case RUN, SUSPENDED, NEXT -> Sentence.EMPTY;
    };
  }

  private static String missed(CronJob cron) {
    var deadline = cron.getSpec().getStartingDeadlineSeconds();
    return deadline == null
        ? ": its controller did not look at it in time."
        : ": its controller did not look at it within the %d s that it may be late."
            .formatted(deadline);
  }

  @Override
  public String title() {
    return "CronJob " + ref.name();
  }
}
