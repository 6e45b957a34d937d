package dev.podarium.chance;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a property test draws its inputs from: the same seed gives the same inputs, on every
 * machine.
 *
 * <p>A test gets one as its parameter, see {@link Seeds}.
 */
public final class Chance {

  private final long seed;
  private final SplittableRandom random;

  private Chance(long seed) {
    this.seed = seed;
    random = new SplittableRandom(seed);
  }

  public static Chance of(long seed) {
    return new Chance(seed);
  }

  public long seed() {
    return seed;
  }

  /** A whole number, both bounds included. */
  public int between(int low, int high) {
    return (int) between((long) low, (long) high);
  }

  /** A whole number, both bounds included; {@code high} is below the greatest long. */
  public long between(long low, long high) {
    return random.nextLong(low, high + 1);
  }

  /** A number from {@code low}, included, to {@code high}. */
  public double real(double low, double high) {
    return random.nextDouble(low, high);
  }

  /** Any of all longs. */
  public long anything() {
    return random.nextLong();
  }

  /** Comes true once in so many times. */
  public boolean onceIn(int times) {
    return random.nextInt(times) == 0;
  }

  @SafeVarargs
  public final <T> T oneOf(T... things) {
    return things[random.nextInt(things.length)];
  }

  public <T> T oneOf(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }

  /** One of these ways to make a thing. */
  public <T> T either(List<Function<Chance, T>> ways) {
    return oneOf(ways).apply(this);
  }

  /** From {@code fewest} to {@code most} things, both included. */
  public <T> List<T> listOf(int fewest, int most, Supplier<T> thing) {
    var size = between(fewest, most);
    var list = new ArrayList<T>(size);
    for (var i = 0; i < size; i++) {
      list.add(thing.get());
    }
    return list;
  }

  public byte[] bytes(int atMost) {
    var bytes = new byte[between(0, atMost)];
    random.nextBytes(bytes);
    return bytes;
  }

  @Override
  public String toString() {
    return "seed " + seed;
  }
}
