package dev.podarium.chance;

import java.util.concurrent.ThreadLocalRandom;

/** The seed from which all tests of this run count on. */
public final class FirstSeed {

  static final String PROPERTY = "podarium.seed";

  /** 1, what {@code -Dpodarium.seed} says, or with {@code random} a new one, which is printed. */
  public static final long VALUE = read(System.getProperty(PROPERTY, "1"));

  private FirstSeed() {}

  private static long read(String given) {
    if (!given.equals("random")) {
      return Long.parseLong(given);
    }
    var first = ThreadLocalRandom.current().nextLong(1L << 32);
    System.out.println("Properties begin with -D" + PROPERTY + "=" + first);
    return first;
  }
}
