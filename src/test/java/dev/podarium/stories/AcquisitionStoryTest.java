package dev.podarium.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.ReplicaSets;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcquisitionStoryTest {

  @Test
  void twoBarePodsAreTakenAndOneIsMade() {
    var stage = Stage.of("acquisition/1-pods.yaml", 3).settle();
    stage.say("kubectl apply -f manifests/acquisition/2-replicaset.yaml").settle();
    var front = stage.find(ReplicaSet.class, "front");

    assertThat(stage.course(ReplicaSet.class, "front", ReplicaSets::actualReplicas))
        .containsExactly(0, 2, 3);
    assertThat(stage.course(ReplicaSet.class, "front", ReplicaSets::readyReplicas))
        .containsExactly(0, 2, 3);
    assertThat(stage.events(front))
        .singleElement()
        .asString()
        .startsWith("Normal SuccessfulCreate Created pod: front-");
    assertThat(stage.list(Pod.class))
        .allMatch(pod -> Metas.isControlledBy(pod, front))
        .extracting(pod -> pod.getSpec().getContainers().getFirst().getImage())
        .containsExactlyInAnyOrder("nginx:1.14.2", "nginx:1.14.2", "nginx:1.16.1");
  }

  @Test
  void barePodsThatComeLaterAreTooMany() {
    var stage = Stage.of("acquisition/2-replicaset.yaml", 3).settle();
    var names = names(stage);

    stage.say("kubectl apply -f manifests/acquisition/1-pods.yaml").settle();

    assertThat(names(stage)).isEqualTo(names);
    assertThat(stage.events(stage.find(ReplicaSet.class, "front")))
        .contains(
            "Normal SuccessfulDelete Deleted pod: orphan-1",
            "Normal SuccessfulDelete Deleted pod: orphan-2");
  }

  @Test
  void aPodThatIsRelabelledIsLetGoAndReplaced() {
    var stage = Stage.of("acquisition/2-replicaset.yaml", 3).settle();
    var lost = names(stage).getFirst();

    stage.say("kubectl label pod " + lost + " app=other --overwrite").settle();

    assertThat(names(stage)).hasSize(4).contains(lost);
    assertThat(stage.find(Pod.class, lost).getMetadata().getOwnerReferences()).isEmpty();
    assertThat(ReplicaSets.readyReplicas(stage.find(ReplicaSet.class, "front"))).isEqualTo(3);
  }

  private static List<String> names(Stage stage) {
    return stage.list(Pod.class).stream().map(pod -> pod.getMetadata().getName()).toList();
  }
}
