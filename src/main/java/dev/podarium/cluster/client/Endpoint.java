package dev.podarium.cluster.client;

import dev.podarium.api.Answer;
import dev.podarium.api.Call;
import dev.podarium.api.ListerWatcher;
import dev.podarium.api.Verbs;

/**
 * The API server as its clients reach it: whether it answers, and how long that takes.
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

  /** The way to a server that runs. */
  public Endpoint(Verbs server, ListerWatcher watches, LatencyProfile latencies) {
    this.server = server;
    this.watches = watches;
    this.latencies = latencies;
  }

  /** Carries a call out now. */
  @Override
  public Answer send(Call call) {
    return server.send(call);
  }

  /** How long a call takes, in virtual nanoseconds. */
  long callTakes() {
    return serverHealth.stretched(latencies.request()) + storeHealth.stretched(latencies.commit());
  }

  /** What its clients tell of the entry that is running. */
  public Witness witness() {
    return witness;
  }

  LatencyProfile latencies() {
    return latencies;
  }

  ListerWatcher watches() {
    return watches;
  }
}
