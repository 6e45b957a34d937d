package dev.podarium.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.Change;
import dev.podarium.api.IndexKey;
import dev.podarium.api.Snapshot;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.json.Json;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.workloads.RolloutBand;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.ReplicationController;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What controllers promise at every revision, whatever happens around them. */
final class Promises {

  /** The most that was ever wanted of an object, by its uid. */
  private final Map<String, Integer> most = new HashMap<>();

  /** When a Pod was there last, in virtual nanoseconds, by name. */
  private final Map<String, Long> wasThere = new HashMap<>();

  private static final long LAG = 1_000_000_000L;

  /**
   * Looks at what one revision changed.
   *
   * @param world what it led to
   */
  void hold(Change change, Snapshot world) {
    var object = change.object();
    var before = change.before();
    if (before instanceof Pod) {
      wasThere.put(change.ref().name(), change.nanos());
    }
    if (change.after() == null) {
      return;
    }
    atMostOneController(object);
    generationsGoUp(before, object);
    if (change.origin().by().equals("horizontal-pod-autoscaler-controller")) {
      isWithinBounds(object, world);
    }
    switch (object) {
      case Deployment deployment -> wanted(deployment, replicas(deployment) + surge(deployment));
      case ReplicaSet set -> wanted(set, replicas(set));
      case ReplicationController set -> wanted(set, replicas(set));
      case StatefulSet set -> wanted(set, replicas(set));
      case Job job -> jobCountsOnlyGoUp(before, job);
      case Pod pod when before == null -> podIsNotOneTooMany(pod, world, change.nanos());
      default -> {}
    }
    if (object instanceof Job job && before == null) {
      forbiddenJobsDoNotMeet(job, world);
    }
  }

  private void wanted(HasMetadata owner, int count) {
    most.merge(owner.getMetadata().getUid(), count, Math::max);
  }

  private static void atMostOneController(HasMetadata object) {
    assertThat(Metas.owners(object).stream().filter(o -> Boolean.TRUE.equals(o.getController())))
        .as("controllers of %s", ObjectRef.of(object))
        .hasSizeLessThanOrEqualTo(1);
  }

  private static void generationsGoUp(HasMetadata before, HasMetadata after) {
    var seen = number(after, "status", "observedGeneration");
    assertThat(seen)
        .as("observed generation of %s", ObjectRef.of(after))
        .isLessThanOrEqualTo(Metas.generation(after) == 0 ? seen : Metas.generation(after));
    if (before != null
        && Objects.equals(before.getMetadata().getUid(), after.getMetadata().getUid())) {
      assertThat(seen)
          .as("observed generation of %s", ObjectRef.of(after))
          .isGreaterThanOrEqualTo(number(before, "status", "observedGeneration"));
    }
  }

  /** Nobody makes a Pod twice, or one that is not wanted. */
  private void podIsNotOneTooMany(Pod pod, Snapshot world, long now) {
    var controller = Metas.controllerOf(pod);
    if (controller == null) {
      return;
    }
    var uid = controller.getUid();
    var siblings = active(uid, world);
    switch (controller.getKind()) {
      case "ReplicaSet", "ReplicationController" ->
          assertThat(siblings)
              .as("active Pods of %s", controller.getName())
              .hasSizeLessThanOrEqualTo(most.getOrDefault(uid, 0));
      case "DaemonSet" -> atMostOneANode(pod, siblings, controller.getName(), world);
      case "StatefulSet" -> lowerOrdinalsAreThere(pod, world, now);
      case "Job" -> noMoreThanSideBySide(uid, siblings, controller.getName(), world);
      default -> {}
    }
  }

  private static List<Pod> active(String uid, Snapshot world) {
    return world.having(IndexKey.owner(uid), Pod.class).filter(Pods::active).toList();
  }

  private static void atMostOneANode(Pod pod, List<Pod> siblings, String name, Snapshot world) {
    var surges =
        world
            .list(DaemonSet.class)
            .filter(set -> set.getMetadata().getName().equals(name))
            .anyMatch(set -> Json.text(set.getSpec().getUpdateStrategy()).contains("maxSurge\":1"));
    var node = pinned(pod);
    assertThat(siblings.stream().filter(other -> pinned(other).equals(node)))
        .as("Pods of DaemonSet %s for %s", name, node)
        .hasSizeLessThanOrEqualTo(surges ? 2 : 1);
  }

