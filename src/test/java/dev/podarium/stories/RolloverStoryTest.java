package dev.podarium.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.objects.workloads.ReplicaSets;
import dev.podarium.objects.workloads.RolloutRevisions;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RolloverStoryTest {

  @Test
  void theHalfBuiltRevisionGoesFirstAndTheThirdTakesOver() {
    var stage = Stage.of("rollover", 3).settle();
    stage.say("kubectl set image deployment/web web=nginx:1.16.1").runFor(2.5);
    stage.say("kubectl set image deployment/web web=nginx:1.17.0").settle();

    assertThat(sizes(stage, 1)).isSortedAccordingTo(Comparator.reverseOrder()).startsWith(10);
    var second = sizes(stage, 2);
    var peak = second.indexOf(second.stream().max(Integer::compare).orElseThrow());
    assertThat(second.subList(0, peak + 1)).isSorted();
    assertThat(second.subList(peak, second.size()))
        .isSortedAccordingTo(Comparator.reverseOrder())
        .endsWith(0);
    assertThat(sizes(stage, 3)).isSorted().startsWith(0).endsWith(10);
    assertThat(stage.events(stage.find(Deployment.class, "web")))
        .containsSubsequence(
            "Normal ScalingReplicaSet Scaled up replica set " + name(stage, 2) + " from 0 to 2",
            "Normal ScalingReplicaSet Scaled down replica set " + name(stage, 2) + " from 4 to 2",
            "Normal ScalingReplicaSet Scaled up replica set " + name(stage, 3) + " from 0 to 2");
    assertThat(Stage.conditions(stage.find(Deployment.class, "web")))
        .containsExactly(
            "Available=True MinimumReplicasAvailable", "Progressing=True NewReplicaSetAvailable");
    assertThat(stage.list(Pod.class))
        .hasSize(10)
        .allMatch(pod -> pod.getSpec().getContainers().getFirst().getImage().endsWith("1.17.0"));
  }

  /** What was rolled back to is the newest again, with a number of its own. */
  @Test
  void anUndoGoesBackToTheRevisionBeforeTheLast() {
    var stage = Stage.of("rollover", 3).settle();
    stage.say("kubectl set image deployment/web web=nginx:1.16.1").settle();
    stage.say("kubectl set image deployment/web web=nginx:1.17.0").settle();

    stage.say("kubectl rollout undo deployment/web").settle();
    assertThat(revisions(stage)).containsExactly(1L, 3L, 4L);
    stage.say("kubectl rollout undo deployment/web --to-revision=1").settle();

    assertThat(revisions(stage)).containsExactly(3L, 4L, 5L);
    assertThat(stage.find(Deployment.class, "web").getMetadata().getAnnotations())
        .containsEntry(RolloutRevisions.REVISION, "5");
    assertThat(stage.list(Pod.class))
        .hasSize(10)
        .allMatch(pod -> pod.getSpec().getContainers().getFirst().getImage().endsWith("1.14.2"));
    assertThat(stage.printed("kubectl rollout history deployment/web").lines())
        .containsExactly(
            "deployment.apps/web ",
            "REVISION  CHANGE-CAUSE",
            "3         <none>",
            "4         <none>",
            "5         <none>",
            "");
  }

  private static List<Long> revisions(Stage stage) {
    return sets(stage).map(RolloutRevisions::of).sorted().toList();
  }

  private static Stream<ReplicaSet> sets(Stage stage) {
    return stage.list(ReplicaSet.class).stream();
  }

  private static List<Integer> sizes(Stage stage, int revision) {
    return stage.course(ReplicaSet.class, name(stage, revision), ReplicaSets::replicas);
  }

  private static String name(Stage stage, int revision) {
    return sets(stage)
        .filter(set -> RolloutRevisions.of(set) == revision)
        .findFirst()
        .orElseThrow()
        .getMetadata()
        .getName();
  }
}
