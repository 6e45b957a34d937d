package dev.podarium.cluster.kubelet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.World;
import dev.podarium.api.Request.Create;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.Pods;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import org.junit.jupiter.api.Test;

class PodLifeTest {

  static Pod web() {
    return new PodBuilder()
        .withNewMetadata()
        .withName("web")
        .withNamespace("default")
        .endMetadata()
        .withNewSpec()
        .withNodeName("node-0")
        .addNewContainer()
        .withName("web")
        .withImage("nginx:1.14.2")
        .endContainer()
        .endSpec()
        .build();
  }

  @Test
  void aPodBoundToANodeBecomesRunningAndReady() {
    var world = World.of(1);
    world.send(new Create(web()));
    world.runUntilSettled();

    var pod = world.latest().find(Pod.class, "default", "web");
    assertThat(pod).isNotNull();
    assertThat(Pods.phase(pod)).isEqualTo("Running");
    assertThat(Pods.ready(pod)).isTrue();
    assertThat(world.latest().list(Event.class).map(Event::getReason))
        .contains("Pulling", "Pulled", "Created", "Started");
    assertThat(world.latest().find(ObjectRef.cluster(Kinds.NODE, "node-0"))).isNotNull();
  }
}
