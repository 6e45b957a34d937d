package dev.podarium.workbench.rollout;

/** Virtual time at an axis. */
final class TimeWords {

  private static final long SECOND = 1_000_000_000L;

  private TimeWords() {}

  /** {@code 00:01:10}. */
  static String at(long nanos) {
    var seconds = nanos / SECOND;
    return "%02d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
  }
}
