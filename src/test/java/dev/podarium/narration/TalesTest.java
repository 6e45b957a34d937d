package dev.podarium.narration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.Workloads;
import dev.podarium.api.HardwareCommand.StopNode;
import dev.podarium.api.Request.Create;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import org.junit.jupiter.api.Test;

/** What a person is told of runs of the real engine; nothing of it is written down anywhere. */
class TalesTest {

  @Test
  void anApplyIsToldFromTheCommandToTheReadyPods() {
    var tale = new Tale(3).then(Tale.web(2, "nginx:1.14.2"));

    assertThat(tale.told(Interest.STAGE))
        .containsSubsequence(
            "You created Deployment web: 2 Pods of nginx:1.14.2.",
            "The Deployment controller created ReplicaSet web-… as revision 1 for 2 Pods:"
                + " you created Deployment web: 2 Pods of nginx:1.14.2.",
            "The ReplicaSet controller created Pod web-…: revision 1 wants 2 Pods and has 0.",
            "The ReplicaSet controller created Pod web-…: revision 1 wants 2 Pods and has 1.")
        .anySatisfy(
            sentence ->
                assertThat(sentence)
                    .matches(
                        "The scheduler put Pod web-… on node-\\d:"
                            + " it had no Node yet, and this one has room for it\\."))
        .anySatisfy(
            sentence ->
                assertThat(sentence)
                    .matches(
                        "The kubelet on node-\\d started container web of Pod web-…, and the Pod"
                            + " is ready: its image nginx:1\\.14\\.2 is on the Node\\."))
        .last()
        .isEqualTo(
            "The Deployment controller marked Deployment web Available:"
                + " Deployment has minimum availability.");
  }

  @Test
  void aRollingUpdateIsToldByWhatMayComeAndGo() {
    var tale = new Tale(3).then(Tale.web(2, "nginx:1.14.2"));
    tale.told(Interest.STAGE);

    assertThat(tale.then(Tale.image("nginx:1.16.1")).told(Interest.TURN))
        .containsExactly(
            "You changed Deployment web: image nginx:1.14.2 → nginx:1.16.1.",
            "The Deployment controller created ReplicaSet web-… as revision 2 for 1 Pod:"
                + " you changed Deployment web: image nginx:1.14.2 → nginx:1.16.1.",
            "The Deployment controller lowered revision 1 from 2 to 1:"
                + " one new Pod is ready, so one old Pod may go.",
            "The Deployment controller raised revision 2 from 1 to 2:"
                + " two Pods exist and at most 3 may, so one new Pod may come.",
            "The Deployment controller lowered revision 1 from 1 to 0:"
                + " one more new Pod is ready, so one old Pod may go.",
            "The Deployment controller finished the rollout of Deployment web:"
                + " ReplicaSet \"web-…\" has successfully progressed.");
  }

  @Test
  void aRolloverTakesTheHalfBuiltRevisionDown() {
    var tale = new Tale(3).then(Tale.web(4, "nginx:1.14.2"));
    tale.world().send(Tale.image("nginx:1.16.1"));
    tale.world().runFor(2);
    tale.told(Interest.STAGE);

    assertThat(tale.then(Tale.image("nginx:1.17.0")).told(Interest.TURN))
        .startsWith(
            "You changed Deployment web: image nginx:1.16.1 → nginx:1.17.0.",
            "The Deployment controller created ReplicaSet web-… as revision 3 for 0 Pods:"
                + " you changed Deployment web: image nginx:1.16.1 → nginx:1.17.0.")
        .anyMatch(told -> told.startsWith("The Deployment controller lowered revision 2 from 3"))
        .anyMatch(told -> told.startsWith("The Deployment controller raised revision 3 from 0"));
  }

  @Test
  void aDeletedPodIsReplacedBecauseItIsMissing() {
    var tale = new Tale(3).then(Tale.web(3, "nginx:1.14.2"));
    tale.told(Interest.STAGE);
    var victim = ObjectRef.of(tale.pods().findFirst().orElseThrow());

    assertThat(tale.then(Tale.delete(victim)).told(Interest.STAGE))
        .containsSubsequence(
            "You deleted Pod web-…, which gets 30 s to end.",
            "The ReplicaSet controller created Pod web-…:"
                + " you deleted Pod web-…, so revision 1 wants 3 Pods and has 2.")
        .anyMatch(told -> told.endsWith("let Pod web-… go: all its containers have ended."));
  }

  @Test
  void aDeletedDeploymentTakesWhatItOwnsAlong() {
    var tale = new Tale(2).then(Tale.web(1, "nginx:1.14.2"));
    tale.told(Interest.STAGE);

    assertThat(
            tale.then(Tale.delete(new ObjectRef(Kinds.DEPLOYMENT, "default", "web")))
                .told(Interest.COMING_AND_GOING))
        .startsWith(
            "You deleted Deployment web.",
            "The garbage collector deleted ReplicaSet web-…: its owner Deployment web is gone.",
            "The garbage collector deleted Pod web-…, which gets 30 s to end:"
                + " ReplicaSet web-… was deleted.");
  }

