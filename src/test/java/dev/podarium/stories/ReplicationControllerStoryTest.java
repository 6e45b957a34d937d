package dev.podarium.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.objects.workloads.ReplicationControllers;
import dev.podarium.upstream.Shared;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.ReplicationController;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ReplicationControllerStoryTest {

  @Test
  void threePodsAreKeptScaledAndNotRolled() {
    var stage = Stage.of("replication-controller", 3).settle();
    var controller = stage.find(ReplicationController.class, "nginx");

    stage.say("kubectl scale rc nginx --replicas=4").settle();
    stage.say("kubectl scale rc/nginx --replicas=2").settle();
    stage.say("kubectl set image rc/nginx nginx=nginx:1.16.1").settle();

    assertThat(sizes(stage, "nginx")).containsExactly(0, 3, 4, 2);
    assertThat(ready(stage)).startsWith(0).contains(3, 4).endsWith(2);
    assertThat(images(stage)).containsOnly("nginx");
    assertThat(stage.events(controller))
        .hasSize(6)
        .allMatch(
            event -> event.matches("Normal Successful(Create Created|Delete Deleted) pod: .*"))
        .filteredOn(event -> event.contains("Deleted"))
        .hasSize(2);
    assertThat(stage.printed("kubectl get rc -o wide").lines().toList().getLast())
        .matches("nginx +2 +2 +2 +\\S+ +nginx +nginx:1.16.1 +app=nginx");
  }

  @Test
  void aPodThatIsMadeLaterGetsTheTemplateOfThen() {
    var stage = Stage.of("replication-controller", 3).settle();
    stage.say("kubectl set image rc/nginx nginx=nginx:1.16.1").settle();
    var lost = stage.list(Pod.class).getFirst().getMetadata().getName();

    stage.say("kubectl delete pod " + lost).settle();

    assertThat(images(stage)).containsExactlyInAnyOrder("nginx", "nginx", "nginx:1.16.1");
  }

  @Test
  void whatAnOrphaningDeletionLeavesIsAdoptedByTheNext() {
    var stage = Stage.of("replication-controller", 3).settle();
    var names = names(stage);

    stage.say("kubectl delete rc nginx --cascade=orphan").settle();
    assertThat(names(stage)).isEqualTo(names);
    stage.say("kubectl apply -f manifests/replication-controller").settle();

    assertThat(names(stage)).isEqualTo(names);
    assertThat(stage.list(Pod.class))
        .allMatch(pod -> pod.getMetadata().getOwnerReferences().size() == 1);
    stage.say("kubectl delete rc nginx").settle();
    assertThat(stage.list(Pod.class)).isEmpty();
  }

  @Test
  void theOlderGuestbookRuns() {
    var stage = Stage.empty(3);

    stage.say("kubectl apply -f " + Shared.require("manifests/guestbook-legacy")).settle();

    assertThat(stage.list(Pod.class)).hasSize(6);
    assertThat(stage.list(ReplicationController.class))
        .extracting(rc -> ReplicationControllers.status(rc).getAvailableReplicas())
        .containsExactly(3, 1, 2);
  }

  private static List<Integer> sizes(Stage stage, String name) {
    return stage.course(
        ReplicationController.class, name, rc -> ReplicationControllers.status(rc).getReplicas());
  }

  private static List<Integer> ready(Stage stage) {
    return stage.course(
        ReplicationController.class,
        "nginx",
        rc -> Objects.requireNonNullElse(ReplicationControllers.status(rc).getReadyReplicas(), 0));
  }

  private static List<String> images(Stage stage) {
    return stage.list(Pod.class).stream()
        .map(pod -> pod.getSpec().getContainers().getFirst().getImage())
        .toList();
  }

  private static List<String> names(Stage stage) {
    return stage.list(Pod.class).stream().map(pod -> pod.getMetadata().getName()).sorted().toList();
  }
}
