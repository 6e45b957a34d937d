package dev.podarium.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuotaStoryTest {

  private static final String REFUSED =
      "is forbidden: exceeded quota: team, requested: pods=1, used: pods=3, limited: pods=3";

  @Test
  void aRolloutThatNeedsAPodMoreWaitsUntilTheQuotaIsRaised() {
    var stage = Stage.of("quota", 3).settle();
    assertThat(used(stage)).startsWith("0", "1").endsWith("3");
    assertThat(stage.printed("kubectl get quota")).contains("REQUEST", "pods: 3/3");

    stage.say("kubectl set image deployment/web web=nginx:1.16.1").runFor(30);

    assertThat(sizes(stage)).containsExactlyInAnyOrder("nginx:1.14.2 3", "nginx:1.16.1 0");
    assertThat(Stage.conditions(stage.find(Deployment.class, "web")))
        .contains("Available=True MinimumReplicasAvailable", "ReplicaFailure=True FailedCreate");
    assertThat(stage.events(waiting(stage)))
        .isNotEmpty()
        .allMatch(event -> event.startsWith("Warning FailedCreate ") && event.endsWith(REFUSED));

    stage.say("kubectl patch quota team -p {\"spec\":{\"hard\":{\"pods\":\"4\"}}}").settle();

    assertThat(sizes(stage)).containsExactlyInAnyOrder("nginx:1.14.2 0", "nginx:1.16.1 3");
    assertThat(Stage.conditions(stage.find(Deployment.class, "web")))
        .containsExactlyInAnyOrder(
            "Available=True MinimumReplicasAvailable", "Progressing=True NewReplicaSetAvailable");
    assertThat(used(stage)).as("never more than four").doesNotContain("5").endsWith("3");
  }

  @Test
  void aQuotaOfCpuMakesEveryContainerSayHowMuchItNeeds() {
    var stage = Stage.of("quota", 1).settle();

    stage
        .say("kubectl patch quota team -p {\"spec\":{\"hard\":{\"requests.cpu\":\"1\"}}}")
        .runFor(1)
        .say("kubectl delete pod " + stage.list(Pod.class).getFirst().getMetadata().getName())
        .runFor(20);

    assertThat(stage.events(stage.list(ReplicaSet.class).getFirst()))
        .anyMatch(
            event -> event.endsWith("failed quota: team: must specify requests.cpu for: web"));
    assertThat(stage.list(Pod.class)).hasSize(2);
  }

  private static ReplicaSet waiting(Stage stage) {
    return stage.list(ReplicaSet.class).stream()
        .filter(set -> image(set).equals("nginx:1.16.1"))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> sizes(Stage stage) {
    return stage.list(ReplicaSet.class).stream()
        .map(set -> image(set) + " " + set.getStatus().getReplicas())
        .toList();
  }

  private static String image(ReplicaSet set) {
    return set.getSpec().getTemplate().getSpec().getContainers().getFirst().getImage();
  }

  private static List<String> used(Stage stage) {
    return stage.course(
        ResourceQuota.class,
        "team",
        quota ->
            quota.getStatus().getUsed().get("pods") == null
                ? "0"
                : quota.getStatus().getUsed().get("pods").toString());
  }
}
