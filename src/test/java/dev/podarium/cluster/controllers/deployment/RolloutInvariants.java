package dev.podarium.cluster.controllers.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.Workloads;
import dev.podarium.World;
import dev.podarium.api.HardwareCommand.KillContainer;
import dev.podarium.api.PodGroup;
import dev.podarium.api.Refusal;
import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.api.Request.Update;
import dev.podarium.api.Snapshot;
import dev.podarium.chance.Chance;
import dev.podarium.chance.Seeds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.workloads.RolloutBand;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * What holds of every rolling update, whatever its strategy, its size and what happens on the way.
 */
class RolloutInvariants {

  private static final int TRIES = 25;
  private static final String[] BOUNDS = {"0", "1", "2", "3", "10%", "25%", "50%", "100%"};

  /** A Deployment's size and strategy. */
  record Strategy(int replicas, String surge, String unavailable) {

    RolloutBand band() {
      return RolloutBand.of(
          Workloads.rolling(Workloads.web(replicas), value(surge), value(unavailable)));
    }

    private static Object value(String bound) {
      return bound.endsWith("%") ? bound : (Object) Integer.valueOf(bound);
    }
  }

  /** Something that a person does, and how many virtual seconds after what went before. */
  record Step(double after, Action action, int number) {}

  /** What a person does. */
  enum Action {
    SET_IMAGE,
    SCALE,
    DELETE_POD,
    KILL_CONTAINER
  }

  @Seeds(TRIES)
  void aRolloutStaysWithinItsBand(Chance chance) {
    var strategy = strategy(chance);
    var world = started(strategy, chance.seed());
    var band = strategy.band();
    world
        .cluster()
        .watch(
            change -> {
              assertThat(pods(world.latest(), PodGroup::active))
                  .as("Pods at revision %s, at most replicas + maxSurge", change.revision())
                  .isLessThanOrEqualTo(band.most());
              assertThat(pods(world.latest(), group -> group.active() && group.ready()))
                  .as("available Pods at revision %s, at least", change.revision())
                  .isGreaterThanOrEqualTo(band.fewestAvailable());
            });

    steps(chance, 3, Action.SET_IMAGE).forEach(step -> take(world, step));
    world.runUntilSettled();

    assertThatAllIsAsDesired(world);
  }

  @Seeds(TRIES)
  void whateverHappensTheEndIsTheDesiredOne(Chance chance) {
    var world = started(strategy(chance), chance.seed());

    steps(chance, 6, Action.values()).forEach(step -> take(world, step));
    world.runUntilSettled();

    assertThatAllIsAsDesired(world);
  }

  private static Strategy strategy(Chance chance) {
    var surge = chance.oneOf(BOUNDS);
    var unavailable = chance.oneOf(BOUNDS);
    var neither = surge.equals("0") && unavailable.equals("0");
    return new Strategy(chance.between(1, 12), neither ? "1" : surge, unavailable);
  }

  private static List<Step> steps(Chance chance, int atMost, Action... actions) {
    return chance.listOf(
        1, atMost, () -> new Step(chance.real(0, 6), chance.oneOf(actions), chance.between(0, 9)));
  }

  private static World started(Strategy strategy, long seed) {
    var world = World.of(seed, 3);
    world.send(new Create(deployment(strategy)));
    return world.runUntilSettled();
  }

  private static void take(World world, Step step) {
    world.runFor(step.after);
    switch (step.action) {
      case SET_IMAGE -> edit(world, image(web(world), "nginx:1." + step.number));
      case SCALE -> edit(world, size(web(world), step.number));
      case DELETE_POD ->
          pick(world, step.number)
              .forEach(pod -> world.send(new Delete(pod, DeleteOptions.DEFAULT)));
      case KILL_CONTAINER -> pick(world, step.number).forEach(pod -> kill(world, pod));
    }
  }

  /** A container that waits out its back-off cannot be killed, and need not be. */
  private static void kill(World world, ObjectRef pod) {
    try {
      world.send(new KillContainer(pod, ""));
    } catch (Refusal refusal) {
      assertThat(refusal).hasMessageContaining("is running");
    }
  }

  private static void edit(World world, Deployment edited) {
    world.send(new Update(edited));
  }

  /** A running Pod, or nothing when there is none. */
  private static List<ObjectRef> pick(World world, int number) {
    var running =
        world
            .latest()
            .list(Pod.class)
            .filter(pod -> Pods.phase(pod).equals("Running") && !Metas.deleting(pod))
            .map(ObjectRef::of)
            .toList();
    return running.isEmpty() ? List.of() : List.of(running.get(number % running.size()));
  }

  private static void assertThatAllIsAsDesired(World world) {
    var deployment = web(world);
    var wanted = deployment.getSpec().getReplicas();
    assertThat(pods(world.latest(), group -> true)).isEqualTo(wanted);
    assertThat(pods(world.latest(), PodGroup::ready)).isEqualTo(wanted);
    assertThat(world.latest().list(Pod.class))
        .allSatisfy(
            pod ->
                assertThat(pod.getSpec().getContainers().getFirst().getImage())
                    .isEqualTo(image(deployment)));
    assertThat(DeploymentStatuses.complete(deployment)).isTrue();
  }

  private static int pods(Snapshot world, Predicate<PodGroup> which) {
    return world
        .list(ReplicaSet.class)
        .flatMap(set -> world.podGroups(set.getMetadata().getUid()).stream())
        .filter(which)
        .mapToInt(PodGroup::size)
        .sum();
  }

  private static Deployment web(World world) {
    return world.latest().find(Deployment.class, "default", "web");
  }

  private static String image(Deployment deployment) {
    return deployment.getSpec().getTemplate().getSpec().getContainers().getFirst().getImage();
  }

  private static Deployment image(Deployment deployment, String image) {
    return new DeploymentBuilder(deployment)
        .editSpec()
        .editTemplate()
        .editSpec()
        .editFirstContainer()
        .withImage(image)
        .endContainer()
        .endSpec()
        .endTemplate()
        .endSpec()
        .build();
  }

  private static Deployment size(Deployment deployment, int replicas) {
    return new DeploymentBuilder(deployment).editSpec().withReplicas(replicas).endSpec().build();
  }

  private static Deployment deployment(Strategy strategy) {
    return new DeploymentBuilder(Workloads.web(strategy.replicas))
        .editSpec()
        .withNewStrategy()
        .withType("RollingUpdate")
        .withNewRollingUpdate()
        .withMaxSurge(bound(strategy.surge))
        .withMaxUnavailable(bound(strategy.unavailable))
        .endRollingUpdate()
        .endStrategy()
        .endSpec()
        .build();
  }

  private static IntOrString bound(String text) {
    return Workloads.intOrString(Strategy.value(text));
  }
}
