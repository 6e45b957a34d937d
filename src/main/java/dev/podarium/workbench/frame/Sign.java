package dev.podarium.workbench.frame;

/**
 * The signs of states, as paths in a box of 16 × 16 units: drawn, so that no font can lack them.
 *
 * @see PodState
 */
public enum Sign {
  DISC("M8 2 A6 6 0 1 1 8 14 A6 6 0 1 1 8 2 Z"),
  HALF("M8 2 A6 6 0 1 1 8 14 A6 6 0 1 1 8 2 Z M8 3.6 L8 12.4 A4.4 4.4 0 0 0 8 3.6 Z"),
  RING("M8 2 A6 6 0 1 1 8 14 A6 6 0 1 1 8 2 Z M8 4.2 A3.8 3.8 0 1 0 8 11.8 A3.8 3.8 0 1 0 8 4.2 Z"),
  TRIANGLE("M8 2 L15 14 L1 14 Z"),
  TICK("M2 8.6 L3.7 6.9 L6.6 9.8 L12.5 3.2 L14.2 4.8 L6.7 13.2 Z"),
  CROSS(
      "M3.4 2 L8 6.6 L12.6 2 L14 3.4 L9.4 8 L14 12.6 L12.6 14 L8 9.4 L3.4 14 L2 12.6 L6.6 8 L2 3.4"
          + " Z"),
  QUESTION(
      "M4 6 C4 0.6 12.4 0.8 12.4 5.6 C12.4 8.6 9.2 8.4 9.2 11 L6.8 11 C6.8 7.4 9.9 7.4 9.9 5.6 C9.9"
          + " 3.6 6.5 3.6 6.5 6 Z M6.7 12.2 L9.3 12.2 L9.3 14.8 L6.7 14.8 Z");

  private final String path;

  Sign(String path) {
    this.path = path;
  }

  /** SVG path data; fill it even-odd. */
  public String path() {
    return path;
  }
}
