package dev.podarium.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.List;
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

  @Test
  void aKilledContainerIsStartedAgainInTheSamePod() {
    var stage = Stage.of("self-healing", 3).settle();
    var names = names(stage);

    stage.say("fault kill-container " + names.getFirst()).settle();

    assertThat(names(stage)).isEqualTo(names);
    assertThat(
            stage.find(Pod.class, names.getFirst()).getStatus().getContainerStatuses().getFirst())
        .matches(status -> status.getReady() && status.getRestartCount() == 1);
  }

  @Test
  void thePodsOfALostNodeAreUnknownAfterAMinuteAndReplacedAfterFiveMore() {
    var stage = Stage.of("self-healing", 3).settle();
    var set = stage.list(ReplicaSet.class).getFirst();
    var node = stage.list(Pod.class).getFirst().getSpec().getNodeName();

    stage.say("fault stop-node " + node).runFor(40);
    assertThat(ready(stage)).isEqualTo(3);
    stage.runFor(30);
    assertThat(ready(stage)).isEqualTo(2);
    assertThat(stage.list(Pod.class)).hasSize(3);
    stage.runFor(320);

    assertThat(ready(stage)).isEqualTo(3);
    assertThat(stage.list(Pod.class)).hasSize(4).filteredOn(Metas::deleting).hasSize(1);
    assertThat(stage.events(set)).hasSize(4);
    assertThat(stage.course(Deployment.class, "web", Stage::conditions))
        .contains(
            List.of(
                "Progressing=True NewReplicaSetAvailable",
                "Available=False MinimumReplicasUnavailable"));
  }

  private static int ready(Stage stage) {
    return stage.find(Deployment.class, "web").getStatus().getReadyReplicas();
  }

  private static List<String> names(Stage stage) {
    return stage.list(Pod.class).stream().map(pod -> pod.getMetadata().getName()).toList();
  }
}
