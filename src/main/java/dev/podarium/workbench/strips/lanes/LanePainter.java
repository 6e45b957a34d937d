package dev.podarium.workbench.strips.lanes;

import dev.podarium.workbench.frame.Palette;
import dev.podarium.workbench.frame.canvas.Box;
import dev.podarium.workbench.frame.canvas.CellPainter;
import dev.podarium.workbench.frame.canvas.Hit;
import dev.podarium.workbench.frame.canvas.TimeAxis;
import dev.podarium.workbench.strips.drawing.Brush;
import dev.podarium.workbench.strips.lanes.Lane.Mark;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** Draws lanes below one another. On the JavaFX thread. */
public final class LanePainter {

  /** How much of a lane's height its bars have. */
  private static final double FULL = 0.8;

  /** A shorter bar has no edge of its own colour left. */
  private static final double LEAST = 3;

  /** A lower bar has its sign alone. */
  private static final double LEAST_FOR_WORDS = 0.92;

  private static final double LETTERS = 11;

  private final Brush brush;
  private final GraphicsContext pen;
  private final Palette palette;
  private final CellPainter cells;
  private final TimeAxis axis;
  private final double em;
  private final double head;
  private final double line;

  /**
   * A painter of lanes.
   *
   * @param now the playhead, virtual nanoseconds since the start
   */
  public LanePainter(Brush brush, TimeAxis axis, long now) {
    this.brush = brush;
    this.axis = axis;
    pen = brush.pen();
    palette = brush.palette();
    em = brush.em();
    head = axis.x(now);
    line = em / 13;
    cells = new CellPainter(pen, palette, brush.lettering(), line);
  }

  /** Draws a lane between two heights. */
  public void draw(Lane lane, double top, double height) {
    var middle = top + height / 2;
    name(lane, middle);
    lane.bars().forEach(bar -> draw(bar, middle, height * FULL));
    lane.waits().forEach(wait -> draw(wait, middle));
    if (lane.next() > 0 && axis.shows(lane.next())) {
      planned(lane.next(), middle, height * FULL);
    }
    if (!lane.note().isEmpty()) {
      note(lane, middle);
    }
  }

  /** On a ground of its own where it lies over the hatches of what is left out. */
  private void note(Lane lane, double middle) {
    var out = lane.mark() == Mark.LEFT_OUT && lane.bars().isEmpty();
    var left = out ? axis.left() + 0.5 * em : head + 0.7 * em;
    var font = brush.lettering().plain(LETTERS);
    var words = fitting(lane.note(), brush.width() - left - 0.4 * em);
    if (out) {
      var height = 1.2 * em;
      brush.hatch(new Box(axis.left(), middle - height / 2, brush.width() - axis.left(), height));
      pen.setFill(palette.surface());
      pen.fillRect(
          left - 0.3 * em,
          middle - height / 2,
          brush.lettering().width(words, font) + 0.6 * em,
          height);
    }
    brush.words(words, LETTERS, palette.text(), left, middle);
  }

  /** Without its last clause, where there is no room for all of it. */
  private String fitting(String note, double room) {
    var font = brush.lettering().plain(LETTERS);
    var comma = note.lastIndexOf(", ");
    return comma < 0 || brush.lettering().width(note, font) <= room
        ? brush.lettering().fitting(note, font, room)
        : brush.lettering().fitting(note.substring(0, comma), font, room);
  }

  private void name(Lane lane, double middle) {
    var room = axis.left() - (lane.mark() == Mark.DONE ? 2.4 : 1.2) * em;
    var font = brush.lettering().bold(LETTERS);
    brush.bold(
        brush.lettering().fittingName(lane.name(), font, room),
        LETTERS,
        palette.text(),
        TextAlignment.LEFT,
        0.8 * em,
        middle);
    if (lane.mark() == Mark.DONE) {
      cells.tick(axis.left() - 1.5 * em, middle - 0.45 * em, 0.9 * em);
    }
  }

  private void draw(Bar bar, double middle, double height) {
    if (bar.to() < axis.window().from() || bar.from() > axis.window().to()) {
      return;
    }
    var left = Math.rint(axis.x(bar.from()));
    var box =
        new Box(
            left,
            Math.rint(middle - height / 2),
            Math.max(LEAST, Math.rint(axis.x(bar.to())) - left),
            Math.rint(height));
    cells.ground(bar.state(), box);
    stripe(bar, box);
    inside(bar, box);
    brush.spot(box, new Hit(bar.ref(), bar.text()));
  }

  private void stripe(Bar bar, Box box) {
    if (bar.stripe() > 0) {
      pen.setFill(palette.ofRolloutRevision(bar.stripe()).edge());
      pen.fillRect(box.x(), box.y() + 1, Math.max(3, 4 * line), box.height() - 2);
    }
  }

  /** The sign while there is room for it, and the longest words that still have room beside it. */
  private void inside(Bar bar, Box box) {
    var size = Math.min(0.8 * em, box.height() - 4);
    var left = box.x() + (bar.stripe() > 0 ? 7 * line : 5 * line);
    var room = box.x() + box.width() - left - 3 * line;
    if (room < size) {
      return;
    }
    var font = brush.lettering().plain(LETTERS);
    var after = left + size + 0.35 * em;
    var fitting =
        (box.height() < LEAST_FOR_WORDS * em ? List.<String>of() : bar.words())
            .stream()
                .filter(word -> after + brush.lettering().width(word, font) <= left + room)
                .findFirst();
    var sign = fitting.isPresent() ? left : box.x() + (box.width() - size) / 2;
    cells.sign(bar.state(), sign, box.y() + (box.height() - size) / 2, size);
    fitting.ifPresent(
        word -> brush.words(word, LETTERS, palette.text(), after, box.y() + box.height() / 2));
  }

  private void draw(Wait wait, double middle) {
    var from = axis.x(wait.from());
    var to = axis.x(wait.to());
    if (to - from < 2) {
      return;
    }
    pen.setStroke(palette.text());
    pen.setLineWidth(1.5 * line);
    var end = 0.35 * em;
    pen.strokeLine(from, middle - end, from, middle + end);
    pen.strokeLine(to, middle - end, to, middle + end);
    pen.setLineDashes(1.5 * line, 3 * line);
    pen.strokeLine(from, middle, to, middle);
    pen.setLineDashes();
    measured(wait.words(), from, to, middle);
  }

  private void measured(String words, double from, double to, double middle) {
    var wide = brush.lettering().width(words, brush.lettering().bold(LETTERS)) + 0.5 * em;
    if (wide > to - from - 0.4 * em) {
      return;
    }
    var centre = (from + to) / 2;
    pen.setFill(palette.surface());
    pen.fillRect(centre - wide / 2, middle - 0.6 * em, wide, 1.2 * em);
    brush.bold(words, LETTERS, palette.text(), TextAlignment.CENTER, centre, middle);
  }

  private void planned(long from, double middle, double height) {
    var left = axis.x(from);
    var wide = Math.min(4.5 * em, brush.width() - left - 0.5 * em);
    if (wide < 2 * em) {
      return;
    }
    pen.setStroke(palette.quiet());
    pen.setLineWidth(1.3 * line);
    pen.setLineDashes(4 * line, 3 * line);
    pen.strokeRoundRect(left, Math.rint(middle - height / 2) + 0.5, wide, height - 1, 6, 6);
    pen.setLineDashes();
    brush.words("next", LETTERS, palette.text(), left + 0.6 * em, middle);
  }
}
