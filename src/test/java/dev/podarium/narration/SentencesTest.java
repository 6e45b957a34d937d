package dev.podarium.narration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.Workloads;
import dev.podarium.api.Change.Verb;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.RolloutRevisions;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.ReplicaSetBuilder;
import org.junit.jupiter.api.Test;

class SentencesTest {

  private final Past past = new Past();

  @Test
  void aPersonsCommandNeedsNoReason() {
    assertThat(past.you(Verb.CREATE, web(3, "nginx:1.14.2")))
        .isEqualTo("You created Deployment web: 3 Pods of nginx:1.14.2.");
    assertThat(past.you(Verb.UPDATE, web(5, "nginx:1.14.2")))
        .isEqualTo("You scaled Deployment web from 3 to 5.");
    assertThat(past.you(Verb.UPDATE, web(5, "nginx:1.16.1")))
        .isEqualTo("You changed Deployment web: image nginx:1.14.2 → nginx:1.16.1.");
  }

  @Test
  void aNewRevisionComesOfWhatWasChanged() {
    past.you(Verb.CREATE, web(3, "nginx:1.14.2"));
    past.you(Verb.UPDATE, web(3, "nginx:1.16.1"));

    assertThat(past.then("deployment-controller", Verb.CREATE, set(2, 1, 0)))
        .isEqualTo(
            "The Deployment controller created ReplicaSet web-2 as revision 2 for 1 Pod:"
                + " you changed Deployment web: image nginx:1.14.2 → nginx:1.16.1.");
  }

  @Test
  void aReadyNewPodLetsAnOldOneGo() {
    past.you(Verb.CREATE, web(3, "nginx:1.16.1"));
    past.then("deployment-controller", Verb.CREATE, set(1, 3, 3));
    past.then("deployment-controller", Verb.CREATE, set(2, 1, 0));
    past.then("replicaset-controller", Verb.STATUS, set(2, 1, 1));

    assertThat(past.then("deployment-controller", Verb.UPDATE, set(1, 2, 3)))
        .isEqualTo(
            "The Deployment controller lowered revision 1 from 3 to 2:"
                + " one new Pod is ready, so one old Pod may go.");
  }

  @Test
  void aReplicaSetCreatesWhatIsMissing() {
    past.you(Verb.CREATE, web(3, "nginx:1.16.1"));
    past.then("deployment-controller", Verb.CREATE, set(2, 2, 0));

    assertThat(past.then("replicaset-controller", Verb.CREATE, pod("web-2-a")))
        .isEqualTo(
            "The ReplicaSet controller created Pod web-2-a:"
                + " revision 2 wants 2 Pods and has 0.");
    assertThat(past.then("replicaset-controller", Verb.CREATE, pod("web-2-b")))
        .endsWith("revision 2 wants 2 Pods and has 1.");
  }

  @Test
  void aDeletedPodIsTheReasonForItsSuccessor() {
    past.you(Verb.CREATE, web(1, "nginx:1.16.1"));
    past.then("deployment-controller", Verb.CREATE, set(1, 1, 1));
    past.then("replicaset-controller", Verb.CREATE, pod("web-1-a"));
    var deleting = Metas.withDeletion(pod("web-1-a"), "2026-01-01T08:00:09Z", 30);

    assertThat(past.you(Verb.UPDATE, deleting))
        .isEqualTo("You deleted Pod web-1-a, which gets 30 s to end.");
    assertThat(past.then("replicaset-controller", Verb.CREATE, pod("web-1-b")))
        .isEqualTo(
            "The ReplicaSet controller created Pod web-1-b:"
                + " you deleted Pod web-1-a, so revision 1 wants 1 Pod and has 0.");
    assertThat(past.then("kubelet node-1", Verb.DELETE, deleting))
        .isEqualTo("The kubelet on node-1 let Pod web-1-a go: all its containers have ended.");
  }

  @Test
  void aKindThatNobodyForesawIsToldPlainly() {
    var settings =
        new ConfigMapBuilder()
            .withNewMetadata()
            .withName("settings")
            .withNamespace("default")
            .endMetadata()
            .addToData("color", "red")
            .build();
    past.you(Verb.CREATE, settings);
    var blue = new ConfigMapBuilder(settings).addToData("color", "blue").build();

    assertThat(past.then("some-controller", Verb.UPDATE, blue))
        .isEqualTo(
            "The some controller changed ConfigMap settings: data color red → blue:"
                + " you created ConfigMap settings.");
  }

  @Test
  void aNodeThatFallsSilentIsMarked() {
    past.then("kubelet node-1", Verb.CREATE, node("True", ""));

    assertThat(
            past.then(
                "node-lifecycle-controller",
                Verb.STATUS,
                node("Unknown", "Kubelet stopped posting node status.")))
        .isEqualTo(
            "The Node controller marked node-1 Ready=Unknown:"
                + " Kubelet stopped posting node status.");
  }

  @Test
  void whyLeadsBackToThePerson() {
    past.you(Verb.CREATE, web(1, "nginx:1.16.1"));
    past.then("deployment-controller", Verb.CREATE, set(1, 1, 0));
    past.then("replicaset-controller", Verb.CREATE, pod("web-1-a"));

    var chain = past.why(ObjectRef.of(pod("web-1-a")));

    assertThat(chain.links())
        .extracting(link -> link.ref().toString())
        .containsExactly(
            "Pod default/web-1-a", "ReplicaSet default/web-1", "Deployment default/web");
    assertThat(chain.ending()).isEmpty();
  }

  private static Deployment web(int replicas, String image) {
    return new DeploymentBuilder(Workloads.deployment("web", replicas, image))
        .editMetadata()
        .withUid("uid-web")
        .endMetadata()
        .build();
  }

  private static ReplicaSet set(int revision, int replicas, int ready) {
    return new ReplicaSetBuilder()
        .withNewMetadata()
        .withName("web-" + revision)
        .withNamespace("default")
        .withUid("uid-" + revision)
        .addToAnnotations(RolloutRevisions.REVISION, Integer.toString(revision))
        .withOwnerReferences(Metas.controllerReference(web(1, "")))
        .endMetadata()
        .withNewSpec()
        .withReplicas(replicas)
        .endSpec()
        .withNewStatus()
        .withReplicas(ready)
        .withReadyReplicas(ready)
        .endStatus()
        .build();
  }

  private static Pod pod(String name) {
    var owner = set(Integer.parseInt(name.split("-")[1]), 1, 0);
    return new PodBuilder()
        .withNewMetadata()
        .withName(name)
        .withNamespace("default")
        .withUid("uid-" + name)
        .withOwnerReferences(Metas.controllerReference(owner))
        .endMetadata()
        .build();
  }

  private static Node node(String ready, String message) {
    return new NodeBuilder()
        .withNewMetadata()
        .withName("node-1")
        .endMetadata()
        .withNewStatus()
        .addNewCondition()
        .withType("Ready")
        .withStatus(ready)
        .withMessage(message)
        .endCondition()
        .endStatus()
        .build();
  }
}
