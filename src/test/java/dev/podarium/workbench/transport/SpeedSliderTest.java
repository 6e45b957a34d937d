package dev.podarium.workbench.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.TimeMachine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeedSliderTest {

  @ParameterizedTest(name = "at {0}: {1}× as {2}")
  @CsvSource({
    "-1,   0.1,  0.1×",
    "-0.5, 0.32, 0.32×",
    "0,    1,    1×",
    "1,    10,   10×",
    "2.5,  320,  320×",
    "3,    1000, 1000×"
  })
  void eachThirdOfTheSliderIsTenTimesAsFast(double position, double factor, String name) {
    assertThat(SpeedSlider.factorAt(position)).isEqualTo(factor);
    assertThat(SpeedSlider.name(factor)).isEqualTo(name);
  }

  @Test
  void theRightEndIsAsFastAsTheMachineCan() {
    assertThat(SpeedSlider.factorAt(3.25)).isEqualTo(TimeMachine.UNLIMITED);
    assertThat(SpeedSlider.name(TimeMachine.UNLIMITED)).isEqualTo("max");
  }
}
