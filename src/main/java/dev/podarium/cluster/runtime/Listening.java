package dev.podarium.cluster.runtime;

import java.util.List;

/**
 * On which ports a process listens.
 *
 * @param everywhere nothing is known of it, so it is taken to listen wherever it is asked
 */
public record Listening(boolean everywhere, List<Integer> ports) {

  /** On none. */
  public static final Listening NOWHERE = new Listening(false, List.of());

  /** Wherever it is asked. */
  public static final Listening EVERYWHERE = new Listening(true, List.of());

  /** On these alone. */
  public static Listening on(List<Integer> ports) {
    return new Listening(false, ports);
  }

  /** Whether it listens on a port for certain. */
  public boolean knownOn(int port) {
    return ports.contains(port);
  }

  /** Whether it is taken to listen on a port; 0 stands for any. */
  public boolean on(int port) {
    return everywhere || (port == 0 ? !ports.isEmpty() : knownOn(port));
  }
}
