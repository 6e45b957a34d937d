package dev.podarium.cluster.kubelet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.Answer;
import dev.podarium.api.HardwareCommand.NodeShape;
import dev.podarium.cluster.client.Connection;
import dev.podarium.cluster.client.Endpoint;
import dev.podarium.cluster.client.Informer;
import dev.podarium.cluster.client.LatencyProfile;
import dev.podarium.cluster.etcd.Etcd;
import dev.podarium.cluster.runtime.ContainerRuntime;
import dev.podarium.cluster.runtime.CriContainer;
import dev.podarium.cluster.runtime.images.Catalogue;
import dev.podarium.objects.json.Json;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.simulation.Agenda;
import dev.podarium.simulation.Dice;
import dev.podarium.upstream.Conformance;
import dev.podarium.upstream.Conformance.Case;
import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the runtime has against what the status says, by the tables of Kubernetes' own tests. */
class ContainerStatusConformanceTest {

  private static final String LOST =
      "a container that the runtime has lost is one of a machine that was switched off here,"
          + " see MachinesTest";
  private static final String RESTART_ALL =
      "restartPolicyRules with the action RestartAllContainers are not acted upon";

  private static final Map<String, String> SKIPPED =
      Map.of(
          "kubelet-containerstatus-04048973", RESTART_ALL,
          "kubelet-containerstatus-ed707cf2", RESTART_ALL,
          "kubelet-containerstatus-3d79b6d7", LOST,
          "kubelet-containerstatus-91acfa23", LOST,
          "kubelet-containerstatus-0a493ca0", "a Pod without containers cannot be created",
          "kubelet-podstatus-37c58cc1", LOST,
          "kubelet-podstatus-6d605d9a", LOST,
          "kubelet-podstatus-d4ce0712", LOST);

  /** pkg/kubelet/kubelet_pods_test.go, TestConvertToAPIContainerStatuses… */
  @TestFactory
  Stream<DynamicTest> statesFollowFromTheRuntime() {
    return Conformance.tests(
        "kubelet-containerstatus",
        SKIPPED,
        one -> {
          var status = reported(one, list(one.given(), "previousStatuses")).getStatus();
          var init = one.given().get("hasInitContainers").equals(true);
          var made = init ? status.getInitContainerStatuses() : status.getContainerStatuses();
          assertThat(said(made)).isEqualTo(said(list(one.expected(), "statuses")));
        });
  }

  /** pkg/kubelet/kubelet_pods_test.go, Test_generateAPIPodStatus: phase and states */
  @TestFactory
  Stream<DynamicTest> phasesFollowFromTheRuntime() {
    return Conformance.tests(
        "kubelet-podstatus",
        SKIPPED,
        one -> {
          var before = map(one.given().get("previousStatus"));
          var status = reported(one, list(before, "containerStatuses")).getStatus();
          var expected = map(one.expected().get("status"));
          assertThat(status.getPhase()).isEqualTo(expected.get("phase"));
          assertThat(status.getQosClass()).isEqualTo(expected.get("qosClass"));
          assertThat(said(status.getContainerStatuses()))
              .isEqualTo(said(list(expected, "containerStatuses")));
        });
  }

  private static Pod reported(Case one, List<ContainerStatus> previous) {
    var given = withImages(map(one.given().get("pod")));
    var pod =
        new PodBuilder(given)
            .editOrNewMetadata()
            .withName("p")
            .withNamespace("default")
            .withUid("1")
            .endMetadata()
            .withNewStatus()
            .withContainerStatuses(
                previous.stream().filter(s -> s.getState().getTerminated() != null).toList())
            .endStatus()
            .build();
    var managed = new ManagedPod(host(), pod);
    ContainerRecovery.restore(managed);
    var found = (List<?>) one.given().get("runtimeContainers");
    found.forEach(container -> begin(managed, map(container)));
    return StatusMaker.withStatus(pod, managed, Timestamps.at(0));
  }

  /** The containers of the table have no images, those of a cluster always do. */
  private static Pod withImages(Map<String, Object> pod) {
    var spec = map(pod.get("spec"));
    for (var containers : List.of("containers", "initContainers")) {
      ((List<?>) spec.getOrDefault(containers, List.of()))
          .forEach(container -> map(container).putIfAbsent("image", "i:1"));
    }
    return Json.object(pod, Pod.class);
  }

  private static void begin(ManagedPod managed, Map<String, Object> container) {
    var known = managed.container(container.get("Name").toString());
    if (known == null) {
      return;
    }
    var images = managed.host.runtime().images();
    var image = images.image(Metas.annotations(managed.apiPod), known.spec);
    var attempt =
        CriContainer.created("1", "1", known.name(), known.attempts(), image, "1").started(0);
    known.begin(attempt);
    if ("exited".equals(container.get("State"))) {
      known.end(attempt.exited(((Number) container.get("ExitCode")).intValue(), "", 1));
    }
  }

  private static Host host() {
    var agenda = new Agenda();
    var store = new Etcd(agenda);
    var connection =
        new Connection(
            "kubelet n",
            new Endpoint(
                call -> Answer.of(new PodBuilder().build()), store, LatencyProfile.realistic()),
            agenda,
            new Dice(1));
    var machine = new Machine(NodeShape.of("n"), 0);
    var runtime =
        new ContainerRuntime(
            "n",
            machine.network(),
            0,
            Catalogue.standard(),
            agenda,
            connection.dice(),
            LongUnaryOperator.identity());
    var registration =
        new Registration(machine, connection, runtime, new Heartbeats("n", connection));
    var kubelet = new Kubelet(machine, connection, runtime);
    var informer = new Informer(connection, List.of(), kubelet);
    return Host.of(machine, connection, runtime, registration, new ReferencedObjects(informer));
  }

  /** State, exit code and restarts: names, instants and identifiers are the test's own. */
  private static List<String> said(List<ContainerStatus> statuses) {
    return statuses.stream()
        .map(
            s ->
                "%s %s, before %s, %d restarts"
                    .formatted(
                        s.getName(),
                        state(s.getState()),
                        state(s.getLastState()),
                        s.getRestartCount()))
        .toList();
  }

  private static String state(ContainerState state) {
    if (state.getRunning() != null) {
      return "running";
    }
    if (state.getTerminated() != null) {
      return "ended " + state.getTerminated().getExitCode();
    }
    return state.getWaiting() == null ? "nothing" : "waits " + state.getWaiting().getReason();
  }

  private static List<ContainerStatus> list(Map<String, Object> tree, String field) {
    return ((List<?>) tree.getOrDefault(field, List.of()))
        .stream().map(status -> Json.object(map(status), ContainerStatus.class)).toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object object) {
    return (Map<String, Object>) object;
  }
}
