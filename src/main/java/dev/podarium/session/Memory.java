package dev.podarium.session;

/**
 * Sees to it that a world that grows without end is stopped before the memory ends, while there is
 * still room to say so. Whoever drives the agenda asks before each entry.
 *
 * <p>What is in use counts garbage too. So the collector is asked to clean up first, but only when
 * little seems to be left, and not again before much could have been added.
 */
public final class Memory {

  private static final double SEEMS_FULL = 0.8;
  private static final double IS_FULL = 0.85;

  /** Bytes that an entry of the agenda adds at most, in the mean: seen are 5 kB a Pod. */
  private static final long AN_ENTRY = 16 << 10;

  private static final int LOOKS_EVERY = 256;

  private final Runtime machine = Runtime.getRuntime();
  private long patience = LOOKS_EVERY;

  /**
   * Lets another entry run.
   *
   * @throws OutOfRoom when what lives fills the memory
   */
  public void check() {
    if (--patience > 0) {
      return;
    }
    patience = LOOKS_EVERY;
    if (used() > SEEMS_FULL * machine.maxMemory()) {
      System.gc();
      if (used() > IS_FULL * machine.maxMemory()) {
        throw outgrown();
      }
      patience = Math.max(LOOKS_EVERY, (machine.maxMemory() - used()) / AN_ENTRY);
    }
  }

  /** What is said when the memory has ended. */
  public static OutOfRoom outgrown() {
    return new OutOfRoom(
        "the cluster has outgrown the memory that Java may use here (%d MiB); ask for less, or start with java -Xmx and more"
            .formatted(Runtime.getRuntime().maxMemory() >> 20));
  }

  private long used() {
    return machine.totalMemory() - machine.freeMemory();
  }
}
