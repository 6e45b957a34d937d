package dev.podarium.narration;

/** How much a person wants to hear of a change, the least first. */
public enum Interest {
  /** A heartbeat. */
  ROUTINE,
  /** A Kubernetes Event: it tells of another change that was told already. */
  EVENT,
  /** A controller writes down what it has counted. */
  BOOKKEEPING,
  /** A stage in the life of a Pod. */
  STAGE,
  /** A Pod or another object comes or goes. */
  COMING_AND_GOING,
  /** A decision, or something that goes wrong. */
  TURN,
  /** A person's command. */
  COMMAND
}
