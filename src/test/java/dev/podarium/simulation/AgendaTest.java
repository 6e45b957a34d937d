package dev.podarium.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgendaTest {

  private final Agenda agenda = new Agenda();
  private final List<String> log = new ArrayList<>();

  @Test
  void whatIsDueFirstHappensFirstAndEqualInstantsKeepTheOrderOfAsking() {
    ask(20, "late");
    ask(10, "first");
    ask(10, "second");

    runAll();

    assertThat(log).containsExactly("first", "second", "late");
    assertThat(agenda.now()).isEqualTo(20);
  }

  @Test
  void aConsequenceInheritsTheCauseOfWhatAskedForIt() {
    agenda.because(
        7L,
        () -> agenda.after(1, "a", "first", () -> agenda.after(1, "a", "then", this::logCause)));

    runAll();

    assertThat(log).containsExactly("7");
  }

  @Test
  void heartbeatsDoNotKeepTheWorldFromBeingSettled() {
    agenda.routineAfter(5, "kubelet", "heartbeat", () -> {});
    assertThat(agenda.settled()).isTrue();

    ask(3, "work");
    assertThat(agenda.settled()).isFalse();

    agenda.runNext();
    assertThat(agenda.settled()).isTrue();
  }

  @Test
  void aCancelledEntryNeitherHappensNorPresses() {
    var entry = agenda.after(1, "a", "work", () -> log.add("work"));
    agenda.cancel(entry);
    agenda.cancel(entry);

    assertThat(agenda.settled()).isTrue();
    assertThat(agenda.runNext()).isFalse();
    assertThat(log).isEmpty();
  }

  @Test
  void aRoutineEntryThatIsPressedHasToHappenFirst() {
    var entry = agenda.routineAfter(1, "a", "sees a change", () -> {});
    agenda.press(entry);
    assertThat(agenda.settled()).isFalse();
    agenda.runNext();
    assertThat(agenda.settled()).isTrue();
  }

  @Test
  void whatIsPressedComesInItsOldPlaceAndOnce() {
    var heartbeat = agenda.routineAfter(5, "a", "heartbeat", () -> log.add("heartbeat"));
    agenda.routineAfter(5, "a", "check", () -> log.add("check"));
    ask(9, "work");
    agenda.press(heartbeat);
    assertThat(agenda.peekPressing()).isSameAs(heartbeat);

    runAll();

    assertThat(log).containsExactly("heartbeat", "check", "work");
  }

  @Test
  void aComponentThatIsStoppedDoesNothingThatItAskedFor() {
    agenda.after(1, "scheduler", Phase.ACT, "bind", () -> log.add("bind"));
    agenda.routineAfter(2, "scheduler", "lease", () -> log.add("lease"));
    ask(3, "work");

    agenda.cancelAllOf("scheduler");
    runAll();

    assertThat(log).containsExactly("work");
    assertThat(agenda.settled()).isTrue();
  }

  @Test
  void anObserverIsToldOfEachEntryAfterItHasRunUntilItEndsThat() {
    var ending =
        agenda.observe(entry -> log.add(entry.who() + " " + entry.phase() + " " + entry.cause()));
    agenda.because(7L, () -> agenda.after(1, "a", Phase.COMPARE, "x", () -> log.add("x")));
    ask(2, "y");

    agenda.runNext();
    ending.run();
    agenda.runNext();

    assertThat(log).containsExactly("x", "a COMPARE 7", "y");
  }

  @Test
  void theClockDoesNotJumpOverWhatIsDue() {
    ask(10, "work");
    agenda.idleUntil(10);
    assertThat(agenda.now()).isEqualTo(10);
    assertThatThrownBy(() -> agenda.idleUntil(11)).isInstanceOf(IllegalArgumentException.class);
  }

  private void ask(long nanos, String what) {
    agenda.after(nanos, "test", what, () -> log.add(what));
  }

  private void logCause() {
    log.add(String.valueOf(agenda.cause()));
  }

  private void runAll() {
    while (agenda.runNext()) {
      assertThat(agenda.now()).isNotNegative();
    }
  }

  @Test
  void timeNeverGoesBackHoweverLongADelay() {
    agenda.after(Durations.seconds(1L), "a", "soon", () -> log.add("soon"));
    agenda.after(Long.MAX_VALUE, "a", "never", () -> log.add("never"));
    agenda.after(-5, "a", "before now", () -> log.add("now"));

    agenda.runNext();
    agenda.after(Long.MAX_VALUE, "a", "never either", () -> log.add("never either"));
    runAll();

    assertThat(log).containsExactly("now", "soon", "never", "never either");
    assertThat(agenda.now()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void anAmountOfTimeThatNoLongHoldsIsTheLongestThereIs() {
    assertThat(Durations.seconds(Long.MAX_VALUE)).isPositive();
    assertThat(Durations.seconds(Long.MIN_VALUE)).isNegative();
    assertThat(Durations.after(Durations.seconds(Long.MAX_VALUE), Durations.seconds(9L)))
        .isEqualTo(Long.MAX_VALUE);
    assertThat(Durations.after(7, -3)).isEqualTo(4);
  }
}
