package dev.podarium.api;

import io.fabric8.kubernetes.api.model.HasMetadata;

/** The writing half of an API server. On the thread that drives the simulation. */
@FunctionalInterface
public interface Verbs {

  /**
   * Carries a request out at the present virtual instant.
   *
   * @return the object as it is stored now; for a deletion that is complete, as it last was
   * @throws Refusal when the server says no; nothing is written then
   */
  HasMetadata send(Request request, Origin origin);
}
