package dev.podarium.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.workloads.ReplicaSets;
import dev.podarium.objects.workloads.RolloutRevisions;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RollingUpdateStoryTest {

  private static final String AVAILABLE = "Available=True MinimumReplicasAvailable";

  private final Stage stage =
      Stage.of("rolling-update", 3)
          .settle()
          .say("kubectl set image deployment/web web=nginx:1.16.1")
          .settle();

  @Test
  void theRevisionsChangePlacesOneByOne() {
    assertThat(sizes(1)).containsExactly(4, 3, 2, 1, 0);
    assertThat(sizes(2)).containsExactly(1, 2, 3, 4);
    assertThat(stage.events(stage.find(Deployment.class, "web")))
        .containsExactly(
            up(1, 0, 4),
            up(2, 0, 1),
            down(1, 4, 3),
            up(2, 1, 2),
            down(1, 3, 2),
            up(2, 2, 3),
            down(1, 2, 1),
            up(2, 3, 4),
            down(1, 1, 0));
  }

  @Test
  void theConditionsSayHowItGoes() {
    assertThat(stage.course(Deployment.class, "web", Stage::conditions))
        .containsExactly(
            List.of(),
            List.of("Progressing=True NewReplicaSetCreated"),
            List.of(
                "Progressing=True NewReplicaSetCreated",
                "Available=False MinimumReplicasUnavailable"),
            List.of(
                "Available=False MinimumReplicasUnavailable", "Progressing=True ReplicaSetUpdated"),
            List.of(AVAILABLE, "Progressing=True ReplicaSetUpdated"),
            List.of(AVAILABLE, "Progressing=True NewReplicaSetAvailable"),
            List.of(AVAILABLE, "Progressing=True NewReplicaSetCreated"),
            List.of(AVAILABLE, "Progressing=True ReplicaSetUpdated"),
            List.of(AVAILABLE, "Progressing=True NewReplicaSetAvailable"));
  }

  /** The two lines of the README, at every revision since the Deployment was complete. */
  @Test
  void neverMoreThanFivePodsExistAndNeverFewerThanThreeAreReady() {
    var pods = new TreeMap<String, Pod>();
    var existing = new ArrayList<Long>();
    var ready = new ArrayList<Long>();
    for (var change : stage.changes()) {
      if (change.after() instanceof Pod pod) {
        pods.put(change.ref().name(), pod);
      } else if (change.object() instanceof Pod) {
        pods.remove(change.ref().name());
      }
      existing.add(pods.values().stream().filter(Pods::active).count());
      ready.add(pods.values().stream().filter(Pods::active).filter(Pods::ready).count());
    }
    assertThat(existing).allMatch(count -> count <= 5).contains(5L);
    assertThat(ready.subList(ready.indexOf(4L), ready.size()))
        .allMatch(count -> count >= 3)
        .contains(3L)
        .endsWith(4L);
  }

  private List<Integer> sizes(int revision) {
    return stage.course(ReplicaSet.class, name(revision), ReplicaSets::replicas);
  }

  private String name(int revision) {
    return stage.list(ReplicaSet.class).stream()
        .filter(set -> RolloutRevisions.of(set) == revision)
        .findFirst()
        .orElseThrow()
        .getMetadata()
        .getName();
  }

  private String up(int revision, int from, int to) {
    return "Normal ScalingReplicaSet Scaled up replica set %s from %d to %d"
        .formatted(name(revision), from, to);
  }

  private String down(int revision, int from, int to) {
    return "Normal ScalingReplicaSet Scaled down replica set %s from %d to %d"
        .formatted(name(revision), from, to);
  }
}
