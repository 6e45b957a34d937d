package dev.podarium.workbench.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.World;
import dev.podarium.api.Request.Create;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.workbench.frame.EventRow;
import io.fabric8.kubernetes.api.model.PodBuilder;
import org.junit.jupiter.api.Test;

class EventLogTest {

  @Test
  void aPodsLifeIsListedInItsOrder() {
    var world = World.of(1);
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

    var step = new EventLog().take(world.changes());

    assertThat(step.gone()).isEmpty();
    assertThat(step.added())
        .filteredOn(row -> row.object().equals("pod/bare"))
        .extracting(EventRow::reason)
        .containsExactly("Scheduled", "Pulling", "Pulled", "Created", "Started");
    assertThat(world.latest().list(Kinds.EVENT)).hasSameSizeAs(step.added());
  }

  @Test
  void aFilterWantsEveryWord() {
    var row =
        new EventRow(
            new ObjectRef(Kinds.EVENT, "default", "e"),
            1,
            0,
            "Warning",
            "BackOff",
            "pod/web-1",
            null,
            "Back-off pulling image",
            1);

    assertThat(EventsPane.wanted("web backoff", true)).accepts(row);
    assertThat(EventsPane.wanted("", false)).accepts(row);
    assertThat(EventsPane.wanted("web killing", false)).rejects(row);
  }
}
