package dev.podarium.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import org.junit.jupiter.api.Test;

class SelfHealingStoryTest {

  @Test
  void aDeletedPodIsReplacedAndTheDeploymentIsAvailableAgain() {
    var stage = Stage.of("self-healing", 3).settle();
    var wanted = stage.find(Deployment.class, "web").getSpec().getReplicas();
    var set = stage.list(ReplicaSet.class).getFirst();
    var lost = stage.list(Pod.class).getFirst().getMetadata().getName();

    stage.say("kubectl delete pod " + lost).settle();

    assertThat(stage.list(Pod.class))
        .hasSize(wanted)
        .noneMatch(pod -> pod.getMetadata().getName().equals(lost));
    assertThat(stage.events(set))
        .hasSize(wanted + 1)
        .allMatch(event -> event.startsWith("Normal SuccessfulCreate Created pod: web-"));
    assertThat(
            stage.course(
                ReplicaSet.class,
                set.getMetadata().getName(),
                each -> each.getStatus() == null ? null : each.getStatus().getReadyReplicas()))
        .endsWith(wanted, wanted - 1, wanted);
    assertThat(Stage.conditions(stage.find(Deployment.class, "web")))
        .containsExactlyInAnyOrder(
            "Available=True MinimumReplicasAvailable", "Progressing=True NewReplicaSetAvailable");
  }
}