  @Test
  void aSilentNodeLosesItsPodsAfterAWhile() {
    var tale = new Tale(2).then(Tale.web(2, "nginx:1.14.2"));
    tale.told(Interest.STAGE);
    var node = Pods.nodeName(tale.pods().findFirst().orElseThrow());
    tale.world().send(new StopNode(node));
    tale.world().runFor(420);

    assertThat(tale.told(Interest.COMING_AND_GOING))
        .containsSubsequence(
            "The Node controller marked %s Ready=Unknown: Kubelet stopped posting node status."
                .formatted(node),
            "The taint eviction controller deleted Pod web-…, which gets 30 s to end:"
                + " %s has the taint node.kubernetes.io/unreachable:NoExecute.".formatted(node),
            "The ReplicaSet controller created Pod web-…:"
                + " Pod web-… is being deleted, so revision 1 wants 2 Pods and has 1.");
  }

  @Test
  void aStatefulSetIsToldOneOrdinalAfterTheOther() {
    var tale = new Tale(3).then(new Create(Workloads.stateful("db", 2)));
    var db = "you created StatefulSet db: 2 Pods of nginx:1.14.2, one after the other.";
    var claim = "The StatefulSet controller created PersistentVolumeClaim data-%s for 1Gi of class";

    assertThat(tale.told(Interest.COMING_AND_GOING))
        .containsSubsequence(
            claim.formatted("db-0") + " standard: " + db,
            "The StatefulSet controller created Pod db-0: " + db,
            claim.formatted("db-1") + " standard: Pod db-0 is ready.",
            "The StatefulSet controller created Pod db-1: Pod db-0 is ready.")
        .anyMatch(
            told ->
                told.startsWith("The storage provisioner made PersistentVolume pvc-")
                    && told.endsWith("data-db-0 waits for a volume of k8s.io/minikube-hostpath."))
        .anyMatch(
            told -> told.startsWith("The volume binder bound PersistentVolumeClaim data-db-0 to"));

    assertThat(
            tale.then(Tale.delete(new ObjectRef(Kinds.POD, "default", "db-1")))
                .told(Interest.COMING_AND_GOING))
        .startsWith(
            "You deleted Pod db-1, which gets 30 s to end.",
            "The StatefulSet controller created Pod db-1: Pod db-1 is gone.");
  }

  @Test
  void aBadImageIsToldUntilTheRolloutIsGivenUp() {
    var tale = new Tale(3).then(Tale.web(2, "nginx:1.14.2"));
    tale.told(Interest.STAGE);
    tale.world().send(Tale.image("nginx:doesnotexist"));
    tale.world().runFor(700);

    assertThat(tale.told(Interest.TURN))
        .anySatisfy(
            told ->
                assertThat(told)
                    .matches(
                        "The kubelet on node-\\d could not pull image nginx:doesnotexist"
                            + " for Pod web-…: .*not found\\."))
        .contains(
            "The Deployment controller gave up waiting for Deployment web:"
                + " ReplicaSet \"web-…\" has timed out progressing.");
  }

  @Test
  void aPodThatNoNodeCanTakeSaysWhy() {
    var greedy =
        new ContainerBuilder(Tale.container("nginx:1.14.2"))
            .withNewResources()
            .addToRequests("cpu", new Quantity("16"))
            .endResources()
            .build();
    var tale = new Tale(1);
    tale.world().send(new Create(Tale.deployment(1, greedy)));
    tale.world().runFor(3);

    assertThat(tale.told(Interest.TURN))
        .last()
        .asString()
        .startsWith(
            "The scheduler found no Node for Pod web-…:"
                + " 0/1 nodes are available: 1 Insufficient cpu.");
  }

  @Test
  void whyLeadsFromAReadyPodBackToTheCommand() {
    var tale = new Tale(3).then(Tale.web(2, "nginx:1.14.2"));
    tale.told(Interest.STAGE);
    var pod = ObjectRef.of(tale.pods().findFirst().orElseThrow());

    var chain = tale.why(pod);

    assertThat(chain.links().getFirst().ref()).isEqualTo(pod);
    assertThat(chain.links().getLast().sentence().text())
        .isEqualTo("You created Deployment web: 2 Pods of nginx:1.14.2.");
    assertThat(chain.ending()).isEmpty();
  }

  @Test
  void aJobThatFailsIsToldByItsWaits() {
    var tale = new Tale(1).then(new Create(failing()));

    assertThat(tale.told(Interest.TURN))
        .containsSubsequence(
            "You created Job pi: 1 completion, at most 1 Pod of busybox:1.36 at once.",
            "The Job controller tries Job pi again in 10 s:"
                + " its first Pod in a row failed and back-off begins.",
            "The Job controller tries Job pi again in 20 s:"
                + " its second Pod in a row failed and back-off doubles.",
            "The Job controller gives up Job pi:"
                + " it failed more often than its back-off limit of 2 allows.",
            "The Job controller marked Job pi failed:"
                + " it failed more often than its back-off limit of 2 allows.");
  }

  @Test
  void aPodThatComesAfterABackOffSaysSo() {
    var tale = new Tale(1).then(new Create(failing()));

    assertThat(tale.told(Interest.COMING_AND_GOING))
        .anySatisfy(
            sentence ->
                assertThat(sentence)
                    .matches(
                        "The Job controller created Pod pi-.{5}: the 20 s after its second failed"
                            + " Pod in a row are over\\."));
  }

  private static Job failing() {
    return new JobBuilder()
        .withNewMetadata()
        .withName("pi")
        .withNamespace("default")
        .endMetadata()
        .withNewSpec()
        .withBackoffLimit(2)
        .withNewTemplate()
        .withNewSpec()
        .withRestartPolicy("Never")
        .addNewContainer()
        .withName("c")
        .withImage("busybox:1.36")
        .withCommand("sh", "-c", "exit 1")
        .endContainer()
        .endSpec()
        .endTemplate()
        .endSpec()
        .build();
  }
}
