package dev.podarium.workbench.frame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.chance.Chance;
import dev.podarium.chance.Comparators;
import dev.podarium.chance.Seeds;

class NaturalOrderProperties {

  private static final String[] PIECES = {
    "", "-", "node", "a", "0", "00", "1", "7", "10", "9999999999999999999999", "\u0663", "\uD83D"
  };

  @Seeds(30)
  void tellsAllNamesApart(Chance chance) {
    Comparators.lawfulForKeys(
        NaturalOrder.OF_NAMES,
        () -> String.join("", chance.listOf(0, 3, () -> chance.oneOf(PIECES))));
  }

  @Seeds(30)
  void countsAsPeopleDo(Chance chance) {
    var less = chance.between(0, 100_000);
    var more = less + chance.between(1, 100_000);

    assertThat(NaturalOrder.OF_NAMES.compare("node-" + less, "node-" + more)).isNegative();
  }
}
