package dev.podarium.session;

import dev.podarium.api.Refusal;
import dev.podarium.simulation.Agenda;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The faults of one life, and who was at work when each came. */
final class Breakdowns {

  /** So many are kept; whoever wants to understand the hundredth looks at the first. */
  static final int KEPT = 20;

  private final Agenda agenda;
  private final Reserve reserve = new Reserve();
  private final List<Breakdown> kept = new ArrayList<>();
  private @Nullable String command;

  Breakdowns(Agenda agenda) {
    this.agenda = agenda;
  }

  /** Does something; a fault in it is noted under that name, within another under the other's. */
  <T> T during(String name, Supplier<T> work) {
    var outer = command;
    command = outer == null ? name : outer;
    try {
      return work.get();
    } catch (Refusal refusal) {
      throw refusal;
    } catch (Throwable fault) {
      note(fault);
      throw fault;
    } finally {
      command = outer;
    }
  }

  /** Notes a fault, once. Memory is kept back for that, in case it was used up. */
  Breakdown note(Throwable fault) {
    reserve.giveUp();
    if (!kept.isEmpty() && kept.getLast().cause() == fault) {
      return kept.getLast();
    }
    var breakdown = new Breakdown(agenda.ran(), agenda.now(), atWork(), fault);
    if (kept.size() < KEPT) {
      kept.add(breakdown);
    }
    return breakdown;
  }

  private String atWork() {
    if (command != null) {
      return command;
    }
    var last = agenda.last();
    return last == null ? "the start" : last.who() + ": " + last.what();
  }

  List<Breakdown> all() {
    return List.copyOf(kept);
  }
}
