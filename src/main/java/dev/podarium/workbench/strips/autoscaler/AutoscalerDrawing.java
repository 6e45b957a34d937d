package dev.podarium.workbench.strips.autoscaler;

import dev.podarium.workbench.frame.canvas.TimeAxis;
import dev.podarium.workbench.strips.drawing.Brush;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** One drawing of an autoscaler: the metric against its target, below it the Pods. */
final class AutoscalerDrawing {

  private static final double AXIS = 1.5;
  private static final double NAMES = 6;
  private static final double LETTERS = 11;
  private static final double UPPER = 0.44;
  private static final double PALE = 0.4;

  private final Brush brush;
  private final GraphicsContext pen;
  private final AutoscalerPicture picture;
  private final List<Look> looks;
  private final double em;
  private final double bottom;
  private final double middle;
  private final TimeAxis axis;

  AutoscalerDrawing(Brush brush, AutoscalerPicture picture) {
    this.brush = brush;
    this.picture = picture;
    looks = picture.looks();
    pen = brush.pen();
    em = brush.em();
    bottom = brush.height() - AXIS * em;
    middle = Math.rint(bottom * UPPER) + 0.5;
    axis = new TimeAxis(picture.window(), NAMES * em, brush.width(), em);
  }

  void draw() {
    brush.ground(bottom);
    axis.draw(pen, brush.palette(), bottom);
    name(picture.metric(), "measured", middle / 2);
    name("Pods", "wanted", (middle + bottom) / 2);
    drawPods();
    drawLimits();
    drawMetric();
    pen.setStroke(brush.palette().hairline());
    pen.setLineWidth(1);
    pen.strokeLine(1, middle, brush.width() - 1, middle);
    drawPlan();
    brush.playhead(axis.x(picture.now()), bottom);
    brush.edge(bottom);
  }

  private void name(String name, String below, double y) {
    var room = axis.left() - em;
    var font = brush.lettering().bold(LETTERS);
    brush.bold(
        brush.lettering().fitting(name, font, room),
        LETTERS,
        brush.palette().text(),
        TextAlignment.LEFT,
        0.7 * em,
        y - 0.55 * em);
    brush.words(
        brush.lettering().fitting(below, brush.lettering().plain(10), room),
        10,
        brush.palette().quiet(),
        0.7 * em,
        y + 0.6 * em);
  }

  private double highest() {
    return Math.max(
        1.5, looks.stream().mapToDouble(look -> look.ratio().orElse(0)).max().orElse(1));
  }

  private double metricY(double ratio) {
    var top = 1.4 * em;
    return middle - 3 - ratio / highest() * (middle - 3 - top);
  }

  private void drawMetric() {
    var target = metricY(1);
    brush.limit(
        brush.least(),
        List.of(new double[] {axis.left(), target}, new double[] {brush.width(), target}));
    brush.limitWords(brush.least(), "target " + picture.target(), target, false);
    for (var i = 0; i < looks.size(); i++) {
      var look = looks.get(i);
      if (look.ratio().isPresent()) {
        draw(look, i + 1 < looks.size() ? looks.get(i + 1) : null);
      }
    }
    drawValues();
  }

  /** It stays until it was measured otherwise, so the line bends a look before the next one. */
  private void draw(Look look, @Nullable Look next) {
    var y = metricY(look.ratio().orElse(0));
    var until = next == null ? picture.now() : next.nanos();
    var bend = Math.max(look.nanos(), next == null ? until : until - AutoscalerPicture.PERIOD);
    stroke(brush.palette().text());
    pen.strokeLine(axis.x(look.nanos()), y, axis.x(bend), y);
    if (next != null && next.ratio().isPresent()) {
      pen.strokeLine(axis.x(bend), y, axis.x(until), metricY(next.ratio().orElse(0)));
    }
    if (axis.shows(look.nanos())) {
      pen.setFill(brush.palette().text());
      pen.fillOval(axis.x(look.nanos()) - 3.5, y - 3.5, 7, 7);
    }
  }

