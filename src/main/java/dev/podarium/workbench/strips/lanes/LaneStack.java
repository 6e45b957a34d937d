package dev.podarium.workbench.strips.lanes;

import dev.podarium.workbench.frame.canvas.TimeAxis;
import dev.podarium.workbench.strips.drawing.Brush;
import java.util.List;

/** As many lanes as there is room for, and how many more there are. */
public final class LaneStack {

  private static final double LOWEST = 1.02;
  private static final double HIGHEST = 2.1;
  private static final double EDGE = 1.5;

  private final Brush brush;
  private final LanePainter painter;

  /** A stack over an axis; {@code now} is the playhead. */
  public LaneStack(Brush brush, TimeAxis axis, long now) {
    this.brush = brush;
    painter = new LanePainter(brush, axis, now);
  }

  /**
   * Which of all lanes are drawn, and how high each is.
   *
   * @param first the number of the uppermost
   * @param height of one, in pixels
   * @param edge where the upper edge of the uppermost is
   */
  public record Shown(int first, int count, double height, double edge) {

    /** Where the upper edge of a lane is, by its number among all. */
    public double top(int lane) {
      return edge + (lane - first) * height;
    }
  }

  /**
   * Draws them from a height on.
   *
   * @param focus the number of the lane that has to be seen
   * @param bottom how far down there is room
   */
  public Shown draw(List<Lane> lanes, int focus, double top, double bottom) {
    var em = brush.em();
    var room = bottom - top - 2 * EDGE;
    var most = Math.max(2, (int) (room / (LOWEST * em)));
    var all = lanes.size() <= most;
    var count = all ? lanes.size() : most - 1;
    var first = all ? 0 : Math.clamp(focus - 1, 0, lanes.size() - count);
    var rows = Math.max(1, all ? count : most);
    var shown = new Shown(first, count, Math.min(HIGHEST * em, room / rows), top + EDGE);
    for (var lane = first; lane < first + count; lane++) {
      painter.draw(lanes.get(lane), shown.top(lane), shown.height());
    }
    if (!all) {
      brush.words(
          "and %d more".formatted(lanes.size() - count),
          11,
          brush.palette().quiet(),
          0.8 * em,
          shown.top(first + count) + shown.height() / 2);
    }
    return shown;
  }
}
