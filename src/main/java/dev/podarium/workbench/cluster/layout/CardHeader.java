package dev.podarium.workbench.cluster.layout;

/**
 * How much the upper part of a Node's card tells: it shrinks before the Pods below it do. All
 * lengths are in pixels.
 */
public enum CardHeader {
  /** Name, status, and a bar each for processors and memory. */
  BARS(76, 12, 16, 150),
  /** Name, status, and the same figures in one line. */
  FIGURES(50, 12, 16, 150),
  /** The sign and the end of the name. */
  SLIM(19, 5, 6, 50);

  private final double height;
  private final double padding;
  private final double gap;
  private final double leastWidth;

  CardHeader(double height, double padding, double gap, double leastWidth) {
    this.height = height;
    this.padding = padding;
    this.gap = gap;
    this.leastWidth = leastWidth;
  }

  /** Its height in whole pixels. */
  public double height(double scale) {
    return Math.round(height * scale);
  }

  /** Around what is in the card, in whole pixels. */
  public double padding(double scale) {
    return Math.round(padding * scale);
  }

  /** Between cards, in whole pixels. */
  public double gap(double scale) {
    return Math.round(gap * scale);
  }

  /** The narrowest card with it. */
  public double leastWidth(double scale) {
    return leastWidth * scale;
  }
}
