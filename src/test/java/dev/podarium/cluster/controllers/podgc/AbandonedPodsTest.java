package dev.podarium.cluster.controllers.podgc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.World;
import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.pods.Pods;
import dev.podarium.stories.Stage;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import org.junit.jupiter.api.Test;

class AbandonedPodsTest {

  @Test
  void aPodThatWasNeverPlacedAndIsHeldByAFinalizerIsSaidToHaveFailed() {
    var world = World.of(0);
    world.runFor(1);
    var pod = world.send(new Create(heldPod()));

    world.send(new Delete(ObjectRef.of(pod), DeleteOptions.DEFAULT));
    world.runFor(30);

    assertThat(Pods.phase((Pod) world.latest().find(ObjectRef.of(pod)))).isEqualTo("Failed");
  }

  private static Pod heldPod() {
    return new PodBuilder()
        .withNewMetadata()
        .withName("lonely")
        .withNamespace("default")
        .withFinalizers("example.com/counted")
        .endMetadata()
        .withNewSpec()
        .addNewContainer()
        .withName("c")
        .withImage("nginx")
        .endContainer()
        .endSpec()
        .build();
  }

  @Test
  void podsThatAreDeletedOnANodeOutOfServiceGoWithoutItsKubelet() {
    var stage = Stage.of("self-healing", 1).settle();
    var name = stage.list(Pod.class).getFirst().getMetadata().getName();
    stage.say("fault stop-node node-0").runFor(60);
    stage.say("kubectl delete pod " + name).runFor(60);
    assertThat(stage.list(Pod.class)).extracting(pod -> pod.getMetadata().getName()).contains(name);

    stage.say("kubectl taint node node-0 node.kubernetes.io/out-of-service=nodeshutdown:NoExecute");
    stage.runFor(25);

    assertThat(stage.list(Pod.class))
        .extracting(pod -> pod.getMetadata().getName())
        .doesNotContain(name);
  }
}
