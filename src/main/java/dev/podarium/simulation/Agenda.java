package dev.podarium.simulation;

import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is going to happen and when: the only source of time in the simulation.
 *
 * <p>An entry inherits the cause of the entry that asked for it, so a chain of delays never loses
 * the write that began it. Entries marked <em>routine</em> (heartbeats, periodic checks) do not
 * keep the simulation from being {@linkplain #settled() settled}.
 *
 * <p>Not thread-safe: belongs to whoever drives the simulation.
 */
public final class Agenda {

  private final PriorityQueue<Entry> pressing = new PriorityQueue<>();
  private final PriorityQueue<Entry> routine = new PriorityQueue<>();
  private final List<Consumer<Entry>> observers = new CopyOnWriteArrayList<>();
  private BiPredicate<Entry, RuntimeException> guard = (entry, fault) -> false;
  private long now;
  private long entriesAsked;
  private long entriesRun;
  private @Nullable Entry last;
  private int unsettled;
  private @Nullable Long cause;
  private boolean runningRoutine;

  /** The present instant in virtual nanoseconds since the start, never negative. */
  public long now() {
    return now;
  }

  /** How many entries have run or begun to run: with the instant, the address of a moment. */
  public long ran() {
    return entriesRun;
  }

  /** The entry that is running or ran last; null before the first. */
  public @Nullable Entry last() {
    return last;
  }

  /** How many entries were ever asked for. */
  public long asked() {
    return entriesAsked;
  }

  /** The revision that led to what is running now; null for a person's command or a timer. */
  public @Nullable Long cause() {
    return cause;
  }

  /** Whether what is running now is a heartbeat or a periodic check. */
  public boolean runningRoutine() {
    return runningRoutine;
  }

  /**
   * Asks for something to happen {@code nanos} virtual nanoseconds from now; less than 0 means now.
   */
  public Entry after(long nanos, String who, String what, Runnable action) {
    return after(nanos, who, Phase.OTHER, what, action);
  }

  /** Like {@link #after(long, String, String, Runnable)}, as a part of a component's round. */
  public Entry after(long nanos, String who, Phase phase, String what, Runnable action) {
    return add(Durations.after(now, nanos), who, phase, what, false, action);
  }

  /** For heartbeats and periodic checks, which a settled world goes on having. */
  public Entry routineAfter(long nanos, String who, String what, Runnable action) {
    return routineAfter(nanos, who, Phase.OTHER, what, action);
  }

  /** For heartbeats and periodic checks, as a part of a component's round. */
  public Entry routineAfter(long nanos, String who, Phase phase, String what, Runnable action) {
    return add(Durations.after(now, nanos), who, phase, what, true, action);
  }

  /** Asks for something that is routine exactly if what is running now is. */
  public Entry inheritAfter(long nanos, String who, String what, Runnable action) {
    return inheritAfter(nanos, who, Phase.OTHER, what, action);
  }

  /** Asks for a part of a component's round, routine exactly if what is running now is. */
  public Entry inheritAfter(long nanos, String who, Phase phase, String what, Runnable action) {
    return add(Durations.after(now, nanos), who, phase, what, runningRoutine, action);
  }

  /** Asks for something at an instant; an instant that has passed means now. */
  public Entry at(long instant, String who, String what, Runnable action) {
    return add(instant, who, Phase.OTHER, what, false, action);
  }

  /** Takes an entry off; one that has already run or been cancelled is left alone. */
  public void cancel(Entry entry) {
    if (!entry.done) {
      entry.done = true;
      unsettled -= entry.routine ? 0 : 1;
    }
  }

  /** Takes everything off that a component asked for: it has stopped. Linear. */
  public void cancelAllOf(String who) {
    Stream.of(pressing, routine)
        .flatMap(PriorityQueue::stream)
        .filter(entry -> entry.who.equals(who))
        .forEach(this::cancel);
  }

  /** Makes a routine entry one that must happen before the world is settled. */
  public void press(Entry entry) {
    if (entry.routine && !entry.done) {
      entry.routine = false;
      unsettled++;
      pressing.add(entry);
    }
  }

  /**
   * Has somebody told of each entry after it has run.
   *
   * @param observer looks only: it asks for nothing
   * @return ends the telling; may be called again, and from within
   */
  public Runnable observe(Consumer<Entry> observer) {
    observers.add(observer);
    return () -> observers.remove(observer);
  }

  /**
   * Has somebody asked what becomes of an entry that threw: true, and time goes on; false, and it
   * is thrown on. The last one asked for is the one that is asked.
   */
  public void guard(BiPredicate<Entry, RuntimeException> other) {
    guard = other;
  }

  /** Runs an action as the consequence of a revision: what it asks for inherits that cause. */
  public void because(@Nullable Long revision, Runnable action) {
    var before = cause;
    cause = revision;
    try {
      action.run();
    } finally {
      cause = before;
    }
  }

  /** Runs the next entry and moves the clock to its instant; false when there is none. */
  public boolean runNext() {
    var entry = peek();
    if (entry == null) {
      return false;
    }
    (entry.routine ? routine : pressing).poll();
    cancel(entry);
    now = entry.instant;
    entriesRun++;
    last = entry;
    runningRoutine = entry.routine;
    try {
      run(entry);
      observers.forEach(observer -> observer.accept(entry));
    } finally {
      runningRoutine = false;
    }
    return true;
  }

  private void run(Entry entry) {
    try {
      because(entry.cause, entry.action);
    } catch (RuntimeException fault) {
      if (!guard.test(entry, fault)) {
        throw fault;
      }
    }
  }

  /** Moves the clock forward to an instant before which nothing is due. */
  public void idleUntil(long instant) {
    var next = peek();
    if (instant < now || (next != null && next.instant < instant)) {
      throw new IllegalArgumentException("the clock cannot move from " + now + " to " + instant);
    }
    now = instant;
  }

  /** The next entry, or null when nothing is left to happen at all. */
  public @Nullable Entry peek() {
    var pressed = peekPressing();
    while (!routine.isEmpty() && (routine.peek().done || !routine.peek().routine)) {
      routine.poll();
    }
    var usual = routine.peek();
    return pressed == null || (usual != null && usual.compareTo(pressed) < 0) ? usual : pressed;
  }

  /** The next entry that is not routine, or null when {@linkplain #settled() settled}. */
  public @Nullable Entry peekPressing() {
    while (!pressing.isEmpty() && pressing.peek().done) {
      pressing.poll();
    }
    return pressing.peek();
  }

  /** Whether nothing is left to happen but heartbeats and periodic checks. */
  public boolean settled() {
    return unsettled == 0;
  }

  private Entry add(
      long instant, String who, Phase phase, String what, boolean isRoutine, Runnable action) {
    var due = Math.max(now, instant);
    var entry = new Entry(due, entriesAsked++, who, phase, what, isRoutine, cause, action);
    (isRoutine ? routine : pressing).add(entry);
    unsettled += isRoutine ? 0 : 1;
    return entry;
  }

  /** One thing that is going to happen. Ordered by instant, then by the order of asking. */
  public static final class Entry implements Comparable<Entry> {

    private final long instant;
    private final long serial;
    private final String who;
    private final Phase phase;
    private final String what;
    private final @Nullable Long cause;
    private final Runnable action;
    private boolean routine;
    private boolean done;

    private Entry(
        long instant,
        long serial,
        String who,
        Phase phase,
        String what,
        boolean routine,
        @Nullable Long cause,
        Runnable action) {
      this.instant = instant;
      this.serial = serial;
      this.who = who;
      this.phase = phase;
      this.what = what;
      this.routine = routine;
      this.cause = cause;
      this.action = action;
    }

    /** When it is due, in virtual nanoseconds since the start. */
    public long instant() {
      return instant;
    }

    /** The component that asked for it, as the status bar names it: {@code kubelet node-1}. */
    public String who() {
      return who;
    }

    /** Which part of its component's round it is. */
    public Phase phase() {
      return phase;
    }

    /** What it is, in a few words for a person: {@code image pulled}. */
    public String what() {
      return what;
    }

    /** The revision that led to it; null for a person's command or a timer. */
    public @Nullable Long cause() {
      return cause;
    }

    /** Whether it is a heartbeat or a periodic check. */
    public boolean routine() {
      return routine;
    }

    @Override
    public int compareTo(Entry other) {
      var byInstant = Long.compare(instant, other.instant);
      return byInstant != 0 ? byInstant : Long.compare(serial, other.serial);
    }
  }
}
