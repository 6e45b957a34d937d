package dev.podarium.cluster.client;

import dev.podarium.api.BrokenInvariant;
import dev.podarium.api.Call;
import dev.podarium.api.CallOptions;
import dev.podarium.api.ListerWatcher;
import dev.podarium.api.Origin;
import dev.podarium.api.Refusal;
import dev.podarium.api.Request;
import dev.podarium.api.Subscription;
import dev.podarium.simulation.Agenda;
import dev.podarium.simulation.Agenda.Entry;
import dev.podarium.simulation.Dice;
import dev.podarium.simulation.Phase;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A component's connection to the API server, and its part of time and chance. Whatever a component
 * asks of time it asks here, in its own name: so it can be stopped and slowed.
 *
 * <p>{@code after} is the component's own work, which takes longer when it is slow; {@code at} and
 * {@code routineAfter} are the clock's: deadlines, back-offs, periods.
 *
 * <p>On the thread that drives the simulation.
 */
public final class Connection {

  private final String component;
  private final Endpoint endpoint;
  private final Agenda agenda;
  private final Dice dice;
  private final Health health = new Health();

  /**
   * A connection.
   *
   * @param component who is connected: {@code replicaset-controller}, {@code kubelet node-1}; two
   *     replicas of a component have two names
   */
  public Connection(String component, Endpoint endpoint, Agenda agenda, Dice dice) {
    this.component = component;
    this.endpoint = endpoint;
    this.agenda = agenda;
    this.dice = dice;
  }

  /** A connection of another component to the same server. */
  public Connection as(String other) {
    return new Connection(other, endpoint, agenda, dice);
  }

  /** Who is connected. */
  public String component() {
    return component;
  }

  /** How fast the component goes, and what last went wrong in it. */
  public Health health() {
    return health;
  }

  /** How long what takes. */
  public LatencyProfile latencies() {
    return endpoint.latencies();
  }

  /** Where it tells what it reads and decides, for whoever observes. */
  public Witness witness() {
    return endpoint.witness();
  }

  /** Something went wrong in the component that a person should know of. */
  public void failed(String doing, RuntimeException fault) {
    var sentence = doing + ": " + fault;
    health.failed(sentence);
    endpoint.witness().failed(sentence);
  }

  /** How long it takes from a write until the component is told of it, in virtual nanoseconds. */
  long watchTakes(Dice.Draw draw) {
    return endpoint.watchTakes(draw);
  }

  /** Keeps watches open until the server goes away. */
  Subscription connect(Runnable whenBroken) {
    return endpoint.connect(whenBroken);
  }

  /** The component's chance. */
  public Dice dice() {
    return dice;
  }

  /**
   * Sends a request: an entry of the agenda in which the server carries it out, and in which the
   * outcome is handed over. Its cause is that of what is running now.
   */
  public Entry send(Request request, Consumer<Outcome> whenAnswered) {
    return sendAfter(0, request, CallOptions.DEFAULT, whenAnswered);
  }

  /**
   * Sends a request after the component has worked for so long on something else.
   *
   * @param nanos virtual nanoseconds
   */
  public Entry sendAfter(long nanos, Request request, Consumer<Outcome> whenAnswered) {
    return sendAfter(nanos, request, CallOptions.DEFAULT, whenAnswered);
  }

  private Entry sendAfter(
      long nanos, Request request, CallOptions options, Consumer<Outcome> whenAnswered) {
    return agenda.inheritAfter(
        health.stretched(nanos) + endpoint.callTakes(),
        component,
        request instanceof Request.Read ? Phase.OBSERVE : Phase.ACT,
        RequestWords.of(request),
        () -> whenAnswered.accept(outcome(request, options)));
  }

  private Outcome outcome(Request request, CallOptions options) {
    try {
      var origin = new Origin(component, agenda.cause());
      return new Outcome.Answered(endpoint.send(new Call(origin, request, options)));
    } catch (Refusal refusal) {
      return new Outcome.Refused(refusal);
    }
  }

  /** The present instant in virtual nanoseconds since the start. */
  public long now() {
    return agenda.now();
  }

  /** The revision that led to what is running now; null for a timer. */
  public @Nullable Long cause() {
    return agenda.cause();
  }

  /** Runs an action as the consequence of a revision. */
  public void because(@Nullable Long revision, Runnable action) {
    agenda.because(revision, action);
  }

  /** Work that takes so many virtual nanoseconds, longer when the component is slow. */
  public Entry after(long nanos, String what, Runnable action) {
    return after(nanos, Phase.OTHER, what, action);
  }

  /** Like {@link #after(long, String, Runnable)}, as a part of the component's round. */
  public Entry after(long nanos, Phase phase, String what, Runnable action) {
    return agenda.after(health.stretched(nanos), component, phase, what, action);
  }

  /** Work that is routine exactly if what is running now is. */
  public Entry inheritAfter(long nanos, Phase phase, String what, Runnable action) {
    return agenda.inheritAfter(health.stretched(nanos), component, phase, what, action);
  }

  /** Something at an instant; one that has passed means now. */
  public Entry at(long instant, String what, Runnable action) {
    return agenda.at(instant, component, what, action);
  }

  /** A heartbeat or a periodic check, which a settled world goes on having. */
  public Entry routineAfter(long nanos, String what, Runnable action) {
    return agenda.routineAfter(nanos, component, what, action);
  }

  /** Something by the clock that is routine exactly if what is running now is. */
  public Entry waitFor(long nanos, String what, Runnable action) {
    return agenda.inheritAfter(nanos, component, what, action);
  }

  /**
   * Another try by the clock, after a refusal. While the server cannot answer it is routine, as
   * nothing will come of it; as soon as it can, the world is not settled before it was made.
   */
  public Entry retryAfter(long nanos, String what, Runnable action) {
    if (endpoint.isReachable()) {
      return waitFor(nanos, what, action);
    }
    var entry = routineAfter(nanos, what, action);
    endpoint.retries(entry, now());
    return entry;
  }

  /** Takes an entry off; null and what has run are left alone. */
  public void cancel(@Nullable Entry entry) {
    if (entry != null) {
      agenda.cancel(entry);
    }
  }

  /** Makes a routine entry one that must happen before the world is settled. */
  public void press(Entry entry) {
    agenda.press(entry);
  }

  /**
   * Makes an entry one that must happen before the world is settled, unless what runs is routine.
   */
  void pressIfPressing(Entry entry) {
    if (!agenda.runningRoutine()) {
      agenda.press(entry);
    }
  }

  /** Takes back everything that the component has asked for: nothing of it happens any more. */
  public void cancelAll() {
    agenda.cancelAllOf(component);
  }

  /** Where the component's informers begin and what they watch. */
  ListerWatcher feed() {
    return endpoint.watches();
  }

  /**
   * Sends a request before time begins, for what has been there for long.
   *
   * @throws Refusal when the server says no
   */
  public HasMetadata sendBeforeTime(Request request) {
    if (agenda.ran() > 0) {
      throw new BrokenInvariant(component + " sends without waiting though time goes on");
    }
    var origin = new Origin(component, null);
    return endpoint.send(new Call(origin, request, CallOptions.DEFAULT)).object();
  }
}
