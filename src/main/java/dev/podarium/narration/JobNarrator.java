package dev.podarium.narration;

import dev.podarium.api.Change;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.JobBackOff;
import dev.podarium.objects.workloads.Jobs;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobCondition;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Tells of a change to a Job: what it needs, how far it is, why it waits, how it ends. */
final class JobNarrator {

  private final Change change;
  private final Supplier<Scene> scene;
  private final PlainNarrator plain;
  private final Sentence name;

  JobNarrator(Change change, Supplier<Scene> scene) {
    this.change = change;
    this.scene = scene;
    this.plain = new PlainNarrator(change);
    this.name = Sentence.of(change.ref());
  }

  Narration tell() {
    if (change.before() == null && change.after() instanceof Job created) {
      return plain.created(": " + asks(created));
    }
    if (!(change.before() instanceof Job before)
        || !(change.after() instanceof Job after)
        || Metas.deleting(before) != Metas.deleting(after)) {
      return plain.tell();
    }
    return change.verb() == Change.Verb.STATUS ? counted(before, after) : edited(before, after);
  }

  /** {@code 3 completions, at most 2 Pods of perl:5.34.0 at once}. */
  private static String asks(Job job) {
    var images =
        job.getSpec().getTemplate().getSpec().getContainers().stream()
            .map(Container::getImage)
            .collect(Collectors.joining(" and "));
    var wanted = Jobs.completions(job);
    var goal =
        Jobs.workQueue(job)
            ? "until one succeeds"
            : wanted == 1 ? "1 completion" : wanted + " completions";
    return "%s, at most %s of %s at once"
        .formatted(goal, Plurals.pods(Jobs.parallelism(job)), images);
  }

  private Narration edited(Job before, Job after) {
    if (Jobs.suspended(before) == Jobs.suspended(after)
        || !Authors.isPerson(change.origin().by())) {
      return plain.changed(before, after);
    }
    var verb = Jobs.suspended(after) ? "suspended " : "resumed ";
    return Narration.of(
        Interest.COMMAND, Sentence.of(verb).and(name), Sentence.of("you " + verb).and(name));
  }

  private Narration counted(Job before, Job after) {
    return turned(before, after)
        .or(() -> failed(before, after))
        .or(() -> succeeded(before, after))
        .orElseGet(() -> bookkeeping(after));
  }

  /** A condition that has come to hold, or holds no more. */
  private Optional<Narration> turned(Job before, Job after) {
    return Jobs.conditions(after).stream()
        .filter(condition -> isNews(condition, before))
        .reduce((first, last) -> last)
        .map(condition -> turned(condition, after));
  }

  private static boolean isNews(JobCondition condition, Job before) {
    var held = Jobs.held(before, condition.getType()) != null;
    return held != "True".equals(condition.getStatus());
  }

  private Narration turned(JobCondition condition, Job after) {
    var why = Sentence.of(why(condition, after));
    return switch (condition.getType()) {
      case "Complete" -> turn("finished ", " is complete", why);
      case "Failed" -> turn(Sentence.of("marked ").and(name).and(" failed"), " has failed", why);
      case "SuccessCriteriaMet" -> turn("ends ", " has what it needs", why);
      case "FailureTarget" -> turn("gives up ", " is given up", why);
      case "Suspended" ->
          Jobs.suspended(after)
              ? turn("noted the suspension of ", " is suspended", Sentence.EMPTY)
              : turn("noted the resumption of ", " goes on", Sentence.EMPTY);
      default -> plain.tell();
    };
  }

  private static String why(JobCondition condition, Job after) {
    return switch (String.valueOf(condition.getReason())) {
      case "CompletionsReached" ->
          Jobs.workQueue(after)
              ? "one of its Pods has succeeded and none runs any more"
              : "it has %d of %d completions"
                  .formatted(Jobs.succeeded(after), Jobs.completions(after));
      case "BackoffLimitExceeded" ->
          "it failed more often than its back-off limit of %d allows"
              .formatted(Jobs.backoffLimit(after));
      case "DeadlineExceeded" ->
          "it was active for longer than %d s"
              .formatted(after.getSpec().getActiveDeadlineSeconds());
      default -> Clauses.without(condition.getMessage());
    };
  }

  private Narration turn(String action, String news, Sentence why) {
    return turn(Sentence.of(action).and(name), news, why);
  }

  private Narration turn(Sentence action, String news, Sentence why) {
    return Narration.of(Interest.TURN, action, name.and(news)).because(why);
  }

  /** One more Pod has failed, and the next has to wait. */
  private Optional<Narration> failed(Job before, Job after) {
    if (Jobs.failed(after) <= Jobs.failed(before)) {
      return Optional.empty();
    }
    var row = scene.get().row();
    if (row.failures() == 0 || Jobs.limitsEachIndex(after) || Jobs.suspended(after)) {
      return Optional.of(noted(Interest.TURN, " has " + failures(Jobs.failed(after))));
    }
    var wait = " again in " + row.seconds() + " s";
    return Optional.of(
        Narration.of(
                Interest.TURN, Sentence.of("tries ").and(name).and(wait), name.and(" tries" + wait))
            .because(Sentence.of(backsOff(row))));
  }

  private static String failures(int count) {
    return count == 1 ? "1 failed Pod" : count + " failed Pods";
  }

  private static String backsOff(JobBackOff row) {
    var how =
        row.failures() == 1
            ? "back-off begins"
            : row.seconds() == JobBackOff.LONGEST_SECONDS
                ? "back-off is at its longest"
                : "back-off doubles";
    return "its %s Pod in a row failed and %s".formatted(Plurals.ordinal(row.failures()), how);
  }

  private Optional<Narration> succeeded(Job before, Job after) {
    var now = Jobs.succeeded(after);
    return now > Jobs.succeeded(before)
        ? Optional.of(noted(Interest.COMING_AND_GOING, " has " + completions(after, now)))
        : Optional.empty();
  }

  private static String completions(Job job, int succeeded) {
    return Jobs.workQueue(job)
        ? Plurals.pods(succeeded) + " that succeeded"
        : "%d of %d completions".formatted(succeeded, Jobs.completions(job));
  }

  private Narration bookkeeping(Job after) {
    var uncounted = Jobs.status(after).getUncountedTerminatedPods();
    var ended =
        uncounted == null ? 0 : uncounted.getFailed().size() + uncounted.getSucceeded().size();
    return noted(
        Interest.BOOKKEEPING,
        ended > 0
            ? " has " + Plurals.pods(ended) + " that ended, still to be counted"
            : " has " + Plurals.pods(Jobs.active(after)) + " active");
  }

  private Narration noted(Interest interest, String what) {
    return Narration.of(interest, Sentence.of("noted that ").and(name).and(what), name.and(what));
  }
}
