package dev.podarium.workbench.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.workbench.graph.Seating.Seat;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
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

  @Property
  void nobodyMovesWhoStays(
      @ForAll @Size(max = 60) List<@IntRange(max = 20) Integer> comings,
      @ForAll @IntRange(max = 20) int stayer) {
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
