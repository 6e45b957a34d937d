package dev.podarium.api;

import org.jspecify.annotations.Nullable;

/**
 * Who makes a write and what led to it.
 *
 * @param by a component ({@code deployment-controller}, {@code kubelet node-1}) or {@code user}
 * @param cause the revision that led to it; null for a person's command or a timer
 */
public record Origin(String by, @Nullable Long cause) {

  /** A person, at the command line or in the window. */
  public static final Origin USER = new Origin("user", null);
}
