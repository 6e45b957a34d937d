package dev.podarium.player;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.World;
import dev.podarium.api.Request;
import dev.podarium.api.TimeMachine.State;
import dev.podarium.api.TimeMachine.Step;
import dev.podarium.cluster.Cluster;
import dev.podarium.session.Session;
import dev.podarium.simulation.Agenda;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** However much there is to do: who asks is answered, and time goes on. */
class BusyPlayerTest {

  private static final int CLIENTS = 50;
  private static final long SECOND = Durations.seconds(1L);

  private final Cluster cluster = new Cluster(1, List.of());
  private final EmbeddedCluster source = new EmbeddedCluster(() -> World.session(cluster));
  private final AtomicInteger names = new AtomicInteger();
  private volatile boolean over;

  @AfterEach
  void end() {
    over = true;
    source.close();
  }

  @Test
  void aLongStepTakesCommandsAndEndsWhenItIsPaused() {
    source.player().ask(session -> busy(session.cluster().agenda())).join();
    source.player().step(Step.SECOND);
    await(state -> state.playing() && state.nanos() > 0);

    source.send(configMap()).join();
    source.player().pause();

    await(state -> !state.playing());
    assertThat(source.player().state().nanos()).isLessThan(SECOND);
  }

  @Test
  void stepsThatAreAskedForTogetherAreMadeOneAfterTheOther() {
    for (var step = 0; step < 3; step++) {
      source.player().step(Step.SECOND);
    }

    await(state -> state.nanos() == 3 * SECOND);
  }

  @Test
  void timeGoesOnHoweverManyCommandsCome() {
    source.player().speed(10);
    source.player().play();
    for (var client = 0; client < CLIENTS; client++) {
      Thread.ofVirtual().start(this::askWithoutEnd);
    }

    await(state -> state.nanos() > 20 * SECOND);
  }

  @Test
  void whatHangsOnAnAnswerHoldsUpNeitherTimeNorOthers() throws InterruptedException {
    var blocked = new CountDownLatch(1);
    var slow =
        Thread.ofVirtual().start(() -> source.send(configMap()).thenRun(() -> wait(blocked)));
    slow.join();

    source.player().step(Step.SECOND);
    await(state -> state.nanos() == SECOND);
    assertThat(source.send(configMap()).join().object()).isNotNull();
    blocked.countDown();
  }

  @Test
  void whatHangsOnAnAnswerMayAskAndWait() {
    var second =
        source.send(configMap()).thenApply(first -> source.send(configMap()).join().object());

    assertThat(second.join()).isNotNull();
  }

  @Test
  void theAnswersToOneCallerComeInTheOrderOfAsking() {
    var order = new CopyOnWriteArrayList<Integer>();
    var all = new ArrayList<CompletableFuture<Void>>();
    for (var i = 0; i < 200; i++) {
      var number = i;
      all.add(source.send(configMap()).thenRun(() -> order.add(number)));
    }
    all.forEach(CompletableFuture::join);

    assertThat(order).containsExactlyElementsOf(IntStream.range(0, 200).boxed().toList());
  }

  @Test
  void whoIsAnsweredFindsTheStateInWhichItWasDone() {
    for (var turn = 0; turn < 20; turn++) {
      source.player().ask(BusyPlayerTest::oneSecondMore).join();

      assertThat(source.player().state().nanos()).isEqualTo((turn + 1) * SECOND);
    }
  }

  private static long oneSecondMore(Session session) {
    session.runUntil(session.now() + SECOND);
    return session.now();
  }

  /** More entries than can run in the time of a test. */
  private static Agenda busy(Agenda agenda) {
    agenda.after(1, "test", "goes on", () -> busy(agenda));
    return agenda;
  }

  private void askWithoutEnd() {
    while (!over) {
      source.send(configMap()).handle((answer, closed) -> over).join();
    }
  }

  private static void wait(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private Request configMap() {
    return new Request.Create(
        new ConfigMapBuilder()
            .withNewMetadata()
            .withName("map-" + names.incrementAndGet())
            .withNamespace("default")
            .endMetadata()
            .build());
  }

  private void await(Predicate<State> wanted) {
    try {
      WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> wanted.test(source.player().state()));
    } catch (TimeoutException never) {
      throw new AssertionError("time never came there: " + source.player().state(), never);
    }
  }
}
