package dev.podarium.workbench.strips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.World;
import dev.podarium.api.Request.Create;
import dev.podarium.narration.NarratedChange;
import dev.podarium.narration.Narrator;
import io.fabric8.kubernetes.api.model.PodBuilder;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CaptionTest {

  private final World world = World.of(1);
  private final Narrator narrator = new Narrator(world.history());
  private final Caption caption = new Caption();

  @Test
  void aPausedStepIsToldAtOnceEvenAfterACommand() {
    var life = life();
    var command = life.indexOf(byUser(life));

    caption.frame(life.subList(command, command + 1), false);
    assertThat(told()).isEqualTo("You created Pod bare.");

    caption.frame(life.subList(command + 1, command + 2), false);
    assertThat(told()).startsWith("The scheduler put Pod bare on node-0");
  }

  @Test
  void aSentenceStaysToBeReadWhileTimePlays() {
    var life = life();
    var command = life.indexOf(byUser(life));

    caption.frame(life.subList(command, life.size()), true);
    assertThat(told()).isEqualTo("You created Pod bare.");

    for (var frame = 0; frame < 100; frame++) {
      caption.frame(List.of(), true);
    }
    assertThat(told()).contains("and the Pod is ready");
  }

  private String told() {
    return narrator.tell(Objects.requireNonNull(caption.shown())).text();
  }

  private static NarratedChange byUser(List<NarratedChange> life) {
    return life.stream()
        .filter(narrated -> narrated.change().origin().by().equals("user"))
        .findFirst()
        .orElseThrow();
  }

  private List<NarratedChange> life() {
    world.runUntilSettled();
    world.send(
        new Create(
            new PodBuilder()
                .withNewMetadata()
                .withName("bare")
                .withNamespace("default")
                .endMetadata()
                .withNewSpec()
                .addNewContainer()
                .withName("web")
                .withImage("nginx:1.14.2")
                .endContainer()
                .endSpec()
                .build()));
    world.runUntilSettled();
    return world.changes().stream().map(change -> narrator.of(1, change)).toList();
  }
}
