package dev.podarium.api;

/** A watch that can be ended. */
@FunctionalInterface
public interface Subscription {

  /** Nothing more is told from now on; ending twice is ending once. */
  void end();
}
