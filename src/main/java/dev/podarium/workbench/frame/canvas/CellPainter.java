package dev.podarium.workbench.frame.canvas;

import dev.podarium.workbench.frame.Palette;
import dev.podarium.workbench.frame.PodState;
import dev.podarium.workbench.frame.PodState.Outline;
import dev.podarium.workbench.frame.Sign;
import dev.podarium.workbench.frame.canvas.CellSize.Level;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;

/** Draws Pods. On the JavaFX thread. */
public final class CellPainter {

  private static final double SIGN_BOX = 16;
  private static final double LINE = 11;

  private final GraphicsContext canvas;
  private final Palette palette;
  private final Lettering lettering;
  private final double scale;

  /** Draws on a canvas, {@code scale} times as large as at the normal size of text. */
  public CellPainter(GraphicsContext canvas, Palette palette, Lettering lettering, double scale) {
    this.canvas = canvas;
    this.palette = palette;
    this.lettering = lettering;
    this.scale = scale;
  }

  /** Draws a Pod into a box that is empty. */
  public void draw(PodCell pod, Box box, Level level, boolean selected) {
    switch (level) {
      case CARD -> drawCard(pod, box, selected);
      case CHIP -> drawChip(pod, box, selected);
      case SQUARE -> drawSquare(pod, box, selected);
    }
  }

  private void drawCard(PodCell pod, Box box, boolean selected) {
    drawGround(pod, box, selected);
    drawStripe(pod, box);
    var faded = pod.look().state() == PodState.TERMINATING;
    var left = box.x() + 12 * scale;
    var width = box.x() + box.width() - left - 3 * scale;
    var signSize = 12 * scale;
    sign(pod.look().state(), left, box.y() + 10 * scale, signSize);
    var name = lettering.bold(12.5);
    var nameLeft = left + signSize + 5 * scale;
    canvas.setTextBaseline(VPos.CENTER);
    canvas.setFill(faded ? palette.quiet() : palette.text());
    canvas.setFont(name);
    canvas.fillText(
        lettering.fittingName(pod.label(), name, box.x() + box.width() - nameLeft - 4 * scale),
        nameLeft,
        box.y() + 16 * scale);
    drawWord(CellWord.fitting(pod.look().word(), width, lettering), left, box.y());
    canvas.setFont(lettering.bold(10.5));
    canvas.setFill(palette.ofRolloutRevision(pod.rolloutRevision()).edge());
    canvas.fillText(pod.rolloutRevisionWord(), left, box.y() + 54 * scale);
  }

  private void drawWord(CellWord word, double left, double top) {
    canvas.setFont(word.font());
    canvas.setFill(palette.quiet());
    var middle = top + (word.lines().size() == 1 ? 34 : 31) * scale;
    for (var line : word.lines()) {
      canvas.fillText(line, left, middle);
      middle += LINE * scale;
    }
  }

  private void drawChip(PodCell pod, Box box, boolean selected) {
    drawGround(pod, box, selected);
    drawStripe(pod, box);
    var size = Math.min(12 * scale, box.height() - 8);
    var left = box.x() + 9 * scale;
    sign(pod.look().state(), left, box.y() + (box.height() - size) / 2, size);
    var name = lettering.bold(11);
    var room = box.x() + box.width() - left - size - 8 * scale;
    if (room > 30 * scale) {
      canvas.setTextBaseline(VPos.CENTER);
      canvas.setFont(name);
      canvas.setFill(palette.text());
      canvas.fillText(
          lettering.fittingName(pod.label(), name, room),
          left + size + 4 * scale,
          box.y() + box.height() / 2);
    }
  }

  private void drawSquare(PodCell pod, Box box, boolean selected) {
    canvas.setFill(palette.of(pod.look().state()).edge());
    canvas.fillRect(box.x(), box.y(), box.width(), box.height());
    if (selected) {
      canvas.setStroke(palette.text());
      canvas.setLineWidth(2);
      canvas.strokeRect(box.x(), box.y(), box.width(), box.height());
    }
  }

  /** Draws the fill and the outline of a state. */
  public void ground(PodState state, Box box) {
    var hue = palette.of(state);
    var radius = radius(box);
    canvas.setFill(hue.fill());
    canvas.fillRoundRect(box.x(), box.y(), box.width(), box.height(), radius, radius);
    outline(state.outline(), hue.edge());
    canvas.strokeRoundRect(
        box.x() + 1, box.y() + 1, box.width() - 2, box.height() - 2, radius, radius);
    canvas.setLineDashes();
  }

  private double radius(Box box) {
    return Math.min(8 * scale, box.height() / 2.5);
  }

  private void drawGround(PodCell pod, Box box, boolean selected) {
    var radius = radius(box);
    ground(pod.look().state(), box);
    if (selected) {
      canvas.setStroke(palette.accent());
      canvas.setLineWidth(2.5 * scale);
      canvas.strokeRoundRect(
          box.x() - 1, box.y() - 1, box.width() + 2, box.height() + 2, radius, radius);
    }
  }

  private void outline(Outline outline, Color color) {
    canvas.setStroke(color);
    canvas.setLineWidth(
        scale
            * switch (outline) {
              case SOLID, DASHED, DOTTED -> 1.8;
              case THICK -> 3;
              case THIN -> 1;
            });
    switch (outline) {
      case DASHED -> canvas.setLineDashes(5 * scale, 4 * scale);
      case DOTTED -> canvas.setLineDashes(2 * scale, 3 * scale);
      case SOLID, THICK, THIN -> canvas.setLineDashes();
    }
  }

  private void drawStripe(PodCell pod, Box box) {
    if (pod.rolloutRevision() == 0) {
      return;
    }
    canvas.setFill(palette.ofRolloutRevision(pod.rolloutRevision()).edge());
    canvas.fillRect(
        box.x() + 1, box.y() + 5 * scale, Math.max(3, 4 * scale), box.height() - 10 * scale);
  }

  /** Draws a sign with its upper left corner at a point. */
  public void sign(PodState state, double x, double y, double size) {
    drawSign(canvas, state.sign(), palette.of(state).edge(), x, y, size);
  }

  /** Draws the tick of what is done, with its upper left corner at a point. */
  public void tick(double x, double y, double size) {
    drawSign(canvas, Sign.TICK, palette.of(PodState.READY).edge(), x, y, size);
  }

  private static void drawSign(
      GraphicsContext canvas, Sign sign, Color color, double x, double y, double size) {
    canvas.save();
    canvas.translate(x, y);
    canvas.scale(size / SIGN_BOX, size / SIGN_BOX);
    canvas.setFill(color);
    canvas.setFillRule(FillRule.EVEN_ODD);
    canvas.beginPath();
    canvas.appendSVGPath(sign.path());
    canvas.fill();
    canvas.restore();
  }
}
