package dev.podarium.cluster.client;

import dev.podarium.api.Answer;
import dev.podarium.api.Refusal;

/** How a call ended. */
public sealed interface Outcome {

  /** The server carried it out. */
  record Answered(Answer answer) implements Outcome {}

  /** The server said no, or could not be reached: then the code is 503. */
  record Refused(Refusal refusal) implements Outcome {}
}
