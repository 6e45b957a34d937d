package dev.podarium.workbench.strips.lanes;

import dev.podarium.workbench.frame.canvas.TimeAxis;
import dev.podarium.workbench.strips.drawing.Brush;
import dev.podarium.workbench.strips.lanes.LanesPicture.Limit;
import java.util.List;

/** One drawing of a {@link LanesPicture}. */
public final class LanesDrawing {

  private static final double AXIS = 1.5;
  private static final double LOWEST = 1.25;
  private static final double HIGHEST = 2.1;
  private static final double NAMES = 7;

  private final Brush brush;
  private final LanesPicture picture;
  private final double em;
  private final double bottom;
  private final TimeAxis axis;

  /** A drawing into an empty strip. */
  public LanesDrawing(Brush brush, LanesPicture picture) {
    this.brush = brush;
    this.picture = picture;
    em = brush.em();
    bottom = brush.height() - AXIS * em;
    axis = new TimeAxis(picture.window(), NAMES * em, brush.width(), em);
  }

  /** Draws all of it. */
  public void draw() {
    brush.ground(bottom);
    axis.draw(brush.pen(), brush.palette(), bottom);
    var most = Math.max(1, (int) ((bottom - 4) / (LOWEST * em)));
    var all = picture.lanes();
    if (all.size() <= most) {
      draw(all, 0, false);
    } else {
      var shown = most - 1;
      var first = Math.clamp(picture.focus() - 1, 0, all.size() - shown);
      draw(all.subList(first, first + shown), first, true);
    }
    brush.playhead(axis.x(picture.now()), bottom);
    brush.edge(bottom);
  }

  private void draw(List<Lane> lanes, int first, boolean more) {
    var rows = lanes.size() + (more ? 1 : 0);
    var height = Math.min(HIGHEST * em, (bottom - 4) / Math.max(1, rows));
    var painter = new LanePainter(brush, axis, picture.now());
    var top = 2.0;
    for (var lane : lanes) {
      painter.draw(lane, top, height);
      top += height;
    }
    if (more) {
      var words = "and %d more".formatted(picture.lanes().size() - lanes.size());
      brush.words(words, 11, brush.palette().quiet(), 0.8 * em, top + height / 2);
    }
    draw(picture.limit(), first, lanes.size(), height);
  }

  private void draw(Limit limit, int first, int shown, double height) {
    var above = limit.above() - first;
    if (limit.words().isEmpty() || above < 0 || above > shown) {
      return;
    }
    var y = 2 + above * height;
    brush.limit(brush.least(), List.of(new double[] {0, y}, new double[] {brush.width(), y}));
    var left = axis.x(picture.now()) + 0.7 * em;
    limit.words().stream()
        .filter(
            words ->
                left + brush.lettering().width(words, brush.lettering().plain(11)) < brush.width())
        .findFirst()
        .ifPresent(words -> brush.words(words, 11, brush.least(), left, y + height / 2));
  }
}
