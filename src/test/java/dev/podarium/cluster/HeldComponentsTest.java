package dev.podarium.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.podarium.Workloads;
import dev.podarium.World;
import dev.podarium.api.Activity;
import dev.podarium.api.Change;
import dev.podarium.api.ComponentState;
import dev.podarium.api.ComponentState.State;
import dev.podarium.api.HardwareCommand.SlowComponent;
import dev.podarium.api.HardwareCommand.StartComponent;
import dev.podarium.api.HardwareCommand.StopComponent;
import dev.podarium.api.Refusal;
import dev.podarium.api.Request.Create;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every component can be stopped, started and slowed, and nothing is lost by it. */
class HeldComponentsTest {

  private final World world = World.of(2);

  @Test
  void theTreeNamesWhatATextbookNames() {
    assertThat(world.cluster().components())
        .extracting(ComponentState::name)
        .contains(
            "etcd",
            "kube-apiserver",
            "kube-scheduler",
            "kube-controller-manager",
            "deployment-controller",
            "cloud-controller-manager",
            "cloud-node-lifecycle-controller",
            "kubelet node-0");
    assertThat(state("replicaset-controller").parent()).isEqualTo("kube-controller-manager");
    assertThat(world.cluster().components())
        .extracting(ComponentState::state)
        .containsOnly(State.RUNNING);
  }

  @Test
  void aStoppedComponentDoesNothingAtAll() {
    world.send(new Create(Workloads.web(8)));
    world.runUntil(
        latest -> pods().stream().filter(pod -> !Pods.nodeName(pod).isEmpty()).count() == 1);
    world.answer(new StopComponent("kube-scheduler"));
    var from = world.latest().revision();

    world.runFor(60);

    assertThat(world.changes())
        .filteredOn(change -> change.revision() > from)
        .noneMatch(change -> change.origin().by().equals("kube-scheduler"));
    assertThat(state("kube-scheduler").state()).isEqualTo(State.STOPPED);
  }

  @Test
  void aStartedComponentBeginsFromWhatItFinds() {
    world.answer(new StopComponent("kube-scheduler"));
    world.answer(new StopComponent("kube-controller-manager"));
    world.send(new Create(Workloads.web(3)));
    world.runFor(30);
    assertThat(pods()).isEmpty();

    world.answer(new StartComponent("kube-controller-manager"));
    world.runFor(30);
    assertThat(pods()).hasSize(3).allMatch(pod -> Pods.nodeName(pod).isEmpty());

    world.answer(new StartComponent("kube-scheduler"));
    world.runUntilSettled();
    assertThat(pods()).hasSize(3).allMatch(Pods::ready);
  }

