package dev.podarium.api;

/** The writing half of an API server. On the thread that drives the simulation. */
@FunctionalInterface
public interface Verbs {

  /**
   * Carries a request out at the present virtual instant.
   *
   * @return the object as it is stored now, and the server's warnings
   * @throws Refusal when the server says no; nothing is written then
   */
  Answer send(Request request, Origin origin);
}
