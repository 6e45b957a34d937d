package dev.podarium.cluster.controllers.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.PodTemplates;
import dev.podarium.objects.workloads.Deployments;
import dev.podarium.objects.workloads.ReplicaSets;
import dev.podarium.objects.workloads.RolloutRevisions;
import dev.podarium.stories.Stage;
import dev.podarium.upstream.OneSync;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a Deployment does beside the plain rollout, in the real engine. */
class RolloutsTest {

  private final Stage stage = Stage.of("self-healing", 3).settle();

  @Test
  void withoutHistoryNoOldReplicaSetStaysAndNothingCanBeUndone() {
    patch("{\"spec\":{\"revisionHistoryLimit\":0}}");
    stage.say("kubectl set image deployment/web web=nginx:1.16.1").settle();

    assertThat(stage.list(ReplicaSet.class))
        .singleElement()
        .extracting(RolloutRevisions::of)
        .isEqualTo(2L);
    assertThat(stage.trying("kubectl rollout undo deployment/web").err())
        .endsWith("error: no rollout history found for deployment \"web\"\n");
  }

  /** The name of its next ReplicaSet is taken by one that is not its own and does not fit. */
  @Test
  void aTakenNameCountsAsACollisionAndAnotherHashIsUsed() {
    stage.say("kubectl set image deployment/web web=nginx:1.16.1").settle();
    var name = newest().getMetadata().getName();
    stage.say("kubectl rollout undo deployment/web").settle();
    var set = stage.find(ReplicaSet.class, name);
    stage.say("kubectl delete rs " + name).settle();

    var deployment = Deployments.withOneMoreCollision(stage.find(Deployment.class, "web"));
    assertThat(PodTemplateHash.of(deployment))
        .isNotEqualTo(PodTemplateHash.of(stage.find(Deployment.class, "web")));
    var outcome =
        OneSync.of(List.of(elsewhere(set), of(set, stage.find(Deployment.class, "web"))))
            .look(new DeploymentController(), of(set, stage.find(Deployment.class, "web")));

    assertThat(outcome.refused()).singleElement().matches(no -> no.is("AlreadyExists"));
    assertThat(((Deployment) outcome.status()).getStatus().getCollisionCount()).isEqualTo(1);
    assertThat(outcome.events()).isEmpty();
  }

  /** The Deployment with the template of a ReplicaSet. */
  private static Deployment of(ReplicaSet set, Deployment deployment) {
    return Deployments.withTemplate(
        deployment, PodTemplates.withoutHash(set.getSpec().getTemplate()));
  }

  private static ReplicaSet elsewhere(ReplicaSet set) {
    return Metas.withLabels(Metas.withOwners(set, List.of()), Map.of("app", "other"));
  }

  @Test
  void aPausedDeploymentScalesButDoesNotRoll() {
    stage.say("kubectl rollout pause deployment/web").settle();
    stage.say("kubectl set image deployment/web web=nginx:1.16.1").settle();
    stage.say("kubectl scale deployment/web --replicas=5").settle();

    assertThat(stage.list(ReplicaSet.class)).hasSize(1);
    assertThat(images()).hasSize(5).containsOnly("nginx:1.14.2");
    assertThat(conditions()).contains("Progressing=Unknown DeploymentPaused");
    stage.say("kubectl rollout resume deployment/web").settle();

    assertThat(images()).hasSize(5).containsOnly("nginx:1.16.1");
    assertThat(conditions()).contains("Progressing=True NewReplicaSetAvailable");
  }

  @Test
  void aRolloutThatStandsStillForTooLongIsSaidToAndGoesOnWhenItCan() {
    patch("{\"spec\":{\"progressDeadlineSeconds\":20}}");
    stage.say("kubectl set image deployment/web web=nginx:doesnotexist").runFor(19);
    assertThat(conditions()).contains("Progressing=True ReplicaSetUpdated");
    assertThat(stage.printed("kubectl rollout status deployment/web --timeout=0s"))
        .startsWith("Waiting for deployment \"web\" rollout to finish: 1 out of 3 new replicas");
    stage.runFor(10);

    assertThat(conditions())
        .containsExactlyInAnyOrder(
            "Available=True MinimumReplicasAvailable",
            "Progressing=False ProgressDeadlineExceeded");
    assertThat(stage.trying("kubectl rollout status deployment/web").err())
        .isEqualTo("error: deployment \"web\" exceeded its progress deadline\n");
    assertThat(images()).hasSize(4).contains("nginx:1.14.2", "nginx:doesnotexist");

    stage.say("kubectl rollout undo deployment/web").settle();
    assertThat(conditions()).contains("Progressing=True NewReplicaSetAvailable");
    assertThat(images()).hasSize(3).containsOnly("nginx:1.14.2");
  }

  @Test
  void aRestartIsARevisionThatDiffersInAnAnnotation() {
    var before = names();
    stage.say("kubectl rollout restart deployment/web").settle();

    assertThat(names()).hasSize(3).doesNotContainAnyElementsOf(before);
    assertThat(RolloutRevisions.of(newest())).isEqualTo(2);
    assertThat(newest().getSpec().getTemplate().getMetadata().getAnnotations())
        .containsKey("kubectl.kubernetes.io/restartedAt");
  }

  @Test
  void deletionInTheForegroundTakesTheDependentsFirst() {
    stage.say("kubectl delete deployment/web --cascade=foreground").runFor(0.05);
    assertThat(Metas.finalizers(stage.find(Deployment.class, "web")))
        .containsExactly("foregroundDeletion");
    stage.settle();

    assertThat(stage.list(Deployment.class)).isEmpty();
    assertThat(stage.list(ReplicaSet.class)).isEmpty();
    assertThat(stage.list(Pod.class)).isEmpty();
  }

  @Test
  void whatAnOrphaningDeletionLeavesIsFoundAgain() {
    var before = names();
    stage.say("kubectl delete deployment/web --cascade=orphan").settle();
    assertThat(stage.list(ReplicaSet.class))
        .singleElement()
        .matches(set -> Metas.owners(set).isEmpty());

    stage.say("kubectl apply -f manifests/self-healing").settle();

    assertThat(names()).isEqualTo(before);
    assertThat(stage.course(Deployment.class, "web", Stage::conditions))
        .contains(List.of("Progressing=True FoundNewReplicaSet"));
    assertThat(ReplicaSets.replicas(newest())).isEqualTo(3);
  }

  private void patch(String body) {
    stage.say("kubectl patch deployment/web -p " + body).settle();
  }

  private ReplicaSet newest() {
    return stage.list(ReplicaSet.class).stream()
        .max(Comparator.comparing(RolloutRevisions::of))
        .orElseThrow();
  }

  private List<String> conditions() {
    return Stage.conditions(stage.find(Deployment.class, "web"));
  }

  private List<String> images() {
    return stage.list(Pod.class).stream()
        .map(pod -> pod.getSpec().getContainers().getFirst().getImage())
        .toList();
  }

  private List<String> names() {
    return stage.list(Pod.class).stream().map(pod -> pod.getMetadata().getName()).toList();
  }
}
