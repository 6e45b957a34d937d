package dev.podarium.api;

/** What an API server does for its clients. On the thread that drives the simulation. */
@FunctionalInterface
public interface Verbs {

  /**
   * Carries a call out at the present virtual instant.
   *
   * @return what it asks for, and the server's warnings
   * @throws Refusal when the server says no; nothing is written then
   */
  Answer send(Call call);
}
