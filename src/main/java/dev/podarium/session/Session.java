package dev.podarium.session;

import dev.podarium.api.Answer;
import dev.podarium.api.Call;
import dev.podarium.api.Change;
import dev.podarium.api.Command;
import dev.podarium.api.Refusal;
import dev.podarium.api.Request;
import dev.podarium.api.Snapshot;
import dev.podarium.api.Subscription;
import dev.podarium.api.TimeMachine.Step;
import dev.podarium.simulation.Agenda;
import dev.podarium.simulation.Journal;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One life of a cluster: a scenario, and a journal of what was asked of it since. Every command of
 * a person's goes through here and is noted, and so is what breaks; and only here time is let go
 * on.
 *
 * <p>A position is the number of entries of the agenda that have run: an instant alone does not say
 * between which of several entries a command came. Scenario and journal are enough to live the same
 * life again, up to any position and from there on otherwise.
 *
 * <p>Has no thread: belongs to whoever drives it.
 */
public final class Session {

  private final Scenario scenario;
  private final Function<Scenario, SimulatedCluster> clusters;
  private final SimulatedCluster cluster;
  private final Agenda agenda;
  private final Moves moves;
  private final Journal<Command> journal = new Journal<>();
  private final Breakdowns breakdowns;

  /**
   * A life that begins now.
   *
   * @param clusters makes a cluster at virtual time zero; asked at once, and again for each life
   *     that branches off
   */
  public Session(Scenario scenario, Function<Scenario, SimulatedCluster> clusters) {
    this.scenario = scenario;
    this.clusters = clusters;
    cluster = clusters.apply(scenario);
    agenda = cluster.agenda();
    moves = new Moves(agenda);
    breakdowns = new Breakdowns(agenda);
    watch(moves::take);
  }

  /** What it began with. */
  public Scenario scenario() {
    return scenario;
  }

  /** The cluster that lives it; only the session lets its time go on. */
  public SimulatedCluster cluster() {
    return cluster;
  }

  /** The newest snapshot. Any thread. */
  public Snapshot latest() {
    return cluster.latest();
  }

  /** Calls the watcher at every revision from now on, on the thread that drives the session. */
  public Subscription watch(Consumer<Change> watcher) {
    var history = cluster.history().apply(1);
    return history.watch(history.now().address(), watcher);
  }

  /** The present instant in virtual nanoseconds since the start. */
  public long now() {
    return agenda.now();
  }

  /** How many entries of the agenda have run. */
  public long position() {
    return agenda.ran();
  }

  /** Whether nothing is left to happen but heartbeats and periodic checks. */
  public boolean settled() {
    return agenda.settled();
  }

  /** What time can do, in pieces that can be paused. */
  public Moves moves() {
    return moves;
  }

  /** Lets time go on to an instant in virtual nanoseconds; the clock then shows it. */
  public void runUntil(long instant) {
    moves.toInstant(instant).finish();
  }

  /**
   * Lets time go on until a condition holds.
   *
   * @param limit the instant in virtual nanoseconds at which it ends in any case
   * @return whether the condition holds
   */
  public boolean runUntil(BooleanSupplier condition, long limit) {
    moves.until(condition, limit).finish();
    return condition.getAsBoolean();
  }

  /** Lets time go on until that many entries have run, not less than now. */
  public void runTo(long position) {
    moves.toPosition(position).finish();
  }

  /** Lets time go on by one unit. */
  public void step(Step unit) {
    moves.by(unit).finish();
  }

  /**
   * Carries a command out at the present virtual instant, and notes it unless it only reads.
   *
   * @throws Refusal when the cluster says no, and when it broke before it had changed anything:
   *     then nothing has happened, and time can go on
   */
  public Answer execute(Command command) {
    if (!reads(command)) {
      journal.note(agenda.ran(), agenda.now(), command);
    }
    var revision = latest().revision();
    var asked = agenda.asked();
    try {
      return during("a command", () -> cluster.execute().apply(command));
    } catch (Refusal refusal) {
      throw refusal;
    } catch (Throwable fault) {
      if (latest().revision() != revision || agenda.asked() != asked) {
        throw fault;
      }
      throw new Refusal(InternalErrors.nothingChanged());
    }
  }

  private static boolean reads(Command command) {
    return command instanceof Request.Read
        || (command instanceof Call call && call.request() instanceof Request.Read);
  }

  /**
   * Does something for a person.
   *
   * @param name what they said: a fault inside is noted under it
   */
  public <T> T during(String name, Supplier<T> work) {
    return breakdowns.during(name, work);
  }

  /** A fresh life that has come as far as this one, by the same commands at the same positions. */
  public Session replay() {
    var again = branch(position());
    again.agenda.idleUntil(now());
    return again;
  }

  /**
   * A fresh life that has come as far as this one was at a position, just before the entry after it
   * ran, and may go on otherwise.
   *
   * @param position from 0 to the present one
   */
  public Session branch(long position) {
    var branch = new Session(scenario, clusters);
    journal.entries().stream().takeWhile(entry -> entry.ran() <= position).forEach(branch::repeat);
    branch.runTo(position);
    return branch;
  }

  private void repeat(Journal.Entry<Command> entry) {
    runTo(entry.ran());
    agenda.idleUntil(entry.nanos());
    try {
      execute(entry.input());
    } catch (Refusal alsoThen) {
      // It was refused the first time too, and is in both journals.
    }
  }

  /** Notes a fault of the program, once. */
  public Breakdown broke(Throwable fault) {
    return breakdowns.note(fault);
  }

  /** The faults so far, oldest first; only the first ones are kept. A copy. */
  public List<Breakdown> breakdowns() {
    return breakdowns.all();
  }

  /** What was asked so far and when; a copy. */
  public List<Journal.Entry<Command>> commands() {
    return journal.entries();
  }

  /** The whole life as one JSON object over several lines, one a command: a file for a report. */
  public String text() {
    return SessionText.of(scenario, agenda, journal.entries(), breakdowns());
  }
}
