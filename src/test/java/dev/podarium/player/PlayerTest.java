package dev.podarium.player;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.World;
import dev.podarium.api.BrokenInvariant;
import dev.podarium.api.Refusal;
import dev.podarium.api.Request;
import dev.podarium.api.TimeMachine;
import dev.podarium.api.TimeMachine.State;
import dev.podarium.api.TimeMachine.Step;
import dev.podarium.cluster.Cluster;
import dev.podarium.session.Session;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlayerTest {

  private static final long START = Durations.seconds(4L);
  private static final long FIRST_WRITE = Durations.seconds(5L);

  private final Cluster cluster = withTroubleAhead();
  private final EmbeddedCluster source = new EmbeddedCluster(() -> World.session(cluster));
  private final TimeMachine time = source.time().orElseThrow();

  @AfterEach
  void end() {
    source.close();
  }

  @Test
  void timeStandsUntilItIsPlayed() {
    assertThat(time.state().nanos()).isEqualTo(START);
    assertThat(time.state().playing()).isFalse();
  }

  @Test
  void aCommandIsTakenWhilePausedAtThePresentInstant() {
    var stored = source.send(configMap("a")).join();

    assertThat(stored.object().getMetadata().getUid()).isNotEmpty();
    assertThat(time.state().nanos()).isEqualTo(START);
    assertThat(source.player().ask(Session::commands).join())
        .singleElement()
        .returns(START, e -> e.nanos());
  }

  @Test
  void aRefusalComesBackAsTheClusterSaidIt() {
    source.send(configMap("a")).join();

    var second = source.send(configMap("a"));

    assertThat(second.handle((ok, no) -> no).join())
        .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.is("AlreadyExists")).isTrue());
  }

  @Test
  void aStepOfOneSecondMovesTheClockByExactlyThat() {
    time.step(Step.SECOND);
    time.step(Step.SECOND);

    await(state -> state.nanos() == START + Durations.seconds(2L));
  }

  @Test
  void aStepOfOneWriteStopsAtTheNextRevisionThatIsNoHeartbeat() {
    time.step(Step.API_WRITE);

    await(state -> state.nanos() == FIRST_WRITE);
    assertThat(source.latest().find(ConfigMap.class, "default", "first")).isNotNull();
    assertThat(source.latest().find(ConfigMap.class, "default", "second")).isNull();
  }

  @Test
  void skippingTheWaitEndsJustBeforeTheNextThing() {
    time.skipTheWait();

    await(state -> state.nanos() == FIRST_WRITE);
    assertThat(source.latest().find(ConfigMap.class, "default", "first")).isNull();
  }

  @Test
  void atTenTimesTheSpeedTimeGoesTenTimesAsFast() {
    time.speed(10);
    time.play();

    await(state -> state.nanos() > START + Durations.seconds(2L));
    assertThat(time.state().playing()).isTrue();
  }

  @Test
  void pausingHoldsTheClock() {
    time.play();
    await(state -> state.nanos() > START);

    time.pause();
    await(state -> !state.playing());

    var held = time.state().nanos();
    source.player().ask(Session::now).join();
    assertThat(time.state().nanos()).isEqualTo(held);
  }

  @Test
  void whenAnInvariantBreaksTimeStopsAndSaysWhich() {
    time.speed(TimeMachine.UNLIMITED);
    time.play();

    await(state -> state.failure() != null);
    assertThat(time.state().failure())
        .contains("kube-scheduler: binds a Pod", "a Pod is bound twice");
    assertThat(time.state().playing()).isFalse();
    assertThat(source.send(configMap("late"))).failsWithin(Duration.ofSeconds(30));
  }

  private static Cluster withTroubleAhead() {
    var cluster = new Cluster(1, List.of());
    var agenda = cluster.agenda();
    for (var next = agenda.peek(); next != null && next.instant() < START; next = agenda.peek()) {
      agenda.runNext();
    }
    agenda.idleUntil(START);
    agenda.at(FIRST_WRITE, "test", "writes", () -> write(cluster, "first"));
    agenda.at(FIRST_WRITE + 1, "test", "writes", () -> write(cluster, "second"));
    agenda.at(Durations.seconds(60L), "kube-scheduler", "binds a Pod", PlayerTest::breakDown);
    return cluster;
  }

  private static void write(Cluster cluster, String name) {
    cluster.execute(configMap(name));
  }

  private static void breakDown() {
    throw new BrokenInvariant("a Pod is bound twice");
  }

  private static Request configMap(String name) {
    return new Request.Create(
        new ConfigMapBuilder()
            .withNewMetadata()
            .withName(name)
            .withNamespace("default")
            .endMetadata()
            .build());
  }

  private void await(Predicate<State> wanted) {
    var met = new CountDownLatch(1);
    var watcher =
        Thread.ofVirtual()
            .start(
                () -> {
                  while (!wanted.test(time.state()) && !Thread.interrupted()) {
                    Thread.onSpinWait();
                  }
                  met.countDown();
                });
    try {
      if (!met.await(Duration.ofSeconds(20).toSeconds(), TimeUnit.SECONDS)) {
        watcher.interrupt();
        Assertions.fail("time never came there: " + time.state());
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
