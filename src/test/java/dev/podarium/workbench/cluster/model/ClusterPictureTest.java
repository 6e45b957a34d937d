package dev.podarium.workbench.cluster.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.Workloads;
import dev.podarium.World;
import dev.podarium.api.Request;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.api.Request.PatchType;
import dev.podarium.chance.Chance;
import dev.podarium.chance.Seeds;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.stories.Stage;
import dev.podarium.workbench.frame.Beat;
import dev.podarium.workbench.frame.PodState;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ClusterPictureTest {

  @Test
  void anEmptyClusterShowsItsNodesReadyAndAnEmptyQueue() {
    var picture = ClusterPicture.of(World.of(3).history().now());

    assertThat(picture.nodes())
        .extracting(node -> node.ref().name(), node -> node.look().word())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("node-0", "Ready"),
            org.assertj.core.groups.Tuple.tuple("node-1", "Ready"),
            org.assertj.core.groups.Tuple.tuple("node-2", "Ready"));
    assertThat(PictureText.summary(picture))
        .contains("Node node-0: Ready, 0 % of cpu and 0 % of memory requested, no Pods")
        .endsWith("scheduler queue: empty");
  }

  @Test
  void aPodIsDrawnOnItsNodeWithWhatItRequests() {
    var world = World.of(1);
    world.send(new Request.Create(pod("web", "1", "2Gi")));
    world.runUntilSettled();

    var node = ClusterPicture.of(world.history().now()).nodes().getFirst();

    assertThat(node.places().stream().filter(Objects::nonNull))
        .singleElement()
        .satisfies(cell -> assertThat(cell.look().state()).isEqualTo(PodState.READY));
    assertThat(node.cpu()).isEqualTo(25);
    assertThat(node.memory()).isBetween(24, 27);
  }

  @Test
  void aPodThatNoNodeCanTakeWaitsInTheQueue() {
    var world = World.of(1);
    world.send(new Request.Create(pod("large", "100", "1Gi")));
    world.runUntilSettled();

    var picture = ClusterPicture.of(world.history().now());

    assertThat(picture.waiting()).singleElement();
    assertThat(PictureText.queue(picture.waiting())).isEqualTo("wait for a Node: 1");
  }

  @Seeds(10)
  void aMomentReachedStepByStepLooksAsItDoesAlone(Chance chance) {
    var world = World.of(chance.seed(), 3);
    var model = new ClusterModel();
    model.after(Beat.of(world.history().now()));
    world.send(new Request.Create(Workloads.deployment("web", 6, "nginx:1.14.2")));
    for (var step = 0; step < 20; step++) {
      var seen = world.history().now().address();
      disturb(world, chance);
      world.runFor(chance.between(1, 30) / 10.0);
      var told = world.history().changes(seen);

      var followed = model.after(new Beat(told.moment(), told.changes(), true, null));

      assertThat(followed).isEqualTo(ClusterPicture.of(told.moment()));
    }
  }

  private static void disturb(World world, Chance chance) {
    var web = new ObjectRef(Kinds.DEPLOYMENT, "default", "web");
    var image = "nginx:1.%d".formatted(chance.between(14, 16));
    var pods = world.latest().list(Kinds.POD).toList();
    switch (chance.between(0, 3)) {
      case 0 -> world.send(patch(web, "{\"spec\":{\"replicas\":%d}}", chance.between(0, 20)));
      case 1 ->
          world.send(
              patch(
                  web,
                  "{\"spec\":{\"template\":{\"spec\":{\"containers\":[{\"name\":\"web\","
                      + "\"image\":\"%s\"}]}}}}",
                  image));
      case 2 -> {
        if (!pods.isEmpty()) {
          var pod = ObjectRef.of(pods.get(chance.between(0, pods.size() - 1)));
          world.send(new Request.Delete(pod, DeleteOptions.DEFAULT));
        }
      }
      default -> {}
    }
  }

  private static Request.Patch patch(ObjectRef ref, String body, Object value) {
    return new Request.Patch(ref, PatchType.STRATEGIC_MERGE, body.formatted(value), "");
  }

  @Test
  void podsThatEndedLongAgoAreCountedAndTakeNoPlaceAndNoResources() {
    var stage =
        Stage.empty(1).say("kubectl apply -f src/test/resources/strips/ended.yaml").settle();

    var node = ClusterPicture.of(stage.history().now()).nodes().getFirst();

    assertThat(node.ended()).isEqualTo(8);
    assertThat(node.places().stream().filter(Objects::nonNull)).hasSize(5);
    assertThat(node.cpu()).isEqualTo(25);
    assertThat(PictureText.of(node)).endsWith("Pods: 1 ready, 4 succeeded, 8 more have ended");
  }

  @Test
  void aBeatThatChangesNothingShownGivesTheSamePicture() {
    var world = World.of(2);
    var model = new ClusterModel();
    var before = model.after(Beat.of(world.history().now()));

    assertThat(model.after(new Beat(world.history().now(), List.of(), true, null)))
        .isSameAs(before);
  }

  private static io.fabric8.kubernetes.api.model.Pod pod(String name, String cpu, String memory) {
    return new PodBuilder()
        .withNewMetadata()
        .withName(name)
        .withNamespace("default")
        .endMetadata()
        .withNewSpec()
        .addNewContainer()
        .withName("web")
        .withImage("nginx:1.14.2")
        .withNewResources()
        .withRequests(Map.of("cpu", new Quantity(cpu), "memory", new Quantity(memory)))
        .endResources()
        .endContainer()
        .endSpec()
        .build();
  }
}
