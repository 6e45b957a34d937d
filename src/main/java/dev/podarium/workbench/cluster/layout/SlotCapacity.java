package dev.podarium.workbench.cluster.layout;

/**
 * How many places a card should have: more than are taken, so that the next Pods find room without
 * a new layout, and not fewer again until most have gone.
 */
public final class SlotCapacity {

  private static final int[] STEPS = {4, 6, 9, 12, 16, 20, 30, 45, 65, 90, 110, 160, 250, 500};

  private int places = STEPS[0];

  /** The places for a fullest Node with so many. */
  public int places(int fullest) {
    if (fullest > places || fullest * 3 < places) {
      places = Math.max(fullest, STEPS[0]);
      for (var step : STEPS) {
        if (step >= fullest) {
          places = step;
          break;
        }
      }
    }
    return places;
  }
}
