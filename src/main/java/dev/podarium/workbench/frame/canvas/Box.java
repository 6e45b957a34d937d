package dev.podarium.workbench.frame.canvas;

/** A rectangle in the picture, in pixels. */
public record Box(double x, double y, double width, double height) {

  /** Whether a point lies in it; its right and lower edges are outside. */
  public boolean contains(double px, double py) {
    return px >= x && px < x + width && py >= y && py < y + height;
  }
}
