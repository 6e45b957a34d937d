package dev.podarium.workbench.strips.deployment;

import dev.podarium.api.Address;
import dev.podarium.api.Change;
import dev.podarium.api.History;
import dev.podarium.api.Moment;
import dev.podarium.api.Snapshot;
import dev.podarium.narration.Controllers;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The courses of all Deployments, read from the history of a branch as far as a moment needs it.
 * What was read once stays true, so an earlier moment only looks at less of it.
 */
final class Rollouts {

  private final History history;
  private final Map<String, RolloutCourse> courses = new LinkedHashMap<>();
  private Address read = new Address(0, 0);

  Rollouts(History history) {
    this.history = history;
  }

  /** The course of a Deployment, read at least as far as a moment; empty when none is known. */
  Optional<RolloutCourse> course(Deployment deployment, Moment moment) {
    readTo(moment);
    return Optional.ofNullable(courses.get(deployment.getMetadata().getUid()));
  }

  private void readTo(Moment moment) {
    if (moment.branch() != read.branch()) {
      courses.clear();
      read = new Address(moment.branch(), 0);
    }
    if (moment.snapshot().revision() <= read.revision()) {
      return;
    }
    var told = history.changes(read);
    if (!told.complete()) {
      courses.clear();
    }
    for (var change : told.changes()) {
      if (change.revision() <= moment.snapshot().revision()) {
        read(change, moment.branch());
      }
    }
    if (!told.complete()) {
      moment.snapshot().list(Deployment.class).forEach(each -> note(each, moment.snapshot()));
    }
    read = moment.address();
  }

  private void read(Change change, int branch) {
    if (!counts(change)) {
      return;
    }
    history
        .at(new Address(branch, change.revision()))
        .ifPresent(
            world -> {
              if (change.after() == null && change.before() instanceof Deployment ended) {
                end(ended, change.revision(), branch);
              } else {
                note(deploymentOf(change.object(), world), world);
              }
            });
  }

  private void note(@Nullable Deployment deployment, Snapshot world) {
    if (deployment != null) {
      courses
          .computeIfAbsent(
              deployment.getMetadata().getUid(), _ -> new RolloutCourse(ObjectRef.of(deployment)))
          .note(deployment, world);
    }
  }

  /** Forgets those that ended before all that is retained. */
  private void end(Deployment ended, long revision, int branch) {
    var course = courses.get(ended.getMetadata().getUid());
    if (course != null) {
      course.end(revision);
    }
    courses.values().removeIf(each -> each.hasEnded() && history.at(each.endOf(branch)).isEmpty());
  }

  /**
   * Whether a change may make a difference to how many Pods of a revision there are or should be.
   */
  private static boolean counts(Change change) {
    return switch (change.object()) {
      case Pod _ -> !Objects.equals(counted(change.before()), counted(change.after()));
      case ReplicaSet _, Deployment _ -> change.verb() != Change.Verb.STATUS;
      default -> false;
    };
  }

  /** As what a Pod is counted. */
  private record Counted(@Nullable String controller, boolean active, boolean ready) {}

  private static @Nullable Counted counted(@Nullable HasMetadata object) {
    return object instanceof Pod pod
        ? new Counted(Metas.controllerUid(pod), Pods.active(pod), Pods.ready(pod))
        : null;
  }

  /** The Deployment to which an object belongs; null when it belongs to none. */
  private static @Nullable Deployment deploymentOf(@Nullable HasMetadata object, Snapshot world) {
    return switch (object) {
      case Deployment deployment -> deployment;
      case ReplicaSet set -> Controllers.of(set, Deployment.class, world);
      case Pod pod -> deploymentOf(Controllers.of(pod, ReplicaSet.class, world), world);
      case null, default -> null;
    };
  }
}
