package dev.podarium.api;

/**
 * One call to the API server, as a value: who asks, what for, and how it is to be taken.
 *
 * @param origin who makes it and what led to it
 */
public record Call(Origin origin, Request request, CallOptions options) implements Command {

  /** A person's call with the options that kubectl sends. */
  public static Call ofUser(Request request) {
    return new Call(Origin.USER, request, CallOptions.DEFAULT);
  }
}
