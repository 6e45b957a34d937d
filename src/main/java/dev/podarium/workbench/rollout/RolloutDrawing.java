package dev.podarium.workbench.rollout;

import dev.podarium.narration.Headcount;
import dev.podarium.workbench.frame.Palette;
import dev.podarium.workbench.frame.Theme;
import dev.podarium.workbench.frame.canvas.Lettering;
import dev.podarium.workbench.frame.canvas.TimeAxis;
import java.util.List;
import java.util.function.ToIntFunction;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * One drawing of a rollout. From the bottom: ready Pods of each revision, oldest first, in full
 * colour; on them the Pods that are not ready yet, pale. So the top of the full colour is to stay
 * above the lower line, and the top of all below the upper line.
 */
final class RolloutDrawing {

  private static final Color UPPER = Color.web("#B34E00");
  private static final Color UPPER_DARK = Color.web("#F0A060");
  private static final double PALE = 0.45;
  private static final double BACKING = 0.82;
  private static final double LABEL = 0.9;

  private final GraphicsContext pen;
  private final RolloutPicture picture;
  private final Palette palette;
  private final double em;
  private final Lettering lettering;
  private final double width;
  private final double height;
  private final TimeAxis axis;

  RolloutDrawing(Canvas canvas, RolloutPicture picture, Palette palette) {
    this.pen = canvas.getGraphicsContext2D();
    this.picture = picture;
    this.palette = palette;
    this.em = Theme.NORMAL * Theme.scale(canvas);
    this.lettering = new Lettering(Theme.scale(canvas));
    this.width = canvas.getWidth();
    this.height = canvas.getHeight() - 3.2 * em;
    this.axis = new TimeAxis(picture.window(), width, em);
  }

  void draw() {
    pen.clearRect(0, 0, pen.getCanvas().getWidth(), pen.getCanvas().getHeight());
    pen.setFill(palette.surface());
    pen.fillRoundRect(0.5, 0.5, width - 1, height, 8, 8);
    if (!picture.isEmpty()) {
      axis.draw(pen, palette, height);
      drawPods();
      drawPlayhead();
      drawBounds();
      drawLegend();
    }
    pen.setStroke(palette.hairline());
    pen.setLineWidth(1);
    pen.setLineDashes();
    pen.strokeRoundRect(0.5, 0.5, width - 1, height, 8, 8);
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
    var upper = palette.dark() ? UPPER_DARK : UPPER;
    drawBound(upper, sample -> sample.band().most());
    var surge = band.most() > band.replicas() ? " = replicas + maxSurge" : " = replicas";
    label(upper, band.most() + surge, y(band.most()), VPos.BOTTOM);
    if (picture.samples().stream().anyMatch(sample -> sample.band().fewestAvailable() > 0)) {
      drawBound(palette.accent(), sample -> sample.band().fewestAvailable());
      var lost =
          band.fewestAvailable() < band.replicas() ? " = replicas − maxUnavailable" : " = replicas";
      label(palette.accent(), band.fewestAvailable() + lost, y(band.fewestAvailable()), VPos.TOP);
    }
  }

  private void drawBound(Color color, ToIntFunction<Sample> bound) {
    var samples = picture.samples();
    pen.setStroke(color);
    pen.setLineWidth(1.6);
    pen.setLineDashes(6, 4);
    pen.beginPath();
    for (var i = 0; i < samples.size(); i++) {
      var y = Math.round(y(bound.applyAsInt(samples.get(i)))) + 0.5;
      var right = i + 1 < samples.size() ? axis.x(samples.get(i + 1).nanos()) : width;
      pen.lineTo(axis.x(samples.get(i).nanos()), y);
      pen.lineTo(right, y);
    }
    pen.stroke();
  }

  private void label(Color color, String text, double y, VPos above) {
    var wide = lettering.width(text, Font.font("Inter", LABEL * em));
    var roomAbove = y - 1.25 * em - 2;
    var top = above == VPos.TOP || roomAbove < 0 ? y + 2 : roomAbove;
    pen.setFill(palette.surface().deriveColor(0, 1, 1, BACKING));
    pen.fillRoundRect(width - wide - 0.8 * em, top, wide + 0.6 * em, 1.25 * em, 6, 6);
    write(LABEL, color, TextAlignment.RIGHT, VPos.CENTER);
    pen.fillText(text, width - 0.5 * em, top + 0.62 * em);
  }

  private void drawPlayhead() {
    var x = Math.min(width - 1, Math.round(axis.x(picture.now())) + 0.5);
    pen.setStroke(palette.text());
    pen.setLineWidth(2);
    pen.setLineDashes();
    pen.strokeLine(x, 1, x, height);
  }

  /** The hues that are in the picture, with their images and counts, in one row below it. */
  private void drawLegend() {
    var x = 0.0;
    var y = height + 2.4 * em;
    for (var lane : legend()) {
      var text = "rev %d %s".formatted(lane.rolloutRevision(), lane.image());
      pen.setFill(palette.ofRolloutRevision(lane.rolloutRevision()).fill());
      pen.fillRect(x, y - 0.45 * em, 0.9 * em, 0.9 * em);
      write(0.92, palette.text(), TextAlignment.LEFT, VPos.CENTER);
      pen.fillText(text, x + 1.3 * em, y);
      x += 2.8 * em + 0.58 * em * text.length();
    }
    write(0.92, palette.quiet(), TextAlignment.LEFT, VPos.CENTER);
    pen.fillText("pale: not ready yet", x, y);
  }

  private List<Sample.Lane> legend() {
    return picture.lanesSeen();
  }

  private void write(double size, Color color, TextAlignment alignment, VPos origin) {
    pen.setFont(Font.font("Inter", size * em));
    pen.setFill(color);
    pen.setTextAlign(alignment);
    pen.setTextBaseline(origin);
  }
}
