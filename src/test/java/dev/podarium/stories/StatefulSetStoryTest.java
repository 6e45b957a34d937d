package dev.podarium.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.Change.Verb;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.StatefulSets;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.ControllerRevision;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The stories of StatefulSets: order, names, claims, the partition. */
class StatefulSetStoryTest {

  @Test
  void podsComeInOrderAndGoInReverseAndTheirClaimsStay() {
    var stage = Stage.of("stateful-web", 3).settle();
    stage.say("kubectl scale statefulset/web --replicas=4").settle();
    var volumes = volumesByClaim(stage);
    stage.say("kubectl scale statefulset/web --replicas=1").settle();

    assertThat(names(stage, Verb.CREATE, Pod.class))
        .containsExactly("web-0", "web-1", "web-2", "web-3");
    assertThat(names(stage, Verb.DELETE, Pod.class)).containsExactly("web-3", "web-2", "web-1");
    assertThat(stage.list(PersistentVolumeClaim.class))
        .extracting(claim -> claim.getMetadata().getName())
        .containsExactly("www-web-0", "www-web-1", "www-web-2", "www-web-3");
    assertThat(stage.list(PersistentVolume.class)).hasSize(4);
    assertThat(
            stage.course(
                StatefulSet.class, "web", set -> StatefulSets.status(set).getReadyReplicas()))
        .containsExactly(null, 1, 2, 3, 4, 3, 2, 1);
    assertThat(stage.events(stage.find(StatefulSet.class, "web")))
        .containsExactly(
            "Normal SuccessfulCreate Create Claim www-web-0 Pod web-0 in StatefulSet web success",
            "Normal SuccessfulCreate Create Pod web-0 in StatefulSet web successful",
            "Normal SuccessfulCreate Create Claim www-web-1 Pod web-1 in StatefulSet web success",
            "Normal SuccessfulCreate Create Pod web-1 in StatefulSet web successful",
            "Normal SuccessfulCreate Create Claim www-web-2 Pod web-2 in StatefulSet web success",
            "Normal SuccessfulCreate Create Pod web-2 in StatefulSet web successful",
            "Normal SuccessfulCreate Create Claim www-web-3 Pod web-3 in StatefulSet web success",
            "Normal SuccessfulCreate Create Pod web-3 in StatefulSet web successful",
            "Normal SuccessfulDelete Delete Pod web-3 in StatefulSet web successful",
            "Normal SuccessfulDelete Delete Pod web-2 in StatefulSet web successful",
            "Normal SuccessfulDelete Delete Pod web-1 in StatefulSet web successful");

    stage.say("kubectl scale statefulset/web --replicas=4").settle();
    assertThat(volumesByClaim(stage)).isEqualTo(volumes);
  }

  @Test
  void aPodComesBackWithItsNameAndItsClaim() {
    var stage = Stage.of("stateful-web", 3).settle();
    var before = stage.find(Pod.class, "web-0");
    stage.say("kubectl delete pod web-0").settle();
    var after = stage.find(Pod.class, "web-0");

    assertThat(after.getMetadata().getUid()).isNotEqualTo(before.getMetadata().getUid());
    assertThat(after.getSpec().getHostname()).isEqualTo("web-0");
    assertThat(after.getSpec().getSubdomain()).isEqualTo("nginx");
    assertThat(Metas.labels(after))
        .containsEntry("statefulset.kubernetes.io/pod-name", "web-0")
        .containsEntry("apps.kubernetes.io/pod-index", "0");
    assertThat(after.getSpec().getVolumes().getFirst().getPersistentVolumeClaim().getClaimName())
        .isEqualTo("www-web-0");
  }

  @Test
  void aClaimInUseStaysUntilItsPodIsGoneAndThenBothComeAgain() {
    var stage = Stage.of("stateful-web", 3).settle();
    var lost = stage.find(PersistentVolumeClaim.class, "www-web-0").getMetadata().getUid();
    stage.say("kubectl delete pvc www-web-0").settle();
    assertThat(stage.printed("kubectl get pvc www-web-0")).contains("Terminating");

    stage.say("kubectl delete pod web-0").settle();

    assertThat(stage.find(PersistentVolumeClaim.class, "www-web-0").getMetadata().getUid())
        .isNotEqualTo(lost);
    assertThat(stage.printed("kubectl get pvc www-web-0")).contains("Bound");
    assertThat(stage.find(StatefulSet.class, "web").getStatus().getReadyReplicas()).isEqualTo(2);
    assertThat(stage.list(PersistentVolume.class)).hasSize(2);
  }

