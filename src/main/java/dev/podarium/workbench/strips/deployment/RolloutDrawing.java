package dev.podarium.workbench.strips.deployment;

import dev.podarium.narration.Headcount;
import dev.podarium.workbench.frame.Palette;
import dev.podarium.workbench.frame.canvas.TimeAxis;
import dev.podarium.workbench.strips.drawing.Brush;
import java.util.ArrayList;
import java.util.function.ToIntFunction;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/**
 * One drawing of a rollout. From the bottom: ready Pods of each revision, oldest first, in full
 * colour; on them the Pods that are not ready yet, pale. So the top of the full colour is to stay
 * above the lower line, and the top of all below the upper line.
 */
final class RolloutDrawing {

  private static final double PALE = 0.45;

  private final Brush brush;
  private final GraphicsContext pen;
  private final RolloutPicture picture;
  private final Palette palette;
  private final double em;
  private final double height;
  private final TimeAxis axis;

  RolloutDrawing(Brush brush, RolloutPicture picture) {
    this.brush = brush;
    this.pen = brush.pen();
    this.picture = picture;
    this.palette = brush.palette();
    this.em = brush.em();
    this.height = brush.height() - 3.2 * em;
    this.axis = new TimeAxis(picture.window(), 0, brush.width(), em);
  }

  void draw() {
    brush.ground(height);
    axis.draw(pen, palette, height);
    drawPods();
    brush.playhead(axis.x(picture.now()), height);
    drawBounds();
    drawLegend();
    brush.edge(height);
  }

  private double y(double pods) {
    return height - pods / picture.top() * (height - 2);
  }

  private void drawPods() {
    var samples = picture.samples();
    for (var i = 0; i < samples.size(); i++) {
      var until = i + 1 < samples.size() ? samples.get(i + 1).nanos() : picture.now();
      var left = Math.rint(axis.x(samples.get(i).nanos()));
      var right = Math.rint(axis.x(until));
      if (right > left) {
        drawColumn(samples.get(i), left, right - left);
      }
    }
  }

  private void drawColumn(Sample sample, double left, double wide) {
    var floor = drawStack(sample, left, wide, 0, 1, Headcount::ready);
    drawStack(sample, left, wide, floor, PALE, pods -> pods.existing() - pods.ready());
  }

  private int drawStack(
      Sample sample,
      double left,
      double wide,
      int floor,
      double opacity,
      ToIntFunction<Headcount> count) {
    var top = floor;
    for (var lane : sample.lanes()) {
      var pods = count.applyAsInt(lane.pods());
      pen.setFill(
          palette.ofRolloutRevision(lane.rolloutRevision()).fill().deriveColor(0, 1, 1, opacity));
      var ceiling = Math.rint(y(top + pods));
      pen.fillRect(left, ceiling, wide, Math.rint(y(top)) - ceiling);
      top += pods;
    }
    return top;
  }

  private void drawBounds() {
    var band = picture.band();
    drawBound(brush.most(), sample -> sample.band().most());
    var surge = band.most() > band.replicas() ? " = replicas + maxSurge" : " = replicas";
    brush.limitWords(brush.most(), band.most() + surge, y(band.most()), false);
    if (picture.samples().stream().anyMatch(sample -> sample.band().fewestAvailable() > 0)) {
      drawBound(brush.least(), sample -> sample.band().fewestAvailable());
      var lost =
          band.fewestAvailable() < band.replicas() ? " = replicas − maxUnavailable" : " = replicas";
      brush.limitWords(
          brush.least(), band.fewestAvailable() + lost, y(band.fewestAvailable()), true);
    }
  }

  private void drawBound(Color color, ToIntFunction<Sample> bound) {
    var samples = picture.samples();
    var points = new ArrayList<double[]>();
    for (var i = 0; i < samples.size(); i++) {
      var y = y(bound.applyAsInt(samples.get(i)));
      var right = i + 1 < samples.size() ? axis.x(samples.get(i + 1).nanos()) : axis.right();
      points.add(new double[] {axis.x(samples.get(i).nanos()), y});
      points.add(new double[] {right, y});
    }
    brush.limit(color, points);
  }

  /** The hues that are in the picture, with their images and counts, in one row below it. */
  private void drawLegend() {
    var x = 0.0;
    var y = height + 2.4 * em;
    for (var lane : picture.lanesSeen()) {
      var text = "rev %d %s".formatted(lane.rolloutRevision(), lane.image());
      pen.setFill(palette.ofRolloutRevision(lane.rolloutRevision()).fill());
      pen.fillRect(x, y - 0.45 * em, 0.9 * em, 0.9 * em);
      brush.words(text, 12, palette.text(), x + 1.3 * em, y);
      x += 2.8 * em + brush.lettering().width(text, brush.lettering().plain(12));
    }
    brush.words("pale: not ready yet", 12, palette.quiet(), x, y);
  }
}
