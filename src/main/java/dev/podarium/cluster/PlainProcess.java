package dev.podarium.cluster;

import dev.podarium.cluster.client.Component;

/**
 * A component that is no client of the API server: the server itself, its store, and what only has
 * others running in it.
 */
record PlainProcess(String name, Runnable starts, Runnable stops) implements Component {

  /** Does nothing itself: others run in it. */
  static PlainProcess ofOthers(String name) {
    return new PlainProcess(name, () -> {}, () -> {});
  }

  @Override
  public void start() {
    starts.run();
  }

  @Override
  public void stop() {
    stops.run();
  }
}