  private void stroke(Color color) {
    pen.setStroke(color);
    pen.setLineWidth(1.8);
    pen.setLineDashes();
  }

  /** Beside the points while they do not come too close to one another. */
  private void drawValues() {
    var free = axis.left();
    for (var look : looks) {
      var x = axis.x(look.nanos());
      var wide = brush.lettering().width(look.measured(), brush.lettering().bold(LETTERS));
      if (look.ratio().isPresent() && axis.shows(look.nanos()) && x - wide / 2 > free) {
        var y = metricY(look.ratio().orElse(0));
        var above = y - 0.8 * em;
        brush.backing(x - wide / 2, above, wide);
        brush.bold(
            look.measured(), LETTERS, brush.palette().text(), TextAlignment.CENTER, x, above);
        free = x + wide / 2 + 0.5 * em;
      }
    }
  }

  /** As many Pods as the height shows: the limit, if it is not far above all that there was. */
  private int top() {
    var seen = looks.stream().mapToInt(look -> Math.max(look.present(), look.wanted())).max();
    var high = Math.max(picture.least(), seen.orElse(1));
    return picture.most() <= 3 * high + 2 ? picture.most() : 2 * high + 1;
  }

  private double podsY(double pods) {
    var ceiling = middle + 1.3 * em;
    return bottom - 1 - Math.min(1.0, pods / top()) * (bottom - 1 - ceiling);
  }

  private void drawPods() {
    var fill = brush.palette().ofRolloutRevision(1).fill();
    for (var i = 0; i < looks.size(); i++) {
      var look = looks.get(i);
      var until = i + 1 < looks.size() ? looks.get(i + 1).nanos() : picture.now();
      var left = Math.rint(axis.x(look.nanos()));
      var wide = Math.rint(axis.x(until)) - left;
      area(fill.deriveColor(0, 1, 1, PALE), left, wide, look.wanted());
      area(fill, left, wide, look.present());
      var changed = i == 0 || looks.get(i - 1).wanted() != look.wanted();
      if (changed && look.wanted() > 0 && wide > em) {
        brush.bold(
            "" + look.wanted(),
            LETTERS,
            brush.palette().text(),
            TextAlignment.LEFT,
            left + 0.3 * em,
            podsY(look.wanted()) - 0.6 * em);
      }
    }
  }

  private void area(Color color, double left, double wide, int pods) {
    pen.setFill(color);
    var y = podsY(pods);
    pen.fillRect(left, y, wide, bottom - 1 - y);
  }

  private void drawLimits() {
    if (picture.most() <= top()) {
      limit(brush.most(), picture.most());
    }
    limit(brush.least(), picture.least());
    brush.limitWords(brush.most(), "max " + picture.most(), middle + 2, true);
    brush.limitWords(brush.least(), "min " + picture.least(), podsY(picture.least()), false);
  }

  private void limit(Color color, int pods) {
    var y = podsY(pods);
    brush.limit(color, List.of(new double[] {axis.left(), y}, new double[] {brush.width(), y}));
  }

  /** What will be wanted as things are. */
  private void drawPlan() {
    if (looks.isEmpty()) {
      return;
    }
    var last = looks.getLast();
    var goal = Math.clamp(last.asked(), picture.least(), picture.most());
    var from = axis.x(picture.now());
    var turn =
        picture.shrinks() > 0
            ? axis.x(picture.shrinks())
            : axis.x(last.nanos() + AutoscalerPicture.PERIOD);
    var bend = Math.clamp(turn, from + em, Math.max(from + em, brush.width() - 3 * em));
    stroke(brush.palette().text());
    pen.setLineDashes(5, 3);
    pen.strokePolyline(
        new double[] {from, bend, bend, bend + 2.5 * em},
        new double[] {podsY(last.wanted()), podsY(last.wanted()), podsY(goal), podsY(goal)},
        4);
    pen.setLineDashes();
    if (goal != last.wanted()) {
      brush.bold(
          "" + goal,
          LETTERS,
          brush.palette().text(),
          TextAlignment.LEFT,
          bend + 0.4 * em,
          podsY(goal) - 0.65 * em);
    }
  }
}
