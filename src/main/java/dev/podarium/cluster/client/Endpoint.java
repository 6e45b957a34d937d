package dev.podarium.cluster.client;

import dev.podarium.api.Answer;
import dev.podarium.api.Call;
import dev.podarium.api.ListerWatcher;
import dev.podarium.api.Refusal;
import dev.podarium.api.Request.Read;
import dev.podarium.api.Subscription;
import dev.podarium.api.Verbs;
import dev.podarium.simulation.Agenda;
import dev.podarium.simulation.Agenda.Entry;
import dev.podarium.simulation.Dice;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * The API server as its clients reach it: whether it answers, whether its store does, and how long
 * that takes.
 *
 * <p>On the thread that drives the simulation.
 */
public final class Endpoint implements Verbs {

  private final Verbs server;
  private final ListerWatcher watches;
  private final LatencyProfile latencies;
  private final Health serverHealth = new Health();
  private final Health storeHealth = new Health();
  private final Witness witness = new Witness();
  private final Set<Runnable> connected = new LinkedHashSet<>();
  private final PriorityQueue<Entry> retries =
      new PriorityQueue<>(Comparator.comparingLong(Entry::instant));
  private boolean serverStopped;
  private boolean storeStopped;

  /** The way to a server that runs. */
  public Endpoint(Verbs server, ListerWatcher watches, LatencyProfile latencies) {
    this.server = server;
    this.watches = watches;
    this.latencies = latencies;
  }

  /**
   * Carries a call out now.
   *
   * @throws Refusal also when there is nobody to answer: then the code is 503, or 500 when it is
   *     the store that does not
   */
  @Override
  public Answer send(Call call) {
    if (serverStopped) {
      throw Outages.connectionRefused();
    }
    if (storeStopped) {
      throw Outages.requestTimedOut();
    }
    var answer = server.send(call);
    if (!(call.request() instanceof Read)) {
      witness.wrote(answer.revision());
    }
    return answer;
  }

  /** The API server does not answer any more: all watches end. */
  public void stopServer() {
    serverStopped = true;
    var ended = List.copyOf(connected);
    connected.clear();
    ended.forEach(Runnable::run);
  }

  /** The store does not answer the API server any more. */
  public void stopStore() {
    storeStopped = true;
  }

  /** The API server answers again. */
  public void startServer(Agenda agenda) {
    serverStopped = false;
    pressRetries(agenda);
  }

  /** The store answers again. */
  public void startStore(Agenda agenda) {
    storeStopped = false;
    pressRetries(agenda);
  }

  /** What was tried in vain so far will now succeed: the world is not settled before it has. */
  private void pressRetries(Agenda agenda) {
    if (isReachable()) {
      retries.forEach(agenda::press);
      retries.clear();
    }
  }

  /** Whether calls are answered. */
  boolean isReachable() {
    return !serverStopped && !storeStopped;
  }

  /** A client tries again at some time. */
  void retries(Entry entry, long now) {
    for (var next = retries.peek(); next != null && next.instant() < now; next = retries.peek()) {
      retries.remove();
    }
    retries.add(entry);
  }

  /**
   * Keeps a client's watches open.
   *
   * @param whenBroken called when the server goes away; the client's watches are over then
   */
  Subscription connect(Runnable whenBroken) {
    connected.add(whenBroken);
    return () -> connected.remove(whenBroken);
  }

  /** How fast the API server goes. */
  public Health serverHealth() {
    return serverHealth;
  }

  /** How fast the store goes. */
  public Health storeHealth() {
    return storeHealth;
  }

  /** What its clients tell of the entry that is running. */
  public Witness witness() {
    return witness;
  }

  /** How long a call takes, in virtual nanoseconds. */
  long callTakes() {
    return serverHealth.stretched(latencies.request()) + storeHealth.stretched(latencies.commit());
  }

  /** How long it takes this time to tell of a change, in virtual nanoseconds. */
  long watchTakes(Dice.Draw draw) {
    return serverHealth.stretched(latencies.watch().drawn(draw));
  }

  LatencyProfile latencies() {
    return latencies;
  }

  ListerWatcher watches() {
    return watches;
  }
}
