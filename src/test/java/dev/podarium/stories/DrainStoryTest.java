package dev.podarium.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DrainStoryTest {

  @Test
  void theBudgetLetsOneOfFourBeMissingAtATime() {
    var stage = Stage.of("drain", 2).settle();
    var there = on(stage, "node-0");
    assertThat(there).as("Pods of the Node").isEqualTo(2);

    var result = stage.trying("kubectl drain node-0");

    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .startsWith("node/node-0 cordoned\nevicting pod default/web-")
        .endsWith("node/node-0 drained\n");
    assertThat(result.err())
        .contains("(will retry after 5s): Cannot evict pod as it would violate the pod's");
    assertThat(on(stage, "node-0")).isZero();
    stage.settle();
    assertThat(allowed(stage)).as("evictions that were allowed").endsWith("1", "0", "1", "0", "1");
    assertThat(healthy(stage)).as("never fewer than three").endsWith("4", "3", "4", "3", "4");
    assertThat(Stage.conditions(stage.find(PodDisruptionBudget.class, "web")))
        .containsExactly("DisruptionAllowed=True SufficientPods");
  }

  @Test
  void whatIsEvictedSaysSo() {
    var stage = Stage.of("drain", 2).settle();

    stage.say("kubectl drain node-0");

    assertThat(stage.changes())
        .filteredOn(change -> change.after() instanceof Pod pod && !Metas.deleting(pod))
        .extracting(change -> Pods.condition((Pod) change.after(), "DisruptionTarget"))
        .filteredOn(Objects::nonNull)
        .hasSize(2)
        .allMatch(condition -> condition.getReason().equals("EvictionByEvictionAPI"));
  }

  @Test
  void deletingAPodAsksNoBudget() {
    var stage = Stage.of("drain", 2).settle();

    for (var pod : stage.list(Pod.class)) {
      stage.say("kubectl delete pod " + pod.getMetadata().getName());
    }

    assertThat(stage.list(Pod.class)).allMatch(Metas::deleting);
  }

  private static long on(Stage stage, String node) {
    return stage.list(Pod.class).stream().filter(pod -> Pods.nodeName(pod).equals(node)).count();
  }

  private static List<String> allowed(Stage stage) {
    return stage.course(
        PodDisruptionBudget.class,
        "web",
        budget -> String.valueOf(budget.getStatus().getDisruptionsAllowed()));
  }

  private static List<String> healthy(Stage stage) {
    return stage.course(
        PodDisruptionBudget.class,
        "web",
        budget -> String.valueOf(budget.getStatus().getCurrentHealthy()));
  }
}
