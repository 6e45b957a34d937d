package dev.podarium.acceptance;

import static javafx.scene.input.KeyCode.END;
import static javafx.scene.input.KeyCode.N;
import static javafx.scene.input.KeyCode.PERIOD;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.SPACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.Address;
import dev.podarium.api.TimeMachine;
import dev.podarium.api.TimeMachine.State;
import dev.podarium.simulation.Durations;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

/** Item 3: play, pause, step by a write and by a second, speed. */
class TimeControlTest {

  @Test
  void timeIsPlayedPausedSteppedAndSpedUp() {
    try (var window = Window.open(3)) {
      window.cluster().send(Workloads.deployment("web", 3, "nginx:1.14.2")).join();

      window.untilTime("something is to come", time -> time.next() != null);
      var applied = window.cluster().latest().revision();
      window.click("#step");
      window.until("one thing was written", world -> written(window, applied) > 0);
      assertThat(state(window).playing()).isFalse();
      var stepped = window.cluster().latest().revision();
      window.press(PERIOD);
      window.until("another was written", world -> written(window, stepped) > 0);

      var before = state(window).nanos();
      window.press(SHIFT, PERIOD);
      window.untilTime("one second on", time -> time.nanos() == before + Durations.seconds(1L));

      window.press(N);
      window.untilTime(
          "just before the next thing",
          time -> time.next() != null && time.next().nanos() == time.nanos());

      window.press(SPACE).untilTime("playing", State::playing);
      window.press(SPACE).untilTime("paused", time -> !time.playing());

      window.click("#speed").press(END);
      window.untilTime("unlimited", time -> time.speed() == TimeMachine.UNLIMITED);
      window.click("#play").untilTime("settled", State::settled);
      window.click("#play").untilTime("paused again", time -> !time.playing());
      window.photograph("3-time");
      assertThat(window.find("#clock", Label.class).getText())
          .startsWith("00:0")
          .hasSize("00:00:00.000".length());
    }
  }

  /** How many writes other than heartbeats there were since a revision. */
  private static long written(Window window, long revision) {
    return window.cluster().changes(new Address(1, revision)).changes().stream()
        .filter(c -> !c.routine())
        .count();
  }

  private static State state(Window window) {
    return window.cluster().time().orElseThrow().state();
  }
}
