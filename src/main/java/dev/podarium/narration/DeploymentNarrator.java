package dev.podarium.narration;

import dev.podarium.api.Change;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.Deployments;
import dev.podarium.objects.workloads.RolloutRevisions;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentCondition;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells of a change to a Deployment. */
final class DeploymentNarrator {

  private final Change change;
  private final PlainNarrator plain;
  private final Sentence name;

  DeploymentNarrator(Change change) {
    this.change = change;
    this.plain = new PlainNarrator(change);
    this.name = Sentence.of(change.ref());
  }

  Narration tell() {
    if (change.before() == null && change.after() instanceof Deployment created) {
      return plain.created(": " + asks(created));
    }
    if (!(change.before() instanceof Deployment before)
        || !(change.after() instanceof Deployment after)
        || Metas.deleting(before) != Metas.deleting(after)) {
      return plain.tell();
    }
    return change.verb() == Change.Verb.STATUS ? counted(before, after) : edited(before, after);
  }

  private static String asks(Deployment deployment) {
    var images =
        deployment.getSpec().getTemplate().getSpec().getContainers().stream()
            .map(Container::getImage)
            .collect(Collectors.joining(" and "));
    return Plurals.pods(Deployments.replicas(deployment)) + " of " + images;
  }

  private Narration edited(Deployment before, Deployment after) {
    var from = Deployments.replicas(before);
    var to = Deployments.replicas(after);
    var sameTemplate =
        Objects.equals(before.getSpec().getTemplate(), after.getSpec().getTemplate());
    var person = Authors.isPerson(change.origin().by());
    if (person && from != to && sameTemplate && !Kubectl.applied(before, after)) {
      var what = " from %d to %d".formatted(from, to);
      return Narration.of(
          Interest.COMMAND,
          Sentence.of("scaled ").and(name).and(what),
          Sentence.of("you scaled ").and(name).and(what));
    }
    if (from != to && Authors.isAutoscaler(change.origin().by())) {
      var what = " from %d to %d".formatted(from, to);
      return Narration.of(
          Interest.TURN,
          Sentence.of("scaled ").and(name).and(what),
          Sentence.of("the autoscaler scaled ").and(name).and(what));
    }
    var revision = Metas.annotations(after).get(RolloutRevisions.REVISION);
    if (revision != null
        && !revision.equals(Metas.annotations(before).get(RolloutRevisions.REVISION))) {
      return Narration.of(
          Interest.BOOKKEEPING,
          Sentence.of("noted that ").and(name).and(" is at revision " + revision),
          name.and(" is at revision " + revision));
    }
    return plain.changed(before, after);
  }

  private Narration counted(Deployment before, Deployment after) {
    var turned =
        Deployments.conditions(after).stream()
            .filter(
                condition ->
                    !Objects.equals(
                        words(condition),
                        words(Deployments.condition(before, condition.getType()))))
            .filter(
                condition -> isNews(condition, Deployments.condition(before, condition.getType())))
            .findFirst();
    if (turned.isPresent()) {
      return marked(turned.get());
    }
    var ready = Deployments.orZero(Deployments.status(after).getReadyReplicas());
    var what = " has %d of %s ready".formatted(ready, Plurals.pods(Deployments.replicas(after)));
    return Narration.of(
        Interest.BOOKKEEPING, Sentence.of("noted that ").and(name).and(what), name.and(what));
  }

  private Narration marked(DeploymentCondition condition) {
    var why = Sentence.of(Clauses.without(condition.getMessage()));
    return switch (String.valueOf(condition.getReason())) {
      case "NewReplicaSetAvailable" -> turn("finished the rollout of ", " is rolled out", why);
      case "ProgressDeadlineExceeded" -> turn("gave up waiting for ", " does not get on", why);
      default -> {
        var state = " " + Conditions.words(condition.getType(), condition.getStatus());
        yield Narration.of(
                Interest.TURN, Sentence.of("marked ").and(name).and(state), name.and(" is" + state))
            .because(why);
      }
    };
  }

  private Narration turn(String action, String news, Sentence why) {
    return Narration.of(Interest.TURN, Sentence.of(action).and(name), name.and(news)).because(why);
  }

  /** A new status is news; of new reasons only those that end a rollout. */
  private static boolean isNews(DeploymentCondition now, @Nullable DeploymentCondition before) {
    return before == null
        ? "ReplicaFailure".equals(now.getType())
        : !Objects.equals(now.getStatus(), before.getStatus())
            || "NewReplicaSetAvailable".equals(now.getReason());
  }

  private static @Nullable String words(@Nullable DeploymentCondition condition) {
    return condition == null ? null : condition.getStatus() + " " + condition.getReason();
  }
}
