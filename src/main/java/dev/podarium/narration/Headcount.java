package dev.podarium.narration;

/**
 * How many Pods there are of a ReplicaSet or of all ReplicaSets of a Deployment.
 *
 * @param existing Pods that count as replicas: neither ended nor being deleted
 * @param ready those of them whose condition Ready is True
 */
public record Headcount(int existing, int ready) {

  /** Nobody. */
  public static final Headcount NONE = new Headcount(0, 0);

  /** Both together. */
  public Headcount plus(Headcount other) {
    return new Headcount(existing + other.existing, ready + other.ready);
  }

  Headcount minus(Headcount other) {
    return new Headcount(existing - other.existing, ready - other.ready);
  }
}
