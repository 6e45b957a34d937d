package dev.podarium.session;

import dev.podarium.api.Answer;
import dev.podarium.api.Command;
import dev.podarium.api.Refusal;
import dev.podarium.simulation.Agenda;
import dev.podarium.simulation.Journal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * One life of a cluster: every command of a person's goes through here and is noted, and so is what
 * breaks. On the thread that drives the agenda.
 */
public final class Session {

  /** So many faults are kept; whoever wants to understand the hundredth looks at the first. */
  private static final int FAULTS_KEPT = 20;

  private final Beginning beginning;
  private final Agenda agenda;
  private final LongSupplier revision;
  private final Function<Command, Answer> cluster;
  private final Journal<Command> journal = new Journal<>();
  private final List<Breakdown> breakdowns = new ArrayList<>();
  private final Reserve reserve = new Reserve();
  private boolean commanding;

  /**
   * A life that begins now.
   *
   * @param revision the newest one
   * @param cluster carries a command out, or throws {@link Refusal}
   */
  public Session(
      Beginning beginning,
      Agenda agenda,
      LongSupplier revision,
      Function<Command, Answer> cluster) {
    this.beginning = beginning;
    this.agenda = agenda;
    this.revision = revision;
    this.cluster = cluster;
  }

  /**
   * Carries a command out at the present virtual instant.
   *
   * @throws Refusal when the cluster says no, and when it broke before it had changed anything:
   *     then nothing has happened, and time can go on
   */
  public Answer execute(Command command) {
    journal.note(agenda.ran(), agenda.now(), command);
    var written = revision.getAsLong();
    var asked = agenda.asked();
    commanding = true;
    try {
      return cluster.apply(command);
    } catch (Refusal refusal) {
      throw refusal;
    } catch (Throwable fault) {
      broke(fault);
      if (revision.getAsLong() != written || agenda.asked() != asked) {
        throw fault;
      }
      throw new Refusal(InternalErrors.nothingChanged());
    } finally {
      commanding = false;
    }
  }

  /** Notes a fault of the program, once. Memory is kept back for that, in case it was used up. */
  public Breakdown broke(Throwable fault) {
    reserve.giveUp();
    if (!breakdowns.isEmpty() && breakdowns.getLast().cause() == fault) {
      return breakdowns.getLast();
    }
    var breakdown = new Breakdown(agenda.ran(), agenda.now(), atWork(), fault);
    if (breakdowns.size() < FAULTS_KEPT) {
      breakdowns.add(breakdown);
    }
    return breakdown;
  }

  private String atWork() {
    var last = agenda.last();
    return commanding || last == null ? "a command" : last.who() + ": " + last.what();
  }

  /** The faults so far, oldest first, at most {@value #FAULTS_KEPT}; a copy. */
  public List<Breakdown> breakdowns() {
    return List.copyOf(breakdowns);
  }

  /** What was asked so far and when; a copy. */
  public List<Journal.Entry<Command>> commands() {
    return journal.entries();
  }

  /** The whole life as one JSON object over several lines, one a command: a file for a report. */
  public String text() {
    return SessionText.of(beginning, agenda, journal.entries(), breakdowns);
  }
}
