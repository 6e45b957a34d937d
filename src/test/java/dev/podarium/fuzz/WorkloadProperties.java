package dev.podarium.fuzz;

import dev.podarium.chance.Chance;
import dev.podarium.chance.FirstSeed;
import dev.podarium.chance.Seeds;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every controller keeps its promises at every revision, and its wishes come true in the end. */
class WorkloadProperties {

  @Seeds(40)
  void promisesHoldAndWishesComeTrue(Chance chance) {
    WorkloadWorld.lived(chance.seed());
  }

  @Test
  @Tag("full")
  void inTwoThousandWorlds() {
    for (var seed = FirstSeed.VALUE; seed < FirstSeed.VALUE + 2000; seed++) {
      WorkloadWorld.lived(seed);
    }
  }
}
