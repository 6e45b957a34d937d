package dev.podarium.workbench.frame;

/** The seven states in which a Pod is shown; each has a colour, a sign, an outline and a word. */
public enum PodState {
  READY,
  NOT_READY,
  PENDING,
  FAILING,
  SUCCEEDED,
  TERMINATING,
  UNKNOWN
}
