package dev.podarium.workbench.strips.lanes;

import dev.podarium.workbench.frame.canvas.TimeAxis;
import dev.podarium.workbench.strips.drawing.Brush;
import dev.podarium.workbench.strips.lanes.LaneStack.Shown;
import dev.podarium.workbench.strips.lanes.LanesPicture.Limit;
import java.util.List;

/** One drawing of a {@link LanesPicture}. */
public final class LanesDrawing {

  private static final double AXIS = 1.5;
  private static final double NAMES = 7;

  /** Of more than this each is a cell, without its past. */
  private static final int MOST_LANES = 16;

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
    if (picture.lanes().size() > MOST_LANES) {
      brush.ground(brush.height() - 1);
      new LaneCells(brush).draw(picture.lanes(), picture.ref(), brush.height());
      brush.edge(brush.height() - 1);
      return;
    }
    brush.ground(bottom);
    axis.draw(brush.pen(), brush.palette(), bottom);
    brush.playhead(axis.x(picture.now()), bottom);
    var stack = new LaneStack(brush, axis, picture.now());
    draw(picture.limit(), stack.draw(picture.lanes(), picture.focus(), 0, bottom));
    brush.edge(bottom);
  }

  private void draw(Limit limit, Shown shown) {
    var above = limit.above() - shown.first();
    if (limit.words().isEmpty() || above < 0 || above > shown.count()) {
      return;
    }
    var y = shown.top(limit.above());
    brush.limit(brush.least(), List.of(new double[] {0, y}, new double[] {brush.width(), y}));
    var left = axis.x(picture.now()) + 0.7 * em;
    var font = brush.lettering().plain(11);
    limit.words().stream()
        .filter(words -> left + brush.lettering().width(words, font) < brush.width())
        .findFirst()
        .ifPresent(words -> brush.words(words, 11, brush.least(), left, y + shown.height() / 2));
  }
}
