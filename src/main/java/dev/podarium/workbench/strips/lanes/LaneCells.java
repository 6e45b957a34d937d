package dev.podarium.workbench.strips.lanes;

import dev.podarium.objects.ObjectRef;
import dev.podarium.workbench.frame.PodState;
import dev.podarium.workbench.frame.canvas.Box;
import dev.podarium.workbench.frame.canvas.CellPainter;
import dev.podarium.workbench.frame.canvas.Hit;
import dev.podarium.workbench.strips.drawing.Brush;
import dev.podarium.workbench.strips.lanes.Lane.Mark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lanes that are too many, one cell each in their order: what their last bar is. */
final class LaneCells {

  private static final double MARGIN = 0.8;
  private static final double WIDEST = 2.6;
  private static final double GAP = 0.25;

  private final Brush brush;
  private final CellPainter cells;
  private final double em;

  LaneCells(Brush brush) {
    this.brush = brush;
    em = brush.em();
    cells = new CellPainter(brush.pen(), brush.palette(), brush.lettering(), em / 13);
  }

  /** Draws them into the upper part of a strip, as large as all of them can be. */
  void draw(List<Lane> lanes, ObjectRef owner, double bottom) {
    var width = brush.width() - 2 * MARGIN * em;
    var size = WIDEST * em;
    while (size > 4 && Math.ceil(lanes.size() / Math.floor(width / size)) * size > bottom - em) {
      size--;
    }
    var columns = (int) Math.floor(width / size);
    for (var i = 0; i < lanes.size(); i++) {
      var row = i / columns;
      var gap = size > 12 ? GAP * em : 1;
      var box =
          new Box(MARGIN * em + (i % columns) * size, em / 2 + row * size, size - gap, size - gap);
      draw(lanes.get(i), owner, box);
    }
  }

  private void draw(Lane lane, ObjectRef owner, Box box) {
    var last = lane.bars().isEmpty() ? null : lane.bars().getLast();
    if (last == null) {
      brush.pen().setStroke(brush.palette().hairline());
      brush.pen().setLineWidth(1);
      brush.pen().strokeRect(box.x() + 0.5, box.y() + 0.5, box.width() - 1, box.height() - 1);
      if (lane.mark() == Mark.LEFT_OUT) {
        brush.hatch(box);
      }
    } else {
      filled(lane, last, box);
    }
    brush.spot(box, new Hit(last == null ? owner : last.ref(), text(lane, last)));
  }

  private void filled(Lane lane, Bar last, Box box) {
    if (box.width() < em) {
      brush.pen().setFill(brush.palette().of(last.state()).edge());
      brush.pen().fillRect(box.x(), box.y(), box.width(), box.height());
      return;
    }
    cells.ground(last.state(), box);
    var stripe = lane.bars().stream().mapToLong(Bar::stripe).filter(each -> each > 0);
    stripe
        .reduce((_, later) -> later)
        .ifPresent(
            revision -> {
              brush.pen().setFill(brush.palette().ofRolloutRevision(revision).edge());
              brush.pen().fillRect(box.x(), box.y() + 2, 0.25 * em, box.height() - 4);
            });
    sign(last.state(), box);
  }

  private void sign(PodState state, Box box) {
    var size = Math.min(0.9 * em, box.height() - 6);
    cells.sign(
        state, box.x() + (box.width() - size) / 2, box.y() + (box.height() - size) / 2, size);
  }

  private static String text(Lane lane, @Nullable Bar last) {
    return lane.name() + ": " + (last == null ? lane.note() : last.text());
  }
}
