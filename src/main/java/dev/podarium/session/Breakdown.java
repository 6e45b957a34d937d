package dev.podarium.session;

import org.jspecify.annotations.Nullable;

/**
 * A fault of the program.
 *
 * @param ran how many entries of the agenda had run before
 * @param nanos when, in virtual nanoseconds since the start
 * @param doing who was at work: {@code kubelet node-1: image pulled}
 * @param cause what was thrown
 */
public record Breakdown(long ran, long nanos, String doing, Throwable cause) {

  private static final int LONGEST = 200;

  /** What broke, for a person. */
  public String sentence() {
    if (cause instanceof OutOfRoom) {
      return "Time has stopped: %s.".formatted(cause.getMessage());
    }
    return "Time has stopped, by a fault of Podarium: %s (at work: %s).".formatted(reason(), doing);
  }

  /** What went wrong in words for a person, the end of a sentence; never a class's name. */
  public String reason() {
    return switch (cause) {
      case StackOverflowError _ -> "something is nested too deeply";
      case OutOfMemoryError _ -> "there is not enough memory";
      case IllegalStateException invariant -> inWords(invariant.getMessage());
      case AssertionError invariant -> inWords(invariant.getMessage());
      default -> "an internal error";
    };
  }

  private static String inWords(@Nullable String message) {
    return message == null || message.length() > LONGEST || speaksJava(message)
        ? "an internal error"
        : message;
  }

  private static boolean speaksJava(String message) {
    return message.matches("(?s).*(\\b[a-z]+\\.[a-z]\\w*\\b|[a-z][A-Z]|\\(\\)|[\\r\\n]).*");
  }
}
