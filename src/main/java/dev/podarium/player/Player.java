package dev.podarium.player;

import dev.podarium.api.Answer;
import dev.podarium.api.Command;
import dev.podarium.api.ComponentState;
import dev.podarium.api.TimeMachine;
import dev.podarium.api.TimeMachine.State;
import dev.podarium.api.TimeMachine.Step;
import dev.podarium.session.Moves;
import dev.podarium.session.Session;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Plays a session on a thread of its own.
 *
 * <p>The thread does three things in turn: it takes a few of what lies in the inbox, it moves time
 * on by a slice, and it publishes the state of time. So a command is answered within a slice, at
 * any speed and also in the middle of a long step, and however many commands come, time goes on
 * between them. Whatever is thrown inside the cluster, an error of the machine included, stops time
 * for good, in a state that can be looked at; {@link TimeMachine.State#failure()} says what broke.
 * The thread lives on, and every answer completes.
 */
public final class Player implements AutoCloseable {

  private static final int COMMANDS_A_SLICE = 32;

  private final Inbox inbox = new Inbox();
  private final Playback playback;
  private final Thread thread = new Thread(this::live, "player");
  private volatile State state;
  private volatile List<ComponentState> components;
  private volatile boolean componentsWanted;
  private volatile boolean closed;

  /** A paused player of a session that nobody else drives from now on. */
  public Player(Session session) {
    playback = new Playback(session);
    state = playback.state();
    components = playback.components();
    thread.setDaemon(true);
    thread.start();
  }

  /** What time it is and what comes next: one volatile read. */
  public State state() {
    return state;
  }

  /**
   * The components as they stood when the thread had last done something, or, if nobody has asked
   * for a while, when somebody last had. Returns at once.
   */
  public List<ComponentState> components() {
    componentsWanted = true;
    return components;
  }

  /** Lets time go on at the speed that is set. */
  public void play() {
    inbox.add(playback::play);
  }

  /** Holds time, also in the middle of a step; commands are still taken. */
  public void pause() {
    inbox.add(playback::pause);
  }

  /** Pauses and moves on by one unit, after the steps that were asked for before. */
  public void step(Step step) {
    inbox.add(() -> playback.step(moves -> moves.by(step)));
  }

  /** Jumps to just before the next thing that happens. */
  public void skipTheWait() {
    inbox.add(() -> playback.insert(Moves::overTheWait));
  }

  /** Virtual seconds for each real second, from 0.1. */
  public void speed(double factor) {
    inbox.add(() -> playback.speed(factor));
  }

  /** Asks the session something, on the player's thread: that should be short. */
  public <T> CompletableFuture<T> ask(Function<Session, T> question) {
    return inbox.ask(() -> playback.answer(question));
  }

  /** Sends a command into the cluster at the present virtual instant and notes it. */
  CompletableFuture<Answer> send(Command command) {
    return inbox.ask(() -> playback.execute(command));
  }

  /** Ends the thread after what it is doing now. */
  @Override
  public void close() {
    closed = true;
    inbox.close();
  }

  private void live() {
    while (!closed) {
      try {
        takeTurn();
      } catch (InterruptedException ended) {
        closed = true;
      } catch (Throwable broken) {
        state = playback.fail(broken);
      } finally {
        inbox.answer();
      }
    }
  }

  /** Who is answered finds a state in which it has been done. */
  private void takeTurn() throws InterruptedException {
    inbox.take(playback.patience(), COMMANDS_A_SLICE);
    state = playback.state();
    inbox.answer();
    playback.slice();
    state = playback.state();
    publishComponents();
  }

  /** Thousands of Nodes have thousands of components: only when somebody looks at them. */
  private void publishComponents() {
    if (componentsWanted) {
      componentsWanted = false;
      components = playback.components();
    }
  }
}
