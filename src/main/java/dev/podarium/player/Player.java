package dev.podarium.player;

import dev.podarium.api.Answer;
import dev.podarium.api.Change;
import dev.podarium.api.Command;
import dev.podarium.api.Refusal;
import dev.podarium.api.TimeMachine;
import dev.podarium.api.TimeMachine.State;
import dev.podarium.api.TimeMachine.Step;
import dev.podarium.session.InternalErrors;
import dev.podarium.session.Session;
import dev.podarium.simulation.Journal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Plays a simulated cluster on a thread of its own.
 *
 * <p>The thread does three things in turn: it takes what lies in the inbox, it moves time on by a
 * slice of at most {@value #SLICE_MILLIS} real milliseconds, and it publishes the state of time. So
 * a command is answered within a slice, at any speed. Whatever is thrown inside the cluster, an
 * error of the machine included, stops time for good, in a state that can be looked at; {@link
 * TimeMachine.State#failure()} says what broke. The thread lives on, and every answer completes.
 */
public final class Player implements AutoCloseable {

  private static final long SLICE_MILLIS = 4;
  private static final long SLICE = TimeUnit.MILLISECONDS.toNanos(SLICE_MILLIS);
  private static final double SLOWEST = 0.1;
  private static final long FRAME = TimeUnit.MILLISECONDS.toNanos(16);

  private final SimulatedCluster cluster;
  private final Session session;
  private final AgendaRunner stage;
  private final Inbox inbox = new Inbox();
  private final Thread thread = new Thread(this::live, "player");
  private volatile State state;
  private volatile boolean closed;
  private Tempo tempo = new Tempo(1, 0, 0);
  private boolean playing;
  private @Nullable String failure;

  /** A paused player of a cluster that nobody else drives from now on. */
  public Player(SimulatedCluster cluster) {
    this.cluster = cluster;
    session = cluster.session();
    stage = new AgendaRunner(cluster.agenda());
    var present = cluster.history().apply(1);
    present.watch(present.now().address(), this::changed);
    state = stage.state(false, 1, null);
    thread.setDaemon(true);
    thread.start();
  }

  private void changed(Change change) {
    if (!change.routine()) {
      stage.wrote();
    }
  }

  /** What time it is and what comes next: one volatile read. */
  public State state() {
    return state;
  }

  /** Lets time go on at the speed that is set. */
  public void play() {
    inbox.add(() -> setPlaying(true));
  }

  /** Holds time; commands are still taken. */
  public void pause() {
    inbox.add(() -> setPlaying(false));
  }

  /** Pauses and moves on by one unit. */
  public void step(Step step) {
    inbox.add(
        () -> {
          setPlaying(false);
          guarded(() -> stage.step(step));
        });
  }

  /** Jumps to just before the next thing that happens. */
  public void skipTheWait() {
    inbox.add(
        () -> {
          guarded(stage::skipTheWait);
          follow(tempo.factor());
        });
  }

  /** Virtual seconds for each real second, from 0.1. */
  public void speed(double factor) {
    inbox.add(() -> follow(factor > SLOWEST ? factor : SLOWEST));
  }

  /** This life as text for a file. */
  public CompletableFuture<String> session() {
    return inbox.ask(session::text);
  }

  /** Sends a command into the cluster at the present virtual instant and notes it. */
  CompletableFuture<Answer> send(Command command) {
    return inbox.ask(() -> execute(command));
  }

  /** Everything that was sent so far and when; completes on the player's thread. */
  public CompletableFuture<List<Journal.Entry<Command>>> journal() {
    return inbox.ask(session::commands);
  }

  /** Ends the thread after what it is doing now. */
  @Override
  public void close() {
    closed = true;
    inbox.close();
  }

  private Answer execute(Command command) {
    if (failure == null) {
      try {
        return session.execute(command);
      } catch (Refusal refusal) {
        throw refusal;
      } catch (Throwable broken) {
        fail(broken);
      }
    }
    throw new Refusal(InternalErrors.stopped(String.valueOf(failure)));
  }

  private void setPlaying(boolean wanted) {
    playing = wanted && failure == null;
    follow(tempo.factor());
  }

  private void follow(double factor) {
    tempo = new Tempo(factor, System.nanoTime(), cluster.agenda().now());
  }

  private void live() {
    while (!closed) {
      try {
        inbox.take(patience());
        if (playing) {
          guarded(this::playSlice);
        }
        state = stage.state(playing, tempo.factor(), failure);
      } catch (InterruptedException ended) {
        closed = true;
      } catch (Throwable broken) {
        fail(broken);
      }
    }
  }

  /** Real nanoseconds that the thread may sleep: until something is due, at most a frame. */
  private long patience() {
    if (!playing) {
      return TimeUnit.SECONDS.toNanos(1);
    }
    var next = cluster.agenda().peek();
    if (next == null) {
      return FRAME;
    }
    return Math.clamp(pace().realUntil(next.instant(), System.nanoTime()), 0, FRAME);
  }

  private void playSlice() {
    var begun = System.nanoTime();
    var reached = stage.playUntil(pace().virtualAt(begun), begun + SLICE);
    if (!reached || tempo.unlimited()) {
      follow(tempo.factor());
    }
  }

  /** Without limit there is nothing to hurry for once all is settled: then time goes at 1. */
  private Tempo pace() {
    return tempo.unlimited() && cluster.agenda().settled()
        ? new Tempo(1, tempo.realNanos(), tempo.virtualNanos())
        : tempo;
  }

  private void guarded(Runnable move) {
    if (failure != null) {
      return;
    }
    try {
      move.run();
    } catch (Throwable broken) {
      fail(broken);
    }
  }

  private String sentence(Throwable broken) {
    try {
      return session.broke(broken).sentence();
    } catch (Throwable evenThen) {
      return "Time has stopped, by a fault of Podarium.";
    }
  }

  /** Stops time for good. */
  private void fail(Throwable broken) {
    playing = false;
    failure = failure == null ? sentence(broken) : failure;
    state = stage.stopped(tempo.factor(), failure);
  }
}
