package dev.podarium.cluster.controllers.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.RolloutRevisions;
import dev.podarium.stories.Stage;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Source: kubernetes/kubernetes, pkg/controller/deployment/rollback.go */
class RollbackTest {

  private final Stage stage =
      Stage.of("self-healing", 3)
          .settle()
          .say("kubectl annotate deployment/web kubernetes.io/change-cause=first")
          .settle()
          .say("kubectl set image deployment/web web=nginx:1.16.1")
          .settle()
          .say("kubectl annotate deployment/web kubernetes.io/change-cause=second --overwrite")
          .settle();

  private Deployment rolledBackTo(String revision) {
    stage
        .say("kubectl annotate deployment/web deprecated.deployment.rollback.to=" + revision)
        .settle();
    return stage.find(Deployment.class, "web");
  }

  @ParameterizedTest(name = "to {0}")
  @CsvSource({"0", "1"})
  void anAnnotationAsksForAnOlderRevision(String revision) {
    var deployment = rolledBackTo(revision);

    assertThat(image(deployment)).isEqualTo("nginx:1.14.2");
    assertThat(Metas.annotations(deployment))
        .containsEntry(RolloutRevisions.REVISION, "3")
        .containsEntry("kubernetes.io/change-cause", "first")
        .doesNotContainKey(RolloutRevisions.ROLLBACK_TO);
    assertThat(stage.events(deployment))
        .contains("Normal DeploymentRollback Rolled back deployment \"web\" to revision 1");
    assertThat(stage.list(ReplicaSet.class))
        .extracting(RolloutRevisions::of)
        .containsExactlyInAnyOrder(2L, 3L);
  }

  @ParameterizedTest(name = "to {0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "9 | Warning DeploymentRollbackRevisionNotFound Unable to find the revision to rollback"
            + " to.",
        "2 | Warning DeploymentRollbackTemplateUnchanged The rollback revision contains the same"
            + " template as current deployment \"web\""
      })
  void whatCannotBeDoneIsSaidAndAskedForNoMore(String revision, String event) {
    var deployment = rolledBackTo(revision);

    assertThat(image(deployment)).isEqualTo("nginx:1.16.1");
    assertThat(Metas.annotations(deployment)).doesNotContainKey(RolloutRevisions.ROLLBACK_TO);
    assertThat(stage.events(deployment)).contains(event);
  }

  @Test
  void whatIsNoNumberAsksForNothing() {
    var deployment = rolledBackTo("soon");

    assertThat(Metas.annotations(deployment)).containsKey(RolloutRevisions.ROLLBACK_TO);
    assertThat(image(deployment)).isEqualTo("nginx:1.16.1");
  }

  private static String image(Deployment deployment) {
    return deployment.getSpec().getTemplate().getSpec().getContainers().getFirst().getImage();
  }
}