  @Test
  void anUpdateRunsDownToThePartitionAndOnWhenItIsTakenAway() {
    var stage = Stage.of("stateful-partition", 3).settle();
    stage.say("kubectl set image statefulset/web nginx=nginx:1.16.1").settle();

    assertThat(images(stage))
        .isEqualTo(
            Map.of(
                "web-0", "nginx:1.14.2",
                "web-1", "nginx:1.14.2",
                "web-2", "nginx:1.16.1",
                "web-3", "nginx:1.16.1"));
    assertThat(names(stage, Verb.DELETE, Pod.class)).containsExactly("web-3", "web-2");
    assertThat(stage.list(ControllerRevision.class)).hasSize(2);

    stage.say("kubectl delete pod web-0").settle();
    assertThat(images(stage)).containsEntry("web-0", "nginx:1.14.2");

    stage
        .say(
            "kubectl patch statefulset web -p"
                + " {\"spec\":{\"updateStrategy\":{\"rollingUpdate\":{\"partition\":0}}}}")
        .settle();
    assertThat(images(stage).values()).containsOnly("nginx:1.16.1");
    assertThat(names(stage, Verb.DELETE, Pod.class))
        .containsExactly("web-3", "web-2", "web-0", "web-1", "web-0");
    var status = stage.find(StatefulSet.class, "web").getStatus();
    assertThat(status.getCurrentRevision()).isEqualTo(status.getUpdateRevision());
    assertThat(status.getCurrentReplicas()).isEqualTo(4);
  }

  @Test
  void claimsGoWithTheirNumbersAndWithTheStatefulSet() {
    var stage = Stage.of("claim-retention", 3).settle();
    assertThat(owners(stage)).containsOnly("StatefulSet cache");

    stage.say("kubectl scale statefulset/cache --replicas=1").settle();
    assertThat(stage.list(PersistentVolumeClaim.class))
        .extracting(claim -> claim.getMetadata().getName())
        .containsExactly("data-cache-0");
    assertThat(stage.list(PersistentVolume.class)).hasSize(1);

    stage.say("kubectl scale statefulset/cache --replicas=2").settle();
    assertThat(stage.list(Pod.class)).hasSize(2);
    assertThat(owners(stage)).containsOnly("StatefulSet cache");

    stage.say("kubectl delete statefulset cache").settle();
    assertThat(stage.list(Pod.class)).isEmpty();
    assertThat(stage.list(PersistentVolumeClaim.class)).isEmpty();
    assertThat(stage.list(PersistentVolume.class)).isEmpty();
  }

  private static List<String> names(Stage stage, Verb verb, Class<? extends HasMetadata> type) {
    return stage.changes().stream()
        .filter(change -> change.verb() == verb && type.isInstance(change.object()))
        .map(change -> change.ref().name())
        .toList();
  }

  private static Map<String, String> volumesByClaim(Stage stage) {
    var volumes = new TreeMap<String, String>();
    for (var claim : stage.list(PersistentVolumeClaim.class)) {
      volumes.put(claim.getMetadata().getName(), claim.getSpec().getVolumeName());
    }
    return volumes;
  }

  private static Map<String, String> images(Stage stage) {
    var images = new TreeMap<String, String>();
    for (var pod : stage.list(Pod.class)) {
      images.put(pod.getMetadata().getName(), pod.getSpec().getContainers().getFirst().getImage());
    }
    return images;
  }

  private static List<String> owners(Stage stage) {
    return stage.list(PersistentVolumeClaim.class).stream()
        .flatMap(claim -> Metas.owners(claim).stream())
        .map(owner -> owner.getKind() + " " + owner.getName())
        .toList();
  }
}
