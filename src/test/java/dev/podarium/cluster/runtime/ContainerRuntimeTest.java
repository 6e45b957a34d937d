package dev.podarium.cluster.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.podarium.cluster.runtime.images.Catalogue;
import dev.podarium.cluster.runtime.images.ContainerConfig;
import dev.podarium.simulation.Agenda;
import dev.podarium.simulation.Dice;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Containers by the states of the CRI, in a runtime whose starts take 0.5 s and stops 1 s. */
class ContainerRuntimeTest {

  private static final String UID = "uid";

  private final Agenda agenda = new Agenda();
  private final ContainerRuntime runtime =
      new ContainerRuntime(
          "n",
          "10.244.0",
          Durations.seconds(8L),
          Catalogue.pinned(1, 0.5, 1),
          agenda,
          new Dice(1),
          LongUnaryOperator.identity());
  private final List<String> events = new ArrayList<>();

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource({
    "CREATED, start,          RUNNING,  0",
    "CREATED, stop,           CREATED,  0",
    "CREATED, kill,           CREATED,  0",
    "CREATED, remove,         none,     0",
    "CREATED, runtime away,   CREATED,  0",
    "CREATED, power away,     CREATED,  0",
    "RUNNING, start,          RUNNING,  0",
    "RUNNING, stop,           EXITED,   0",
    "RUNNING, stop at once,   EXITED, 137",
    "RUNNING, kill,           EXITED, 137",
    "RUNNING, remove,         none,     0",
    "RUNNING, stop sandbox,   EXITED, 137",
    "RUNNING, remove sandbox, none,     0",
    "RUNNING, runtime away,   RUNNING,  0",
    "RUNNING, power away,     EXITED, 255",
    "EXITED,  stop,           EXITED, 137",
    "EXITED,  kill,           EXITED, 137",
    "EXITED,  remove,         none,     0",
    "EXITED,  power away,     EXITED, 137"
  })
  void whatIsDoneToAContainerLeadsFromStateToState(
      String from, String act, String to, int exitCode) {
    var id = containerThatIs(from);

    act(act, id);
    runFor(30);

    var left = runtime.listContainers(UID);
    assertThat(left.isEmpty() ? "none" : left.getFirst().state().name()).isEqualTo(to);
    assertThat(left).allMatch(container -> container.exitCode() == exitCode);
  }

  @Test
  void itsEventsSayWhatHappensToContainers() {
    act("kill", containerThatIs("RUNNING"));

    assertThat(events).containsExactly("sandbox", "started c/0", "stopped c/0 137");
  }

  @Test
  void aRuntimeThatIsAwayAnswersNoCallsAndTellsNothing() {
    var id = containerThatIs("RUNNING");
    runtime.stop();

    assertThatThrownBy(() -> runtime.stopContainer(id, 0)).isInstanceOf(RuntimeUnavailable.class);
    assertThatThrownBy(() -> runtime.listContainers(UID))
        .hasMessageContaining("containerd.sock: connect: connection refused");
    assertThat(runtime.process(id).map(RunningProcess::answers)).contains(true);

    runtime.kill(UID, List.of("c"));
    runtime.start();
    assertThat(runtime.listContainers(UID).getFirst().exitCode()).isEqualTo(137);
    assertThat(events).doesNotContain("stopped c/0 137");
  }

  @Test
  void whatItWasDoingWhenItStoppedIsNotDone() {
    runtime.follow(new Listener());
    runtime.runPodSandbox(new PodSandboxConfig("p", "default", UID, "c", 0));
    runtime.stop();
    runFor(10);
    runtime.start();

    assertThat(runtime.podSandbox(UID)).isEmpty();
    assertThat(events).isEmpty();
  }

  @Test
  void aShorterGraceCountsALongerDoesNot() {
    var id = runtime.createContainer(UID, 0, config(Map.of("podarium.dev/stops", "never"))).id();
    runtime.startContainer(id);
    runFor(1);
    runtime.stopContainer(id, Durations.seconds(10L));
    runtime.stopContainer(id, Durations.seconds(60L));
    runFor(4);
    runtime.stopContainer(id, Durations.seconds(1L));
    runFor(2);

    assertThat(runtime.listContainers(UID).getFirst().exitCode()).isEqualTo(137);
  }

  @Test
  void ofTheContainersOfOneNameTheTwoNewestStayKnown() {
    for (var attempt = 0; attempt < 5; attempt++) {
      runtime.createContainer(UID, attempt, config(Map.of()));
    }

    assertThat(runtime.listContainers(UID)).extracting(CriContainer::attempt).containsExactly(3, 4);
  }

  private String containerThatIs(String state) {
    runtime.follow(new Listener());
    runtime.runPodSandbox(new PodSandboxConfig("p", "default", UID, "c", 0));
    runFor(5);
    var id = runtime.createContainer(UID, 0, config(Map.of())).id();
    if (!state.equals("CREATED")) {
      runtime.startContainer(id);
      runFor(1);
    }
    if (state.equals("EXITED")) {
      runtime.kill(UID, List.of("c"));
    }
    return id;
  }

  private void act(String act, String id) {
    switch (act) {
      case "start" -> runtime.startContainer(id);
      case "stop" -> runtime.stopContainer(id, Durations.seconds(30L));
      case "stop at once" -> runtime.stopContainer(id, 0);
      case "kill" -> runtime.kill(UID, List.of("c"));
      case "remove" -> runtime.removeContainer(id);
      case "stop sandbox" -> runtime.stopPodSandbox(UID);
      case "remove sandbox" -> runtime.removePodSandbox(UID);
      case "runtime away" -> {
        runtime.stop();
        runFor(5);
        runtime.start();
      }
      default -> {
        runtime.powerOff();
        runFor(5);
        runtime.powerOn();
      }
    }
  }

  private static ContainerConfig config(Map<String, String> annotations) {
    return ContainerConfig.staying(
        annotations, new ContainerBuilder().withName("c").withImage("nginx:1").build());
  }

  private void runFor(double seconds) {
    var end = agenda.now() + Durations.seconds(seconds);
    while (agenda.peek() != null && agenda.peek().instant() <= end) {
      agenda.runNext();
    }
    agenda.idleUntil(end);
  }

  private final class Listener implements RuntimeListener {

    @Override
    public void sandboxReady(PodSandbox sandbox) {
      events.add("sandbox");
    }

    @Override
    public void containerStarted(CriContainer container) {
      events.add("started %s/%d".formatted(container.name(), container.attempt()));
    }

    @Override
    public void containerStopped(CriContainer container) {
      events.add(
          "stopped %s/%d %d"
              .formatted(container.name(), container.attempt(), container.exitCode()));
    }

    @Override
    public void statusChanged(RuntimeStatus status) {}
  }
}
