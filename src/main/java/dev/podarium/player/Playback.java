package dev.podarium.player;

import dev.podarium.api.Answer;
import dev.podarium.api.Command;
import dev.podarium.api.ComponentState;
import dev.podarium.api.Refusal;
import dev.podarium.api.TimeMachine;
import dev.podarium.api.TimeMachine.State;
import dev.podarium.session.InternalErrors;
import dev.podarium.session.Move;
import dev.podarium.session.Moves;
import dev.podarium.session.Session;
import dev.podarium.simulation.Agenda;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a session is played: its pace, the moves that were asked for, and that it stands still for
 * good once something broke. On the player's thread only.
 */
final class Playback {

  private static final long SLICE = TimeUnit.MILLISECONDS.toNanos(4);
  private static final long FRAME = TimeUnit.MILLISECONDS.toNanos(16);
  private static final long AT_REST = TimeUnit.SECONDS.toNanos(1);
  private static final double SLOWEST = 0.1;

  private final Session session;
  private final Agenda agenda;
  private final Queue<Function<Moves, Move>> wanted = new ArrayDeque<>();
  private @Nullable Move move;
  private Tempo tempo = new Tempo(1, 0, 0);
  private boolean playing;
  private @Nullable String failure;

  Playback(Session session) {
    this.session = session;
    agenda = session.cluster().agenda();
  }

  void play() {
    playing = failure == null;
    follow(tempo.factor());
  }

  void pause() {
    playing = false;
    wanted.clear();
    move = null;
  }

  /** Pauses, and makes a move after those that were asked for before. */
  void step(Function<Moves, Move> next) {
    playing = false;
    insert(next);
  }

  /** Makes a move after those that were asked for before, and then goes on as before. */
  void insert(Function<Moves, Move> next) {
    if (failure == null) {
      wanted.add(next);
    }
  }

  void speed(double factor) {
    follow(factor > SLOWEST ? factor : SLOWEST);
  }

  <T> T answer(Function<Session, T> question) {
    return question.apply(session);
  }

  Answer execute(Command command) {
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

  /** Real nanoseconds that the thread may sleep: until something is due, at most a frame. */
  long patience() {
    if (move != null || !wanted.isEmpty()) {
      return 0;
    }
    if (!playing) {
      return AT_REST;
    }
    var next = agenda.peek();
    return next == null
        ? FRAME
        : Math.clamp(pace().realUntil(next.instant(), System.nanoTime()), 0, FRAME);
  }

  /** Lets time go on for a few real milliseconds, as far as somebody wants it to. */
  void slice() {
    if (move == null && !wanted.isEmpty()) {
      move = wanted.remove().apply(session.moves());
    }
    if (move != null) {
      goOn(move);
    } else if (playing) {
      play(System.nanoTime());
    }
  }

  private void goOn(Move begun) {
    if (begun.goOn(new Deadline(System.nanoTime() + SLICE))) {
      move = null;
      follow(tempo.factor());
    }
  }

  private void play(long real) {
    var end = pace().virtualAt(real);
    var moves = session.moves();
    var next = end == Long.MAX_VALUE ? moves.toSettled() : moves.toInstant(end);
    if (!next.goOn(new Deadline(real + SLICE)) || tempo.unlimited()) {
      follow(tempo.factor());
    }
  }

  /** Without limit there is nothing to hurry for once all is settled: then time goes at 1. */
  private Tempo pace() {
    return tempo.unlimited() && agenda.settled()
        ? new Tempo(1, tempo.realNanos(), tempo.virtualNanos())
        : tempo;
  }

  private void follow(double factor) {
    tempo = new Tempo(factor, System.nanoTime(), agenda.now());
  }

  /** A move that is not over after its slice shows as playing: it can be paused. */
  State state() {
    if (failure != null) {
      return stopped(failure);
    }
    var next = agenda.peekPressing();
    var upcoming =
        next == null ? null : new TimeMachine.Upcoming(next.who(), next.what(), next.instant());
    return new State(
        agenda.now(), playing || move != null, tempo.factor(), agenda.settled(), upcoming, null);
  }

  /** The components as they stand. */
  List<ComponentState> components() {
    return session.cluster().components().get();
  }

  /** Asks nothing of an agenda that may be half done. */
  private State stopped(String sentence) {
    return new State(agenda.now(), false, tempo.factor(), false, null, sentence);
  }

  /** Stops time for good. */
  State fail(Throwable broken) {
    pause();
    var sentence = failure == null ? sentence(broken) : failure;
    failure = sentence;
    return stopped(sentence);
  }

  private String sentence(Throwable broken) {
    try {
      return session.broke(broken).sentence();
    } catch (Throwable evenThen) {
      return "Time has stopped, by a fault of Podarium.";
    }
  }
}
