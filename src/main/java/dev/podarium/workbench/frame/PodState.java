package dev.podarium.workbench.frame;

/**
 * The seven states in which a Pod is shown; each has a colour ({@link Palette#of}), a sign, an
 * outline and a word ({@link PodLook}), so that none depends on seeing colours.
 */
public enum PodState {
  READY(Sign.DISC, Outline.SOLID, "ready"),
  NOT_READY(Sign.HALF, Outline.SOLID, "running, not ready"),
  PENDING(Sign.RING, Outline.DASHED, "pending"),
  FAILING(Sign.TRIANGLE, Outline.THICK, "failing"),
  SUCCEEDED(Sign.TICK, Outline.SOLID, "succeeded"),
  TERMINATING(Sign.CROSS, Outline.THIN, "terminating"),
  UNKNOWN(Sign.QUESTION, Outline.DOTTED, "unknown");

  /** How the edge of a cell is drawn. */
  public enum Outline {
    SOLID,
    DASHED,
    THICK,
    THIN,
    DOTTED
  }

  private final Sign sign;
  private final Outline outline;
  private final String title;

  PodState(Sign sign, Outline outline, String title) {
    this.sign = sign;
    this.outline = outline;
    this.title = title;
  }

  /** Its sign. */
  public Sign sign() {
    return sign;
  }

  /** The edge of its cell. */
  public Outline outline() {
    return outline;
  }

  /** What a legend or a count says: {@code 3 running, not ready}. */
  public String title() {
    return title;
  }
}
