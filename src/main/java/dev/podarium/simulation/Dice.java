package dev.podarium.simulation;

/**
 * Seeded chance without ripples: a draw is a hash of (seed, purpose, object, count), so one object
 * more or less changes no other object's luck.
 *
 * @param seed the same seed gives the same draws, in every JVM
 */
public record Dice(long seed) {

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  /**
   * A draw.
   *
   * @param purpose what it is for, {@code "image-pull"}
   * @param object whom it is for; a name or uid
   * @param count how often this was drawn before, from 0
   */
  public Draw draw(String purpose, String object, long count) {
    var hash = mixed(mixed(FNV_OFFSET ^ seed, purpose), object);
    return new Draw(finished(hash * FNV_PRIME ^ count));
  }

  private static long mixed(long hash, String text) {
    for (var i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * FNV_PRIME;
    }
    return (hash ^ 0x1f) * FNV_PRIME;
  }

  /** The finalizer of MurmurHash3: spreads every bit of the input over all of the output. */
  private static long finished(long hash) {
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }

  /**
   * 64 evenly spread bits.
   *
   * @param bits all of them
   */
  public record Draw(long bits) {

    /** A whole number from {@code low} to {@code high}, both included; {@code low <= high}. */
    public long between(long low, long high) {
      return low + Long.remainderUnsigned(bits, high - low + 1);
    }

    /** A choice among {@code size} things, from 0. */
    public int below(int size) {
      return (int) Long.remainderUnsigned(bits, size);
    }

    /** The next bits of the same draw, for when one draw needs several numbers. */
    public Draw next() {
      return new Draw(finished(bits + 0x9e3779b97f4a7c15L));
    }
  }
}
