package dev.podarium.simulation;

/** Which part of a component's round an entry of the agenda is. */
public enum Phase {

  /** It sees what has changed. */
  OBSERVE,

  /** It compares what is wanted with what it sees, and decides; nothing is written. */
  COMPARE,

  /** It carries out a part of what was decided. */
  ACT,

  /** Anything else: a timer, a request under way, a container's life. */
  OTHER
}
