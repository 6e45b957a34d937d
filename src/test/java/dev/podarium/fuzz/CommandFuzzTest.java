package dev.podarium.fuzz;

import dev.podarium.chance.Chance;
import dev.podarium.chance.Seeds;
import org.junit.jupiter.api.Tag;

/** Whatever is typed at a live cluster, the answer is what was asked for or a sentence. */
class CommandFuzzTest {

  private static final int EACH = 20;

  @Seeds(4)
  void wildCommandsAndPatchesHarmNoCluster(Chance chance) {
    new CommandTrials(chance).run(EACH);
  }

  @Tag("full")
  @Seeds(100)
  void twoThousandWildCommandsAndPatchesHarmNoCluster(Chance chance) {
    new CommandTrials(chance).run(EACH);
  }
}
