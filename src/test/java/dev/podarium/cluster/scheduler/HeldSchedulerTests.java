package dev.podarium.cluster.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.Call;
import dev.podarium.api.Request;
import dev.podarium.api.Request.Bind;
import dev.podarium.api.Request.Create;
import dev.podarium.cluster.apiserver.ApiServer;
import dev.podarium.cluster.client.Connection;
import dev.podarium.cluster.client.Endpoint;
import dev.podarium.cluster.client.LatencyProfile;
import dev.podarium.cluster.etcd.Etcd;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.pods.Pods;
import dev.podarium.simulation.Agenda;
import dev.podarium.simulation.Dice;
import dev.podarium.simulation.Phase;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import org.junit.jupiter.api.Test;

/** A scheduler alone with an API server, stopped and started between the entries of the agenda. */
class HeldSchedulerTests {

  private final Agenda agenda = new Agenda();
  private final Dice dice = new Dice(1);
  private final Etcd etcd = new Etcd(agenda);
  private final Endpoint endpoint =
      new Endpoint(new ApiServer(etcd, agenda, dice), etcd, LatencyProfile.realistic());
  private final Scheduler scheduler =
      new Scheduler(new Connection("kubernetes", endpoint, agenda, dice));

  @Test
  void aStoppedSchedulerNeitherBindsAPodNorWritesAnEvent() {
    scheduler.start();
    send(new Create(node("node-0")));
    send(new Create(pod("web", "100m")));
    runUntilCompared();

    scheduler.stop();
    settle();

    assertThat(nodeOf("web")).isEmpty();
    assertThat(etcd.latest().list(Event.class)).isEmpty();
  }

  @Test
  void aStoppedSchedulerTellsNoPodThatNoNodeWillTakeIt() {
    scheduler.start();
    send(new Create(node("node-0")));
    send(new Create(pod("big", "100")));
    runUntilCompared();

    scheduler.stop();
    settle();

    assertThat(Pods.condition(stored("big"), "PodScheduled")).isNull();
    assertThat(etcd.latest().list(Event.class)).isEmpty();
  }

  @Test
  void aSchedulerThatIsStartedAgainSchedulesWhatWaits() {
    scheduler.start();
    send(new Create(node("node-0")));
    send(new Create(pod("web", "100m")));
    runUntilCompared();
    scheduler.stop();
    send(new Create(pod("db", "100m")));
    settle();

    scheduler.start();
    settle();

    assertThat(nodeOf("web")).isEqualTo("node-0");
    assertThat(nodeOf("db")).isEqualTo("node-0");
    assertThat(scheduler.queue()).isEmpty();
  }

  @Test
  void aPodWhoseBindingIsRefusedIsForgottenOnItsNode() {
    scheduler.start();
    send(new Create(node("node-0")));
    send(new Create(pod("web", "4")));
    runUntilCompared();
    send(new Request.Delete(ObjectRef.of(stored("web")), Request.DeleteOptions.DEFAULT));
    settle();

    send(new Create(pod("db", "4")));
    settle();

    assertThat(nodeOf("db")).isEqualTo("node-0");
  }

  @Test
  void aPodThatAnotherHasBoundMeanwhileStaysThere() {
    scheduler.start();
    send(new Create(node("node-0")));
    send(new Create(pod("web", "1")));
    runUntilCompared();
    send(new Bind(ObjectRef.of(stored("web")), "elsewhere"));
    settle();

    assertThat(nodeOf("web")).isEqualTo("elsewhere");
    assertThat(etcd.latest().list(Event.class))
        .extracting(Event::getMessage)
        .containsExactly(
            "running Bind plugin \"DefaultBinder\": Operation cannot be fulfilled on pods/binding"
                + " \"web\": pod web is already assigned to node \"elsewhere\"");
    assertThat(scheduler.queue()).isEmpty();
  }

  @Test
  void theQueueNamesTheActiveInTheirOrderAndThenTheUnschedulable() {
    scheduler.start();
    send(new Create(node("node-0")));
    send(new Create(pod("big", "100")));
    settle();
    send(new Create(pod("b", "1")));
    send(new Create(pod("a", "1")));
    runUntil("kube-scheduler", Phase.OBSERVE);

    assertThat(scheduler.queue()).extracting(ObjectRef::name).containsExactly("b", "a", "big");
  }

  private void send(Request request) {
    endpoint.send(Call.ofUser(request));
  }

  private void settle() {
    while (!agenda.settled()) {
      agenda.runNext();
    }
  }

  private void runUntilCompared() {
    runUntil("kube-scheduler", Phase.COMPARE);
  }

  private void runUntil(String who, Phase phase) {
    do {
      assertThat(agenda.runNext()).isTrue();
    } while (!agenda.last().who().equals(who) || agenda.last().phase() != phase);
  }

  private String nodeOf(String pod) {
    return Pods.nodeName(stored(pod));
  }

  private Pod stored(String pod) {
    return etcd.latest().find(Pod.class, "default", pod);
  }

  private static Node node(String name) {
    return new NodeBuilder()
        .withNewMetadata()
        .withName(name)
        .endMetadata()
        .withNewStatus()
        .addToAllocatable("cpu", new Quantity("4"))
        .addToAllocatable("memory", new Quantity("8Gi"))
        .addToAllocatable("pods", new Quantity("110"))
        .addNewCondition()
        .withType("Ready")
        .withStatus("True")
        .endCondition()
        .endStatus()
        .build();
  }

  private static Pod pod(String name, String cpu) {
    return new PodBuilder()
        .withNewMetadata()
        .withName(name)
        .endMetadata()
        .withNewSpec()
        .addNewContainer()
        .withName("main")
        .withImage("nginx")
        .withNewResources()
        .addToRequests("cpu", new Quantity(cpu))
        .endResources()
        .endContainer()
        .endSpec()
        .build();
  }
}
