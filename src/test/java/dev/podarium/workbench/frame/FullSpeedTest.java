package dev.podarium.workbench.frame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.Workloads;
import dev.podarium.World;
import dev.podarium.api.Request.Create;
import dev.podarium.api.TimeMachine;
import dev.podarium.cluster.Cluster;
import dev.podarium.player.EmbeddedCluster;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Time goes as fast as the machine can while the window looks. */
class FullSpeedTest {

  private final EmbeddedCluster source =
      new EmbeddedCluster(() -> World.session(new Cluster(1, List.of())));
  private final Pulse pulse = new Pulse(source, new ShownMoment());
  private long seen;
  private int beats;

  @AfterEach
  void end() {
    source.close();
  }

  /** It did: 15 of 2,425 beats had a snapshot whose change came later, or never. */
  @Test
  @Timeout(120)
  void noBeatSeesASnapshotWithoutItsChange() {
    pulse.listen(this::look);
    source.send(new Create(Workloads.web(200))).join();
    var time = source.time().orElseThrow();
    time.speed(TimeMachine.UNLIMITED);
    time.play();
    while (!time.state().settled() || beats < 2) {
      pulse.beat();
    }
    pulse.beat();

    assertThat(seen).isEqualTo(source.latest().revision()).isGreaterThan(400);
  }

  private void look(Beat beat) {
    beats++;
    assertThat(beat.complete()).isTrue();
    for (var change : beat.changes()) {
      assertThat(change.revision()).isEqualTo(++seen);
    }
    assertThat(beat.snapshot().revision()).isEqualTo(seen);
    if (!beat.changes().isEmpty()) {
      var last = beat.changes().getLast();
      assertThat(beat.snapshot().find(last.ref())).isSameAs(last.after());
    }
  }
}
