package dev.podarium.store;

/**
 * How much of the past a store retains besides the newest state: as much as both limits allow, the
 * oldest goes first. What is retained decides what can be looked at, never what happens.
 *
 * @param revisions how many, at least 0
 * @param bytes of heap that they take together, estimated; at least 0
 */
public record Budget(long revisions, long bytes) {

  /** The newest state alone. */
  public static final Budget NOTHING = new Budget(0, 0);

  /** Everything since the beginning. */
  public static final Budget UNLIMITED = new Budget(Long.MAX_VALUE, Long.MAX_VALUE);

  /** As many revisions as fit, in so many bytes of heap. */
  public static Budget ofBytes(long bytes) {
    return new Budget(Long.MAX_VALUE, bytes);
  }

  boolean allows(long retained, long weight) {
    return retained <= revisions && weight <= bytes;
  }
}
