package dev.podarium.acceptance;

import dev.podarium.workbench.frame.Looks;
import org.junit.jupiter.api.Test;

/** The window as it opens. */
class FirstMinuteTest {

  @Test
  void theWindowOpensOnThreeEmptyNodesPausedAtZero() {
    try (var window = Window.open(3, 1280, 800, Looks.DEFAULT)) {
      window
          .untilTime("paused at zero", time -> !time.playing() && time.nanos() == 0)
          .photograph("first-minute-1280-light");
    }
  }
}
