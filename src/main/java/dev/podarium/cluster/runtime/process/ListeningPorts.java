package dev.podarium.cluster.runtime.process;

import java.util.List;

/**
 * On which ports a process listens, and what it has there.
 *
 * @param everywhere nothing is known of it, so it is taken to listen wherever it is asked
 * @param pages paths that it serves by HTTP; none: it answers well on every path
 */
public record ListeningPorts(boolean everywhere, List<Integer> ports, List<String> pages) {

  /** On none. */
  public static final ListeningPorts NOWHERE = new ListeningPorts(false, List.of(), List.of());

  /** Wherever it is asked. */
  public static final ListeningPorts EVERYWHERE = new ListeningPorts(true, List.of(), List.of());

  /** On these alone. */
  public static ListeningPorts on(List<Integer> ports) {
    return new ListeningPorts(false, ports, List.of());
  }

  /** The same with these pages alone. */
  public ListeningPorts serving(List<String> paths) {
    return new ListeningPorts(everywhere, ports, paths);
  }

  /** Whether it listens on a port for certain. */
  public boolean knownOn(int port) {
    return ports.contains(port);
  }

  /** Whether it is taken to listen on a port; 0 stands for any. */
  public boolean on(int port) {
    return everywhere || (port == 0 ? !ports.isEmpty() : knownOn(port));
  }

  /** Whether it has a page, by its path without a query. */
  public boolean has(String path) {
    var plain = path.replaceFirst("[?#].*", "");
    return pages.isEmpty() || pages.contains(plain.startsWith("/") ? plain : "/" + plain);
  }
}
