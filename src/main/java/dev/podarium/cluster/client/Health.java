package dev.podarium.cluster.client;

import org.jspecify.annotations.Nullable;

/** How fast a component goes, and what last went wrong in it. */
public final class Health {

  private double factor = 1;
  private @Nullable String lastError;

  /** How many times as long as usual everything takes that it does; 1 is full speed. */
  public double factor() {
    return factor;
  }

  /** Sets how many times as long everything takes, at least 1. */
  public void slow(double times) {
    factor = times;
  }

  /** How long something takes it that usually takes {@code nanos}. */
  public long stretched(long nanos) {
    return factor == 1 ? nanos : Math.round(nanos * factor);
  }

  /** What last went wrong, as a sentence for a person; null when nothing did. */
  public @Nullable String lastError() {
    return lastError;
  }

  /** Notes what went wrong. */
  public void failed(String sentence) {
    lastError = sentence;
  }
}