  @Test
  void aControllerRunsInItsManager() {
    world.answer(new StopComponent("kube-controller-manager"));

    assertThat(state("deployment-controller").state()).isEqualTo(State.STOPPED);
    assertThatThrownBy(() -> world.answer(new StartComponent("deployment-controller")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("runs in \"kube-controller-manager\"");
    world.answer(new StartComponent("kube-controller-manager"));
    assertThat(state("deployment-controller").state()).isEqualTo(State.RUNNING);
  }

  @Test
  void whatCannotBeDoneIsRefused() {
    assertThatThrownBy(() -> world.answer(new StopComponent("kube-dns")))
        .hasMessageContaining("not found");
    assertThatThrownBy(() -> world.answer(new StartComponent("etcd")))
        .hasMessageContaining("running");
    assertThatThrownBy(() -> world.answer(new SlowComponent("etcd", 0.5)))
        .hasMessageContaining("0.5");
  }

  @Test
  void aStoppedApiServerRefusesEverybodyAndAllGoOnWhenItIsBack() {
    world.send(new Create(Workloads.web(4)));
    world.runFor(0.5);
    world.answer(new StopComponent("kube-apiserver"));
    var from = world.latest().revision();
    var refusal =
        catchThrowableOfType(Refusal.class, () -> world.send(new Create(Workloads.web(1))));
    assertThat(refusal.status().getCode()).isEqualTo(503);
    assertThat(refusal).hasMessageContaining("connection refused");

    world.runFor(120);
    assertThat(world.latest().revision()).isEqualTo(from);
    assertThat(state("kube-apiserver").state()).isEqualTo(State.STOPPED);

    world.answer(new StartComponent("kube-apiserver"));
    world.runFor(120).runUntilSettled();
    assertThat(pods()).hasSize(4).allMatch(Pods::ready);
    assertThat(world.latest().list(Node.class)).allMatch(HeldComponentsTest::isReady);
  }

  @Test
  void withoutItsStoreTheApiServerAnswersThatTheRequestTimedOut() {
    world.answer(new StopComponent("etcd"));

    var refusal =
        catchThrowableOfType(Refusal.class, () -> world.send(new Create(Workloads.web(1))));

    assertThat(refusal.status().getCode()).isEqualTo(500);
    assertThat(refusal).hasMessage("etcdserver: request timed out");
    world.runFor(20);
    world.answer(new StartComponent("etcd"));
    world.send(new Create(Workloads.web(2)));
    world.runUntilSettled();
    assertThat(pods()).hasSize(2).allMatch(Pods::ready);
  }

  @Test
  void aSlowApiServerMakesAllSlowerAndTheEndTheSame() {
    var usual = timeToSettle(World.of(2), 1);
    var slow = timeToSettle(world, 500);

    assertThat(slow).isGreaterThan(2 * usual);
    assertThat(pods()).hasSize(3).allMatch(Pods::ready);
    assertThat(state("kube-apiserver").state()).isEqualTo(State.SLOWED);
  }

  private static long timeToSettle(World world, double factor) {
    world.answer(new SlowComponent("kube-apiserver", factor));
    world.send(new Create(Workloads.web(3)));
    world.runUntilSettled();
    return world.cluster().agenda().now();
  }

  @Test
  void aQueueCanBeLookedAt() {
    world.answer(new SlowComponent("replicaset-controller", 200));
    world.send(new Create(Workloads.web(3)));
    world.runFor(1);

    assertThat(state("replicaset-controller").waiting()).isEqualTo(1);
    assertThat(state("replicaset-controller").queue().getFirst().kind().name())
        .isEqualTo("ReplicaSet");
  }

  @Test
  void activitiesSayWhoReadDecidedAndWrote() {
    var seen = new ArrayList<Activity>();
    var subscription = world.cluster().observe(seen::add);
    world.send(new Create(Workloads.web(2)));
    world.runUntilSettled();
    subscription.end();

    var decided =
        seen.stream()
            .filter(a -> a.who().equals("replicaset-controller") && a.decision() != null)
            .findFirst()
            .orElseThrow();
    assertThat(decided.phase()).isEqualTo(Activity.Phase.COMPARE);
    assertThat(decided.wroteRevisions()).isEmpty();
    assertThat(decided.decision()).isNotNull();
    assertThat(decided.decision().plan()).isNotEmpty();
    var creation =
        seen.stream()
            .filter(a -> a.who().equals("replicaset-controller") && !a.wroteRevisions().isEmpty())
            .findFirst()
            .orElseThrow();
    assertThat(creation.phase()).isEqualTo(Activity.Phase.ACT);
    assertThat(creation.ran()).isGreaterThan(decided.ran());
    assertThat(creation.cause())
        .isEqualTo(change(creation.wroteRevisions().getFirst()).origin().cause());
  }

  private Change change(long revision) {
    return world.changes().stream().filter(c -> c.revision() == revision).findFirst().orElseThrow();
  }

  private ComponentState state(String name) {
    return world.cluster().components().stream()
        .filter(state -> state.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<Pod> pods() {
    return world.latest().list(Pod.class).toList();
  }

  private static boolean isReady(Node node) {
    return node.getStatus().getConditions().stream()
        .anyMatch(c -> c.getType().equals("Ready") && c.getStatus().equals("True"));
  }
}
