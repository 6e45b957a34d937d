package dev.podarium.narration;

import dev.podarium.api.Change;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.objects.workloads.CronJobs;
import dev.podarium.objects.workloads.Jobs;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Tells of a change to a CronJob, and of what it does with its Jobs. */
final class CronJobNarrator {

  private static final String CONTROLLER = "cronjob-controller";
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

  /** What comes later than this after its time has had to wait for something. */
  private static final Duration PUNCTUAL = Duration.ofSeconds(5);

  private final Change change;
  private final PlainNarrator plain;

  CronJobNarrator(Change change) {
    this.change = change;
    this.plain = new PlainNarrator(change);
  }

  Narration tell() {
    if (change.before() == null && change.after() instanceof CronJob created) {
      return plain.created(": it runs by the schedule " + created.getSpec().getSchedule());
    }
    if (!(change.before() instanceof CronJob before)
        || !(change.after() instanceof CronJob after)
        || Metas.deleting(before) != Metas.deleting(after)) {
      return plain.tell();
    }
    if (change.verb() == Change.Verb.STATUS) {
      return counted(before, after);
    }
    return CronJobs.suspended(before) == CronJobs.suspended(after)
        ? plain.changed(before, after)
        : suspended(CronJobs.suspended(after));
  }

  private Narration suspended(boolean suspends) {
    var verb = suspends ? "suspended " : "resumed ";
    var person = Authors.isPerson(change.origin().by());
    return Narration.of(
        person ? Interest.COMMAND : Interest.TURN,
        Sentence.of(verb).and(change.ref()),
        Sentence.of(person ? "you " + verb : "somebody " + verb).and(change.ref()));
  }

  private Narration counted(CronJob before, CronJob after) {
    var active = CronJobs.active(after).size();
    var fewer = active < CronJobs.active(before).size();
    var what =
        fewer
            ? " has seen a Job end"
            : " has %s".formatted(active == 1 ? "an active Job" : active + " active Jobs");
    var name = Sentence.of(change.ref());
    return Narration.of(
        Interest.BOOKKEEPING, Sentence.of("noted that ").and(name).and(what), name.and(what));
  }

  /** What a CronJob did with a Job; empty when the change is of somebody else's doing. */
  static Optional<Narration> ofJob(Change change) {
    if (!change.origin().by().equals(CONTROLLER)
        || !(change.object() instanceof Job job)
        || Metas.controllerOf(job) == null) {
      return Optional.empty();
    }
    var asked = change.after() != null && Metas.deleting(change.after());
    if (change.before() == null) {
      return Optional.of(made(change, job));
    }
    return change.after() == null || asked ? Optional.of(cleared(change, job)) : Optional.empty();
  }

  private static Narration made(Change change, Job job) {
    var name = Sentence.of(change.ref());
    return Narration.of(
            Interest.TURN,
            Sentence.of("made ").and(name),
            name.and(" was made for " + due(job).map(CLOCK::format).orElse("now")))
        .because(Sentence.of(why(change, job)));
  }

  /** {@code it is 08:05:00, when CronJob tick is due}. */
  private static String why(Change change, Job job) {
    var owner = "CronJob " + owner(job);
    return due(job)
        .map(
            time -> {
              var now = Timestamps.instant(change.nanos());
              var late = Duration.between(time.toInstant(), now).compareTo(PUNCTUAL) > 0;
              return late
                  ? "%s was due at %s and is late".formatted(owner, CLOCK.format(time))
                  : "it is %s, when %s is due".formatted(CLOCK.format(time), owner);
            })
        .orElse(owner + " is due");
  }

  private static Optional<OffsetDateTime> due(Job job) {
    return Optional.ofNullable(Metas.annotations(job).get(CronJobs.SCHEDULED))
        .map(OffsetDateTime::parse);
  }

  private static Narration cleared(Change change, Job job) {
    var name = Sentence.of(change.ref());
    var why =
        Jobs.finishedAs(job).isPresent()
            ? "it has ended, and CronJob %s keeps only newer ones"
            : "it still ran when CronJob %s was due again, which replaces it";
    return Narration.of(Interest.TURN, Sentence.of("deleted ").and(name), name.and(" was deleted"))
        .because(Sentence.of(why.formatted(owner(job))))
        .deletion();
  }

  private static String owner(HasMetadata job) {
    var owner = Metas.controllerOf(job);
    return owner == null ? "" : owner.getName();
  }
}
