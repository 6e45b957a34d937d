package dev.podarium.player;

import java.util.function.BooleanSupplier;

/** Whether a real instant has passed. Looks at the clock at every eighth question only. */
final class Deadline implements BooleanSupplier {

  private static final int LOOKS_EVERY = 8;

  private final long instant;
  private int questions;

  /**
   * A deadline.
   *
   * @param instant what {@link System#nanoTime()} shows then
   */
  Deadline(long instant) {
    this.instant = instant;
  }

  @Override
  public boolean getAsBoolean() {
    return ++questions % LOOKS_EVERY == 0 && System.nanoTime() - instant > 0;
  }
}
