package dev.podarium.workbench.cluster.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.World;
import dev.podarium.api.Change;
import dev.podarium.api.Request;
import dev.podarium.workbench.frame.PodState;
import dev.podarium.workbench.frame.Pulse.Beat;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ClusterPictureTest {

  @Test
  void anEmptyClusterShowsItsNodesReadyAndAnEmptyQueue() {
    var picture = ClusterPicture.of(World.of(3).latest());

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

    var node = ClusterPicture.of(world.latest()).nodes().getFirst();

    assertThat(node.places())
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

    var picture = ClusterPicture.of(world.latest());

    assertThat(picture.waiting()).singleElement();
    assertThat(PictureText.queue(picture.waiting())).isEqualTo("wait for a Node: 1");
  }

  @Test
  void followingTheChangesEndsWhereBeginningAnewDoes() {
    var world = World.of(2);
    var model = new ClusterModel();
    model.after(new Beat(world.latest(), List.of(), false, null));
    var seen = world.changes().size();
    for (var i = 0; i < 5; i++) {
      world.send(new Request.Create(pod("web-" + i, "100m", "64Mi")));
      world.runFor(1);
      List<Change> changes = world.changes().subList(seen, world.changes().size());
      seen = world.changes().size();
      model.after(new Beat(world.latest(), changes, true, null));
    }

    var followed = model.after(new Beat(world.latest(), List.of(), true, null));

    var anew = ClusterPicture.of(world.latest());
    for (var node = 0; node < 2; node++) {
      assertThat(followed.nodes().get(node).cpu()).isEqualTo(anew.nodes().get(node).cpu());
      assertThat(followed.nodes().get(node).places().stream().filter(Objects::nonNull))
          .containsExactlyInAnyOrderElementsOf(
              anew.nodes().get(node).places().stream().filter(Objects::nonNull).toList());
    }
  }

  @Test
  void aBeatThatChangesNothingShownGivesTheSamePicture() {
    var world = World.of(2);
    var model = new ClusterModel();
    var before = model.after(new Beat(world.latest(), List.of(), false, null));

    assertThat(model.after(new Beat(world.latest(), List.of(), true, null))).isSameAs(before);
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
