package dev.podarium.workbench.strips.drawing;

import dev.podarium.workbench.frame.Palette;
import dev.podarium.workbench.frame.Theme;
import dev.podarium.workbench.frame.canvas.Box;
import dev.podarium.workbench.frame.canvas.Hit;
import dev.podarium.workbench.frame.canvas.Lettering;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * Draws what all strips have in common into one canvas, and remembers what can be clicked in it. On
 * the JavaFX thread.
 */
public final class Brush {

  private static final Color MOST = Color.web("#B34E00");
  private static final Color MOST_DARK = Color.web("#F0A060");
  private static final double BACKING = 0.82;

  /** Something that can be clicked. */
  private record Spot(Box box, Hit hit) {}

  private final GraphicsContext pen;
  private final Palette palette;
  private final Lettering lettering;
  private final double em;
  private final double width;
  private final double height;
  private final List<Spot> spots = new ArrayList<>();

  /** A brush for an empty canvas, in the colours of its window. */
  public Brush(Canvas canvas) {
    pen = canvas.getGraphicsContext2D();
    palette = Palette.of(canvas);
    var scale = Theme.scale(canvas);
    lettering = new Lettering(scale);
    em = Theme.NORMAL * scale;
    width = canvas.getWidth();
    height = canvas.getHeight();
    pen.clearRect(0, 0, width, height);
  }

  /** For what no other strip draws. */
  public GraphicsContext pen() {
    return pen;
  }

  /** The colours of the window. */
  public Palette palette() {
    return palette;
  }

  /** Measures and cuts texts. */
  public Lettering lettering() {
    return lettering;
  }

  /** The size of plain text, in pixels. */
  public double em() {
    return em;
  }

  /** Of the canvas, in pixels. */
  public double width() {
    return width;
  }

  /** Of the canvas, in pixels. */
  public double height() {
    return height;
  }

  /** The colour of a limit that must not be exceeded. */
  public Color most() {
    return palette.dark() ? MOST_DARK : MOST;
  }

  /** The colour of a limit below which it must not fall. */
  public Color least() {
    return palette.accent();
  }

  /** What everything stands on, from the top to a height. */
  public void ground(double bottom) {
    pen.setFill(palette.surface());
    pen.fillRoundRect(0.5, 0.5, width - 1, bottom, 8, 8);
  }

  /** The edge around it. */
  public void edge(double bottom) {
    pen.setStroke(palette.hairline());
    pen.setLineWidth(1);
    pen.setLineDashes();
    pen.strokeRoundRect(0.5, 0.5, width - 1, bottom, 8, 8);
  }

  /** Hatches what is out of use. */
  public void hatch(Box box) {
    pen.save();
    pen.beginPath();
    pen.rect(box.x(), box.y(), box.width(), box.height());
    pen.clip();
    pen.setStroke(palette.hairline());
    pen.setLineWidth(1);
    pen.setLineDashes();
    for (var x = box.x() - box.height(); x < box.x() + box.width(); x += 0.55 * em) {
      pen.strokeLine(x, box.y() + box.height(), x + box.height(), box.y());
    }
    pen.restore();
  }

  /** The line between past and plan. */
  public void playhead(double x, double bottom) {
    var middle = Math.min(width - 1, Math.round(x) + 0.5);
    pen.setStroke(palette.text());
    pen.setLineWidth(2);
    pen.setLineDashes();
    pen.strokeLine(middle, 1, middle, bottom);
  }

  /** A dashed limit through points, each an x and its y. */
  public void limit(Color color, List<double[]> points) {
    pen.setStroke(color);
    pen.setLineWidth(1.6);
    pen.setLineDashes(6, 4);
    pen.beginPath();
    points.forEach(point -> pen.lineTo(point[0], Math.round(point[1]) + 0.5));
    pen.stroke();
    pen.setLineDashes();
  }

  /** The words of a limit at the right edge, above or below it, on a ground of their own. */
  public void limitWords(Color color, String words, double y, boolean below) {
    var font = lettering.plain(11.7);
    var wide = lettering.width(words, font);
    var roomAbove = y - 1.25 * em - 2;
    var top = below || roomAbove < 0 ? y + 2 : roomAbove;
    backing(width - wide - 0.5 * em, top + 0.62 * em, wide);
    words(words, 11.7, color, TextAlignment.RIGHT, width - 0.5 * em, top + 0.62 * em);
  }

  /** A ground for words that lie over lines, from their left end and the middle of their line. */
  public void backing(double x, double y, double wide) {
    pen.setFill(palette.surface().deriveColor(0, 1, 1, BACKING));
    pen.fillRoundRect(x - 0.3 * em, y - 0.62 * em, wide + 0.6 * em, 1.25 * em, 6, 6);
  }

  /** Writes from a point at its left, in the middle of the line. */
  public void words(String words, double size, Color color, double x, double y) {
    words(words, size, color, TextAlignment.LEFT, x, y);
  }

  /**
   * Writes at a point in the middle of the line.
   *
   * @param size in pixels at the normal size of text
   */
  public void words(
      String words, double size, Color color, TextAlignment alignment, double x, double y) {
    write(words, lettering.plain(size), color, alignment, x, y);
  }

  /** The same in bold. */
  public void bold(
      String words, double size, Color color, TextAlignment alignment, double x, double y) {
    write(words, lettering.bold(size), color, alignment, x, y);
  }

  private void write(
      String words, Font font, Color color, TextAlignment alignment, double x, double y) {
    pen.setFont(font);
    pen.setFill(color);
    pen.setTextAlign(alignment);
    pen.setTextBaseline(VPos.CENTER);
    pen.fillText(words, x, y);
  }

  /** Something that can be clicked and tells of itself; what is drawn later lies above. */
  public void spot(Box box, Hit hit) {
    spots.add(new Spot(box, hit));
  }

  /** What is at a point, or null. */
  public @Nullable Hit at(double x, double y) {
    return spots.reversed().stream()
        .filter(spot -> spot.box().contains(x, y))
        .map(Spot::hit)
        .findFirst()
        .orElse(null);
  }
}
