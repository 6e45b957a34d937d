package dev.podarium.cluster.apiserver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.World;
import dev.podarium.api.Change;
import dev.podarium.api.Change.Verb;
import dev.podarium.api.HardwareCommand.StartComponent;
import dev.podarium.api.HardwareCommand.StopComponent;
import dev.podarium.api.Request.Create;
import dev.podarium.objects.Kinds;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Event;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Fact: kube-apiserver --event-ttl is 1h0m0s. */
class EventExpiryTest {

  private static final long HOUR = Durations.seconds(3_600L);

  @Test
  void eventsAreGoneAnHourAfterTheyWereWrittenLast() {
    var world = World.of(1);
    world.send(new Create(Server.aPod("web")));
    world.runUntilSettled();
    assertThat(world.cluster().agenda().now()).as("settled does not wait for it").isLessThan(HOUR);
    assertThat(eventsOf(world)).isNotEmpty();

    world.runFor(3_500);
    assertThat(eventsOf(world)).isNotEmpty();
    world.runFor(200);

    assertThat(eventsOf(world)).isEmpty();
    assertThat(expired(world)).isNotEmpty().allMatch(Change::routine);
  }

  @Test
  void anEventThatIsCountedAgainLivesOn() {
    var world = World.of(1);
    world.send(new Create(Server.aPod("web", "nginx:doesnotexist")));
    world.runFor(3_900);

    assertThat(eventsOf(world)).extracting(Event::getReason).doesNotContain("Scheduled");
    assertThat(eventsOf(world))
        .filteredOn(event -> event.getReason().equals("Pulling"))
        .singleElement()
        .satisfies(
            pulling -> assertThat(pulling.getFirstTimestamp()).startsWith("2026-01-01T08:00"))
        .satisfies(pulling -> assertThat(pulling.getLastTimestamp()).startsWith("2026-01-01T09:0"));
  }

  @Test
  void aStoppedEtcdLetsNothingGoAndAStartedOneGivesEveryLeaseItsWholeTimeAgain() {
    var world = World.of(1);
    world.send(new Create(Server.aPod("web")));
    world.runUntilSettled();
    world.runFor(3_000);
    world.answer(new StopComponent("etcd"));
    world.runFor(3_600);
    assertThat(eventsOf(world)).isNotEmpty();

    world.answer(new StartComponent("etcd"));
    world.runFor(3_500);
    assertThat(eventsOf(world)).isNotEmpty();
    world.runFor(200);

    assertThat(eventsOf(world)).extracting(Event::getReason).doesNotContain("Scheduled");
  }

  private static List<Event> eventsOf(World world) {
    return world.latest().list(Event.class, "default").toList();
  }

  private static List<Change> expired(World world) {
    return world.changes().stream()
        .filter(change -> change.ref().kind().equals(Kinds.EVENT) && change.verb() == Verb.DELETE)
        .toList();
  }
}
