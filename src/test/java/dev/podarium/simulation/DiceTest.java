package dev.podarium.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DiceTest {

  private final Dice dice = new Dice(1);

  @Test
  void theSameQuestionGetsTheSameAnswerWhateverElseIsDrawn() {
    var before = dice.draw("image-pull", "web-1", 0);
    dice.draw("image-pull", "web-2", 0);
    assertThat(dice.draw("image-pull", "web-1", 0)).isEqualTo(before);
  }

  @Test
  void seedPurposeObjectAndCountEachMakeADifference() {
    var draw = dice.draw("image-pull", "web-1", 0).bits();
    assertThat(
            LongStream.of(
                new Dice(2).draw("image-pull", "web-1", 0).bits(),
                dice.draw("start", "web-1", 0).bits(),
                dice.draw("image-pull", "web-2", 0).bits(),
                dice.draw("image-pull", "web-1", 1).bits()))
        .doesNotContain(draw);
  }

  @Test
  void drawsSpreadEvenlyOverTheRangeAndStayInIt() {
    var counts = new int[10];
    for (var i = 0; i < 10_000; i++) {
      counts[(int) dice.draw("spread", "object", i).between(0, 9)]++;
    }
    assertThat(Arrays.stream(counts).boxed())
        .allSatisfy(count -> assertThat(count).isBetween(850, 1150));
  }
}