  private static String pinned(Pod pod) {
    var text = Json.text(pod.getSpec().getAffinity());
    var at = text.indexOf("metadata.name");
    return at < 0 ? "" : text.substring(at).replaceAll("(?s).*?\"values\":\\[\"([^\"]*)\".*", "$1");
  }

  private void lowerOrdinalsAreThere(Pod pod, Snapshot world, long now) {
    var name = pod.getMetadata().getName();
    var base = name.substring(0, name.lastIndexOf('-') + 1);
    var set =
        world.list(StatefulSet.class).filter(each -> Metas.isControlledBy(pod, each)).findFirst();
    if (set.isEmpty() || "Parallel".equals(set.get().getSpec().getPodManagementPolicy())) {
      return;
    }
    for (var i = Integer.parseInt(name.substring(base.length())) - 1; i >= 0; i--) {
      var lower = base + i;
      var there = world.find(new ObjectRef(Kinds.POD, "default", lower)) != null;
      assertThat(there || now - wasThere.getOrDefault(lower, -LAG - 1) <= LAG)
          .as("%s is there when %s is made", lower, name)
          .isTrue();
    }
  }

  private static void noMoreThanSideBySide(
      String uid, List<Pod> siblings, String name, Snapshot world) {
    world
        .list(Job.class)
        .filter(job -> uid.equals(job.getMetadata().getUid()))
        .forEach(
            job ->
                assertThat(siblings)
                    .as("Pods of Job %s side by side", name)
                    .hasSizeLessThanOrEqualTo(
                        Objects.requireNonNullElse(job.getSpec().getParallelism(), 1)));
  }

  private static void jobCountsOnlyGoUp(HasMetadata before, Job job) {
    for (var field : List.of("succeeded", "failed")) {
      if (before != null && before.getMetadata().getUid().equals(job.getMetadata().getUid())) {
        assertThat(number(job, "status", field))
            .as("%s of Job %s", field, job.getMetadata().getName())
            .isGreaterThanOrEqualTo(number(before, "status", field));
      }
    }
    var completions = job.getSpec().getCompletions();
    if (completions != null) {
      assertThat(number(job, "status", "succeeded"))
          .as("succeeded of Job %s", job.getMetadata().getName())
          .isLessThanOrEqualTo(completions);
    }
    var ends =
        job.getStatus() == null
            ? Stream.<String>empty()
            : job.getStatus().getConditions().stream()
                .filter(condition -> "True".equals(condition.getStatus()))
                .map(condition -> condition.getType())
                .filter(List.of("Complete", "Failed")::contains);
    assertThat(ends).as("ends of Job %s", job.getMetadata().getName()).hasSizeLessThan(2);
  }

  private static void forbiddenJobsDoNotMeet(Job job, Snapshot world) {
    world
        .list(CronJob.class)
        .filter(cron -> Metas.isControlledBy(job, cron))
        .filter(cron -> "Forbid".equals(cron.getSpec().getConcurrencyPolicy()))
        .forEach(
            cron ->
                assertThat(
                        world
                            .having(IndexKey.owner(cron.getMetadata().getUid()), Job.class)
                            .filter(each -> !Metas.deleting(each))
                            .filter(each -> !finished(each)))
                    .as("running Jobs of CronJob %s", cron.getMetadata().getName())
                    .hasSizeLessThanOrEqualTo(1));
  }

  static boolean finished(Job job) {
    return job.getStatus() != null
        && job.getStatus().getConditions().stream()
            .anyMatch(
                condition ->
                    "True".equals(condition.getStatus())
                        && List.of("Complete", "Failed").contains(condition.getType()));
  }

  private static void isWithinBounds(HasMetadata target, Snapshot world) {
    world
        .list(HorizontalPodAutoscaler.class)
        .filter(each -> target instanceof Deployment)
        .filter(each -> each.getMetadata().getName().equals(target.getMetadata().getName()))
        .forEach(
            each ->
                assertThat(replicas(target))
                    .as("replicas of %s by its autoscaler", target.getMetadata().getName())
                    .isBetween(each.getSpec().getMinReplicas(), each.getSpec().getMaxReplicas()));
  }

  private static int surge(Deployment deployment) {
    return RolloutBand.of(deployment).most() - replicas(deployment);
  }

  private static int replicas(HasMetadata owner) {
    return (int) number(owner, "spec", "replicas");
  }

  private static long number(HasMetadata object, String part, String field) {
    return Json.tree(object).get(part) instanceof Map<?, ?> map
            && map.get(field) instanceof Number number
        ? number.longValue()
        : 0;
  }
}
