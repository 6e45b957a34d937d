package dev.podarium.session;

import dev.podarium.api.Change;
import dev.podarium.api.TimeMachine.Step;
import dev.podarium.simulation.Agenda;
import dev.podarium.simulation.Durations;
import dev.podarium.simulation.Phase;
import java.util.function.BooleanSupplier;

/**
 * The moves that time can make, all of them by one loop. Throws {@link OutOfRoom} when what is
 * simulated outgrows the machine.
 */
public final class Moves {

  private final Agenda agenda;
  private final Memory memory = new Memory();
  private long writes;
  private long visibleChanges;
  private boolean looking;

  Moves(Agenda agenda) {
    this.agenda = agenda;
  }

  /** Takes note of what was written. */
  void take(Change change) {
    writes += change.routine() ? 0 : 1;
    visibleChanges += looking && VisibleChanges.visible(change) ? 1 : 0;
  }

  /** To an instant in virtual nanoseconds; the clock then shows it. */
  public Move toInstant(long instant) {
    return until(() -> false, instant);
  }

  /** Until nothing is left to happen but heartbeats and periodic checks. */
  public Move toSettled() {
    return until(agenda::settled, Long.MAX_VALUE);
  }

  /**
   * Until a condition holds.
   *
   * @param condition asked before each entry
   * @param limit an instant in virtual nanoseconds: when it comes first, the clock stops there
   */
  public Move until(BooleanSupplier condition, long limit) {
    return pause -> run(condition, limit, pause);
  }

  /** Until so many entries have run since the start. */
  public Move toPosition(long position) {
    if (position < agenda.ran()) {
      throw new IllegalArgumentException("time does not go back to " + position);
    }
    return until(() -> agenda.ran() == position, Long.MAX_VALUE);
  }

  /** By one unit, or until all is settled if that comes first and the unit is no time. */
  public Move by(Step step) {
    return switch (step) {
      case SECOND -> toInstant(Durations.after(agenda.now(), Durations.seconds(1L)));
      case API_WRITE -> toNextWrite();
      case RECONCILE -> toNextReconcile();
      case VISIBLE_CHANGE -> toNextVisibleChange();
    };
  }

  private Move toNextWrite() {
    var before = writes;
    return unlessSettled(() -> writes != before);
  }

  private Move toNextReconcile() {
    var before = agenda.ran();
    return unlessSettled(() -> agenda.ran() != before && lastPhase() == Phase.COMPARE);
  }

  private Move toNextVisibleChange() {
    var before = visibleChanges;
    var move = unlessSettled(() -> visibleChanges != before);
    return pause -> {
      looking = true;
      var over = move.goOn(pause);
      looking = !over;
      return over;
    };
  }

  private Move unlessSettled(BooleanSupplier condition) {
    return until(() -> condition.getAsBoolean() || agenda.settled(), Long.MAX_VALUE);
  }

  private Phase lastPhase() {
    var last = agenda.last();
    return last == null ? Phase.OTHER : last.phase();
  }

  /**
   * To just before the next thing that happens. Heartbeats on the way are not skipped: they happen,
   * only nobody waits for them.
   */
  public Move overTheWait() {
    var move = unlessSettled(() -> agenda.peek() == agenda.peekPressing());
    return pause -> {
      var over = move.goOn(pause);
      var next = agenda.peekPressing();
      if (over && next != null) {
        agenda.idleUntil(next.instant());
      }
      return over;
    };
  }

  private boolean run(BooleanSupplier reached, long limit, BooleanSupplier pause) {
    while (!reached.getAsBoolean()) {
      var next = agenda.peek();
      if (next == null || next.instant() > limit) {
        idleUntil(limit);
        return true;
      }
      if (pause.getAsBoolean()) {
        return false;
      }
      memory.check();
      agenda.runNext();
    }
    return true;
  }

  private void idleUntil(long limit) {
    if (limit != Long.MAX_VALUE && limit > agenda.now()) {
      agenda.idleUntil(limit);
    }
  }
}
