package dev.podarium.cluster.controllers.podgc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.Call;
import dev.podarium.api.Request;
import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.UpdateStatus;
import dev.podarium.cluster.apiserver.ApiServer;
import dev.podarium.cluster.client.Connection;
import dev.podarium.cluster.client.Endpoint;
import dev.podarium.cluster.client.LatencyProfile;
import dev.podarium.cluster.etcd.Etcd;
import dev.podarium.objects.pods.Pods;
import dev.podarium.simulation.Agenda;
import dev.podarium.simulation.Dice;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Case: kubernetes/kubernetes, pkg/controller/podgc/gc_controller_test.go, TestGCTerminated */
class FinishedPodsTest {

  private final Agenda agenda = new Agenda();
  private final Etcd etcd = new Etcd(agenda);
  private final Dice dice = new Dice(1);
  private final Endpoint server =
      new Endpoint(new ApiServer(etcd, agenda, dice), etcd, LatencyProfile.realistic());

  @Test
  void ofMoreFinishedPodsThanAllowedTheOldestGo() {
    send(
        new Create(
            new NamespaceBuilder().withNewMetadata().withName("shop").endMetadata().build()));
    send(
        new Create(
            new ServiceAccountBuilder()
                .withNewMetadata()
                .withName("default")
                .withNamespace("shop")
                .endMetadata()
                .build()));
    for (var name : List.of("d", "a", "c", "b")) {
      send(new Create(pod(name)));
      agenda.idleUntil(agenda.now() + Durations.seconds(5L));
    }
    List.of("c", "a", "d").forEach(this::finish);

    new FinishedPods(new Connection("podgc", server, agenda, dice), 1).start();
    while (agenda.peek() != null) {
      agenda.runNext();
    }

    assertThat(etcd.latest().list(Pod.class).map(p -> p.getMetadata().getName()))
        .containsExactlyInAnyOrder("b", "c");
  }

  private void send(Request request) {
    server.send(Call.ofUser(request));
  }

  private void finish(String name) {
    var stored = etcd.latest().find(Pod.class, "shop", name);
    send(new UpdateStatus(Pods.failed(stored)));
  }

  private static Pod pod(String name) {
    return new PodBuilder()
        .withNewMetadata()
        .withName(name)
        .withNamespace("shop")
        .endMetadata()
        .withNewSpec()
        .addNewContainer()
        .withName("c")
        .withImage("nginx")
        .endContainer()
        .endSpec()
        .build();
  }
}
