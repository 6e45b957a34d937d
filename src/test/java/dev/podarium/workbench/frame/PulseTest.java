package dev.podarium.workbench.frame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.Workloads;
import dev.podarium.World;
import dev.podarium.api.Address;
import dev.podarium.api.Change;
import dev.podarium.api.Request.Create;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PulseTest {

  private final World world = World.of(2);
  private final ShownMoment shown = new ShownMoment();
  private final Pulse pulse = new Pulse(new PausedCluster(world), shown);
  private final List<Beat> beats = new ArrayList<>();

  @Test
  void aFreshListenerIsToldAllAndThenWhatIsNew() {
    pulse.listen(beats::add);
    pulse.beat();
    world.runUntilSettled();
    pulse.beat();

    assertThat(beats).hasSize(2).allMatch(Beat::complete);
    assertThat(beats.stream().flatMap(beat -> beat.changes().stream()).map(Change::revision))
        .hasSize((int) world.latest().revision())
        .isSorted();
  }

  @Test
  void whenNothingChangedNobodyIsTold() {
    pulse.listen(beats::add);
    pulse.beat();
    pulse.beat();

    assertThat(beats).hasSize(1);
  }

  @Test
  void thePastIsShownToAllUntilTheNewestIsWantedAgain() {
    pulse.listen(beats::add);
    pulse.beat();
    var past = world.history().now().address();
    world.send(new Create(Workloads.web(3)));
    world.runUntilSettled();
    pulse.beat();

    shown.show(past);
    pulse.beat();
    pulse.listen(beats::add);
    pulse.beat();

    assertThat(beats.subList(2, 5))
        .allMatch(beat -> beat.moment().address().equals(past) && !beat.moment().live());
    assertThat(beats.get(2).complete()).as("backwards there are no changes").isFalse();

    shown.showNewest();
    pulse.beat();

    assertThat(beats.getLast().moment()).isEqualTo(world.history().now());
    assertThat(beats.getLast().complete()).isTrue();
    assertThat(beats.getLast().changes().getFirst().revision()).isEqualTo(past.revision() + 1);
  }

  @Test
  void aMomentThatIsNotThereShowsTheNewest() {
    pulse.listen(beats::add);
    shown.show(new Address(7, 1));
    pulse.beat();

    assertThat(beats.getLast().moment()).isEqualTo(world.history().now());
    assertThat(shown.past()).isNull();
  }

  @Test
  void whoHasEndedListeningIsToldNothing() {
    var listening = pulse.listen(beats::add);
    listening.unsubscribe();
    pulse.beat();

    assertThat(beats).isEmpty();
  }
}
