package dev.podarium.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.objects.workloads.ReplicaSets;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSlice;
import java.util.List;
import org.junit.jupiter.api.Test;

class CanaryStoryTest {

  private final Stage stage =
      Stage.of("canary/1-stable.yaml", 3)
          .settle()
          .say("kubectl apply -f manifests/canary/2-canary.yaml")
          .settle();

  @Test
  void oneOfFourEndpointsIsTheNewVersionAndTheStablePodsAreLeftAlone() {
    assertThat(endpoints()).hasSize(4);
    assertThat(images())
        .containsExactlyInAnyOrder("nginx:1.14.2", "nginx:1.14.2", "nginx:1.14.2", "nginx:1.16.1");
    assertThat(sizes("shop-stable")).containsExactly(List.of(3));
    assertThat(sizes("shop-canary")).containsExactly(List.of(1));
    assertThat(stage.events(stage.find(Deployment.class, "shop-canary")))
        .singleElement()
        .asString()
        .endsWith("from 0 to 1");
  }

  @Test
  void aGoodCanaryIsRolledOutAndGoes() {
    stage.say("kubectl set image deployment/shop-stable web=nginx:1.16.1").settle();
    stage.say("kubectl delete deployment shop-canary").settle();

    assertThat(images()).hasSize(3).containsOnly("nginx:1.16.1");
    assertThat(endpoints()).hasSize(3);
    assertThat(Stage.conditions(stage.find(Deployment.class, "shop-stable")))
        .containsExactlyInAnyOrder(
            "Available=True MinimumReplicasAvailable", "Progressing=True NewReplicaSetAvailable");
  }

  @Test
  void aBadCanaryGoesAndNobodyElseIsTouched() {
    stage.say("kubectl delete deployment shop-canary").settle();

    assertThat(images()).hasSize(3).containsOnly("nginx:1.14.2");
    assertThat(sizes("shop-stable")).containsExactly(List.of(3));
  }

  /** The sizes over time of each ReplicaSet of a Deployment that is still there. */
  private List<List<Integer>> sizes(String deployment) {
    return stage.list(ReplicaSet.class).stream()
        .map(set -> set.getMetadata().getName())
        .filter(name -> name.startsWith(deployment))
        .map(name -> stage.course(ReplicaSet.class, name, ReplicaSets::replicas))
        .toList();
  }

  private List<String> images() {
    return stage.list(Pod.class).stream()
        .map(pod -> pod.getSpec().getContainers().getFirst().getImage())
        .toList();
  }

  private List<String> endpoints() {
    return stage.list(EndpointSlice.class).stream()
        .filter(slice -> slice.getMetadata().getName().startsWith("shop-"))
        .flatMap(slice -> slice.getEndpoints().stream())
        .filter(endpoint -> Boolean.TRUE.equals(endpoint.getConditions().getReady()))
        .map(endpoint -> endpoint.getTargetRef().getName())
        .toList();
  }
}
