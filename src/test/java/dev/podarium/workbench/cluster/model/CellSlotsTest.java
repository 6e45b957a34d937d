package dev.podarium.workbench.cluster.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.chance.Chance;
import dev.podarium.chance.Seeds;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.workbench.cluster.model.CellSlots.Seat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CellSlotsTest {

  private final CellSlots slots = new CellSlots();

  @Test
  void aPlaceThatBecameEmptyStaysEmptyUntilANewcomerTakesIt() {
    slots.sit(pod(0), "node-0");
    slots.sit(pod(1), "node-0");
    slots.sit(pod(2), "node-0");

    slots.leave(pod(1));
    assertThat(slots.on("node-0")).containsExactly(pod(0), null, pod(2));

    assertThat(slots.sit(pod(3), "node-0")).isEqualTo(new Seat("node-0", 1));
  }

  @Test
  void aPodThatIsBoundLeavesTheQueueForItsNode() {
    slots.sit(pod(0), "");

    slots.sit(pod(0), "node-0");

    assertThat(slots.on("")).isEmpty();
    assertThat(slots.on("node-0")).containsExactly(pod(0));
  }

  @Seeds(100)
  void nobodyMovesWhoStays(Chance chance) {
    var comings = chance.listOf(0, 60, () -> chance.between(0, 20));
    var stayer = chance.between(0, 20);
    var capacity = new CellSlots();
    var seat = capacity.sit(pod(stayer), "node-0");
    for (var i : comings) {
      if (i != stayer && capacity.of(pod(i)) != null) {
        capacity.leave(pod(i));
      } else {
        capacity.sit(pod(i), "node-0");
      }
      assertThat(capacity.of(pod(stayer))).isEqualTo(seat);
    }
    var seated = capacity.on("node-0").stream().filter(p -> p != null).toList();
    assertThat(seated).doesNotHaveDuplicates();
    assertThat(IntStream.rangeClosed(0, 20).filter(i -> capacity.of(pod(i)) != null).count())
        .isEqualTo(seated.size());
  }

  private static ObjectRef pod(int number) {
    return new ObjectRef(Kinds.POD, "default", "web-" + number);
  }
}
