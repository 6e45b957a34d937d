package dev.podarium.workbench.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.chance.Chance;
import dev.podarium.chance.Seeds;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.workbench.graph.Seating.Seat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeatingTest {

  private final Seating seating = new Seating();

  @Test
  void aPlaceThatBecameEmptyStaysEmptyUntilANewcomerTakesIt() {
    seating.sit(pod(0), "node-0");
    seating.sit(pod(1), "node-0");
    seating.sit(pod(2), "node-0");

    seating.leave(pod(1));
    assertThat(seating.on("node-0")).containsExactly(pod(0), null, pod(2));

    assertThat(seating.sit(pod(3), "node-0")).isEqualTo(new Seat("node-0", 1));
  }

  @Test
  void aPodThatIsBoundLeavesTheQueueForItsNode() {
    seating.sit(pod(0), "");

    seating.sit(pod(0), "node-0");

    assertThat(seating.on("")).isEmpty();
    assertThat(seating.on("node-0")).containsExactly(pod(0));
  }

  @Seeds(100)
  void nobodyMovesWhoStays(Chance chance) {
    var comings = chance.listOf(0, 60, () -> chance.between(0, 20));
    var stayer = chance.between(0, 20);
    var crowd = new Seating();
    var seat = crowd.sit(pod(stayer), "node-0");
    for (var i : comings) {
      if (i != stayer && crowd.of(pod(i)) != null) {
        crowd.leave(pod(i));
      } else {
        crowd.sit(pod(i), "node-0");
      }
      assertThat(crowd.of(pod(stayer))).isEqualTo(seat);
    }
    var seated = crowd.on("node-0").stream().filter(p -> p != null).toList();
    assertThat(seated).doesNotHaveDuplicates();
    assertThat(IntStream.rangeClosed(0, 20).filter(i -> crowd.of(pod(i)) != null).count())
        .isEqualTo(seated.size());
  }

  private static ObjectRef pod(int number) {
    return new ObjectRef(Kinds.POD, "default", "web-" + number);
  }
}
