package dev.podarium.workbench.strips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.Workloads;
import dev.podarium.World;
import dev.podarium.api.Request.Create;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShownStripTest {

  private final World world = World.of(3);
  private final Strips strips = new Strips(world.history());

  @Test
  void aSelectedPodShowsTheStripOfTheDeploymentThatItBelongsTo() {
    world.send(new Create(Workloads.deployment("web", 2, "nginx:1.14.2")));
    world.runUntilSettled();
    var pod = ObjectRef.of(world.latest().list(Kinds.POD).findFirst().orElseThrow());
    world.send(new Create(Workloads.deployment("other", 1, "nginx:1.14.2")));
    world.runUntilSettled();

    assertThat(titleAbout(pod)).contains("Rollout of web");
  }

  @Test
  void withoutASelectionTheWorkloadIsShownThatChangedLast() {
    assertThat(titleAbout(null)).isEmpty();

    world.send(new Create(Workloads.deployment("web", 2, "nginx:1.14.2")));
    world.send(new Create(Workloads.deployment("late", 2, "nginx:1.14.2")));
    world.runUntilSettled();
    var moment = world.history().now();
    world.send(new Create(Workloads.deployment("later", 2, "nginx:1.14.2")));
    world.runUntilSettled();

    assertThat(titleAbout(null)).contains("Rollout of later");
    assertThat(
            strips.about(null, moment, moment.snapshot().nanos()).orElseThrow().picture().title())
        .isNotEqualTo("Rollout of later");
  }

  private Optional<String> titleAbout(@Nullable ObjectRef selected) {
    var moment = world.history().now();
    return strips
        .about(selected, moment, moment.snapshot().nanos())
        .map(drawable -> drawable.picture().title());
  }
}
