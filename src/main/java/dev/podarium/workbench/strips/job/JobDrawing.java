package dev.podarium.workbench.strips.job;

import dev.podarium.workbench.frame.PodState;
import dev.podarium.workbench.frame.canvas.Box;
import dev.podarium.workbench.frame.canvas.CellPainter;
import dev.podarium.workbench.frame.canvas.Hit;
import dev.podarium.workbench.frame.canvas.TimeAxis;
import dev.podarium.workbench.strips.drawing.Brush;
import dev.podarium.workbench.strips.lanes.LaneStack;
import java.util.function.ToIntFunction;
import javafx.scene.text.TextAlignment;

/** One drawing of a Job: its lanes or areas, below them its completions. */
final class JobDrawing {

  private static final double AXIS = 1.5;
  private static final double NAMES = 7;
  private static final double COMPLETIONS = 2.1;
  private static final double WIDEST = 8;
  private static final double NARROWEST = 1.7;

  private final Brush brush;
  private final JobPicture picture;
  private final CellPainter cells;
  private final double em;
  private final double bottom;
  private final double below;
  private final TimeAxis axis;

  JobDrawing(Brush brush, JobPicture picture) {
    this.brush = brush;
    this.picture = picture;
    em = brush.em();
    bottom = brush.height() - AXIS * em;
    below = bottom - COMPLETIONS * em;
    axis = new TimeAxis(picture.window(), NAMES * em, brush.width(), em);
    cells = new CellPainter(brush.pen(), brush.palette(), brush.lettering(), em / 13);
  }

  void draw() {
    brush.ground(bottom);
    axis.draw(brush.pen(), brush.palette(), bottom);
    if (picture.tallies().isEmpty()) {
      new LaneStack(brush, axis, picture.now()).draw(picture.lanes(), 0, 0, below);
    } else {
      drawAreas();
    }
    brush.pen().setStroke(brush.palette().hairline());
    brush.pen().setLineWidth(1);
    brush.pen().strokeLine(1, Math.rint(below) + 0.5, brush.width() - 1, Math.rint(below) + 0.5);
    drawCompletions();
    if (axis.shows(picture.now())) {
      brush.playhead(axis.x(picture.now()), below);
    }
    brush.edge(bottom);
  }

  private void drawAreas() {
    var top = picture.tallies().stream().mapToInt(JobTally::all).max().orElse(1);
    drawArea(PodState.SUCCEEDED, top, _ -> 0, JobTally::succeeded);
    drawArea(PodState.READY, top, JobTally::succeeded, tally -> tally.succeeded() + tally.active());
    drawArea(PodState.FAILING, top, tally -> tally.succeeded() + tally.active(), JobTally::all);
    var last = picture.tallies().getLast();
    name(last.failed() + " failed", 0.8);
    name(last.active() + " active", 2.2);
    name(last.succeeded() + " succeeded", 3.6);
  }

  private void name(String words, double ems) {
    brush.words(words, 11, brush.palette().text(), 0.8 * em, ems * em);
  }

  private void drawArea(
      PodState state, int top, ToIntFunction<JobTally> lower, ToIntFunction<JobTally> upper) {
    var hue = brush.palette().of(state);
    var tallies = picture.tallies();
    for (var i = 0; i < tallies.size(); i++) {
      var until = i + 1 < tallies.size() ? tallies.get(i + 1).nanos() : picture.now();
      var left = Math.rint(axis.x(tallies.get(i).nanos()));
      var wide = Math.rint(axis.x(until)) - left;
      var ceiling = y(upper.applyAsInt(tallies.get(i)), top);
      var floor = y(lower.applyAsInt(tallies.get(i)), top);
      brush.pen().setFill(hue.fill());
      brush.pen().fillRect(left, ceiling, wide, floor - ceiling);
      if (floor > ceiling) {
        brush.pen().setFill(hue.edge());
        brush.pen().fillRect(left, ceiling, wide, 1.5);
      }
    }
  }

  private double y(int pods, int top) {
    return Math.rint(below - pods / (double) Math.max(1, top) * (below - 6));
  }

  private void drawCompletions() {
    var all = picture.completions();
    var middle = below + COMPLETIONS * em / 2;
    brush.bold("completions", 11, brush.palette().text(), TextAlignment.LEFT, 0.8 * em, middle);
    var left = axis.left();
    var step = (brush.width() - left - 0.5 * em) / Math.max(1, all.size());
    var words = step >= NARROWEST * em;
    var wide = Math.min(WIDEST * em, step);
    for (var i = 0; i < all.size(); i++) {
      var gap = wide > 6 ? 0.3 * em : wide > 3 ? 1 : 0;
      var box = new Box(left + i * wide, middle - 0.75 * em, Math.max(1, wide - gap), 1.5 * em);
      draw(all.get(i), box, words);
    }
  }

  private void draw(Completion completion, Box box, boolean words) {
    var state = completion.state();
    var pen = brush.pen();
    if (state == null) {
      pen.setStroke(brush.palette().quiet());
      pen.setLineWidth(1);
      pen.setLineDashes(4, 3);
      pen.strokeRoundRect(box.x() + 0.5, box.y() + 0.5, box.width() - 1, box.height() - 1, 6, 6);
      pen.setLineDashes();
    } else if (words) {
      cells.ground(state, box);
    } else {
      pen.setFill(brush.palette().of(state).edge());
      pen.fillRect(box.x(), box.y(), box.width(), box.height());
    }
    if (words) {
      inside(completion, box);
    }
    var ref = completion.ref();
    if (ref != null) {
      brush.spot(box, new Hit(ref, "Pod " + ref.name() + ": " + completion.words()));
    }
  }

  /** Sign and words; where there is room for one of them, the index, else the sign. */
  private void inside(Completion completion, Box box) {
    var font = brush.lettering().plain(11);
    var size = completion.state() == null ? 0 : 0.8 * em;
    var wide = brush.lettering().width(completion.words(), font);
    var both = size + 0.35 * em + wide + 0.8 * em <= box.width();
    var middle = box.y() + box.height() / 2;
    var left = box.x() + (both ? 0.4 * em : (box.width() - size) / 2);
    var isIndex = completion.words().chars().allMatch(Character::isDigit);
    if (completion.state() != null && (both || !isIndex)) {
      cells.sign(completion.state(), left, middle - size / 2, size);
    }
    if (both || (isIndex && wide <= box.width())) {
      var x = both ? left + size + (size > 0 ? 0.35 * em : 0) : box.x() + (box.width() - wide) / 2;
      brush.words(completion.words(), 11, brush.palette().text(), x, middle);
    }
  }
}
