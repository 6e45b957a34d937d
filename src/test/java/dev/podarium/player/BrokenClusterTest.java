package dev.podarium.player;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.Answer;
import dev.podarium.api.Command;
import dev.podarium.api.Refusal;
import dev.podarium.api.Request;
import dev.podarium.api.TimeMachine.State;
import dev.podarium.api.TimeMachine.Step;
import dev.podarium.cluster.Cluster;
import dev.podarium.objects.json.Json;
import dev.podarium.session.Scenario;
import dev.podarium.session.Session;
import dev.podarium.session.SimulatedCluster;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Whatever is thrown inside: the player says so, answers everybody and lives on. */
class BrokenClusterTest {

  private static final long SECOND = Durations.seconds(1L);

  private final Cluster cluster = new Cluster(7, List.of());
  private final EmbeddedCluster source =
      new EmbeddedCluster(
          () ->
              new Session(
                  Scenario.of("podarium test", 7, List.of()),
                  any ->
                      new SimulatedCluster(
                          cluster.agenda(), cluster::history, this::execute, cluster::components)));

  @AfterEach
  void end() {
    source.close();
  }

  @Test
  void aStackOverflowInTheAgendaStopsTimeAndIsSaid() {
    breaksIn(() -> endless(0));

    var state = afterASecond();
    assertThat(state.playing()).isFalse();
    assertThat(state.failure())
        .contains("nested too deeply", "kubelet node-1: starts a container")
        .doesNotContain("StackOverflow");
  }

  @Test
  void memoryThatRunsOutStopsTimeAndIsSaid() {
    breaksIn(() -> assertThat(new long[Integer.MAX_VALUE]).isEmpty());

    assertThat(afterASecond().failure()).contains("not enough memory");
  }

  @Test
  void anAssertionInTheAgendaIsSaidInItsOwnWords() {
    breaksIn(
        () -> {
          throw new AssertionError("a Pod is bound twice");
        });

    assertThat(afterASecond().failure()).contains("a Pod is bound twice");
  }

  @Test
  void aMessageThatSpeaksJavaIsNotRepeated() {
    breaksIn(
        () -> {
          throw new IllegalStateException("class java.util.LinkedHashMap cannot be cast");
        });

    assertThat(afterASecond().failure())
        .contains("an internal error")
        .doesNotContain("LinkedHashMap");
  }

  @Test
  void aRequestThatBreaksBeforeItWroteAnythingIsAnsweredAndTimeGoesOn() {
    var answer = source.send(configMap("breaks-before"));

    assertThat(refusal(answer).status().getCode()).isEqualTo(500);
    assertThat(refusal(answer).reason()).isEqualTo("InternalError");
    assertThat(refusal(answer).getMessage()).startsWith("Internal error occurred: ");
    assertThat(now().failure()).isNull();
    source.send(configMap("next")).join();
    assertThat(afterASecond().failure()).isNull();
    assertThat(Json.tree(source.player().ask(Session::text).join()).get("end"))
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsEntry("t", 1.0);
    assertThat(source.latest().find(ConfigMap.class, "default", "next")).isNotNull();
  }

  @Test
  void aRequestThatBreaksAfterItWroteStopsTime() {
    var answer = source.send(configMap("breaks-after"));

    assertThat(refusal(answer).getMessage()).contains("Time has stopped", "a command");
    assertThat(now().failure()).contains("Time has stopped");
    assertThat(refusal(source.send(configMap("late"))).reason()).isEqualTo("InternalError");
    assertThat(source.latest().find(ConfigMap.class, "default", "late")).isNull();
  }

  @Test
  void theSessionTellsWhatIsNeededForAReport() {
    source.send(configMap("first")).join();
    breaksIn(() -> endless(0));
    assertThat(afterASecond().failure()).isNotNull();

    var session = Json.tree(source.player().ask(Session::text).join());

    assertThat(session).containsEntry("podarium", "podarium test").containsEntry("seed", 7);
    assertThat(session.get("commands"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .singleElement()
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsKeys("entriesRun", "nanos", "create");
    assertThat(session.get("faults").toString())
        .contains("kubelet node-1: starts a container", "java.lang.StackOverflowError");
  }

  @Test
  void whoAsksAClosedClusterIsAnswered() {
    source.close();

    assertThat(source.send(configMap("late"))).failsWithin(Duration.ofSeconds(60));
    assertThat(source.player().ask(Session::text)).failsWithin(Duration.ofSeconds(60));
  }

  private Answer execute(Command command) {
    var name = ((Request) command).target().name();
    if (name.equals("breaks-before")) {
      throw new StackOverflowError();
    }
    var answer = cluster.execute(command);
    if (name.equals("breaks-after")) {
      throw new IllegalStateException("half of it is written");
    }
    return answer;
  }

  private void breaksIn(Runnable action) {
    cluster.agenda().after(Durations.millis(500), "kubelet node-1", "starts a container", action);
  }

  /** The state of time once everything that was asked has been done. */
  private State now() {
    source.player().ask(Session::now).join();
    return source.player().state();
  }

  /** The state of time one second later, or when it has stopped before. */
  private State afterASecond() {
    var player = source.player();
    player.step(Step.SECOND);
    try {
      WaitForAsyncUtils.waitFor(
          20,
          TimeUnit.SECONDS,
          () -> player.state().failure() != null || player.state().nanos() == SECOND);
    } catch (TimeoutException never) {
      throw new AssertionError("time never came there: " + player.state(), never);
    }
    return player.state();
  }

  private static int endless(int depth) {
    return endless(depth + 1) + 1;
  }

  private static Refusal refusal(CompletableFuture<Answer> answer) {
    var thrown = answer.handle((ok, no) -> no).join();
    return (Refusal) (thrown instanceof CompletionException wrapped ? wrapped.getCause() : thrown);
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
}
