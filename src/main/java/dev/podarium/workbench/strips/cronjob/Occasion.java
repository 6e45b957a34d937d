package dev.podarium.workbench.strips.cronjob;

import dev.podarium.objects.ObjectRef;
import org.jspecify.annotations.Nullable;

/**
 * An instant of a schedule, and what came of it.
 *
 * @param nanos virtual nanoseconds since the start
 * @param because what stands below its sign
 * @param job the Job that came of it; null for none
 */
public record Occasion(long nanos, Outcome outcome, String because, @Nullable ObjectRef job) {

  /** What came of an instant of a schedule. */
  public enum Outcome {
    /** A Job was made. */
    RUN(""),
    /** A Job ran still, and only one may. */
    NOT_ALLOWED("not allowed"),
    /** Nobody made a Job in time. */
    MISSED("missed"),
    /** The CronJob was suspended. */
    SUSPENDED("suspended"),
    /** It is to come. */
    NEXT("next");

    private final String word;

    Outcome(String word) {
      this.word = word;
    }

    /** What stands above its sign. */
    String word() {
      return word;
    }
  }
}
