package dev.podarium.workbench.kinds;

/** Sentences that the consequences of an edit have in common. */
final class Consequences {

  static final String IMMUTABLE_SELECTOR =
      "The API server will refuse this, because spec.selector is immutable.";

  private Consequences() {}

  /** Of another number of replicas, the template being the same. */
  static String scale(int before, int after) {
    if (after > before) {
      return "Scales from %d to %d: starts %s.".formatted(before, after, more(after - before));
    }
    return after < before
        ? "Scales from %d to %d: ends %s.".formatted(before, after, pods(before - after))
        : "No Pod is started or ended, because the Pod template stays the same.";
  }

  /** Of a new object of which {@code who} makes Pods. */
  static String starts(int replicas, String who) {
    if (replicas < 0) {
      return "";
    }
    return replicas == 0
        ? "No Pod starts, because replicas is 0."
        : "Then %s creates %s, and the scheduler looks for their Nodes."
            .formatted(who, pods(replicas));
  }

  /** {@code 1 Pod}, {@code 2 Pods}. */
  static String pods(int pods) {
    return pods == 1 ? "1 Pod" : pods + " Pods";
  }

  private static String more(int pods) {
    return pods == 1 ? "1 more Pod" : pods + " more Pods";
  }
}
