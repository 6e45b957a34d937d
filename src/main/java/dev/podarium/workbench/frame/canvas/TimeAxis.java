package dev.podarium.workbench.frame.canvas;

import dev.podarium.workbench.frame.Palette;
import dev.podarium.workbench.frame.time.Clock;
import dev.podarium.workbench.frame.time.TimeWindow;
import java.util.function.LongFunction;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * A stretch of virtual time along the width of a Canvas: the same for all that is drawn over time.
 * On the JavaFX thread.
 *
 * @param left edge, in pixels from that of the Canvas
 * @param right edge, in pixels from the left one of the Canvas
 * @param em the size of plain text, in pixels
 */
public record TimeAxis(TimeWindow window, double left, double right, double em) {

  /** Where an instant lies, in pixels; one outside of the stretch at its edge. */
  public double x(long nanos) {
    return left + Math.clamp(window.share(nanos), 0, 1) * (right - left);
  }

  /** Whether an instant is in it. */
  public boolean shows(long nanos) {
    return window.contains(nanos);
  }

  /** Draws a line at each round instant, from the top to below the bottom, and what it is. */
  public void draw(GraphicsContext pen, Palette palette, double bottom) {
    draw(pen, palette, bottom, Clock::seconds);
  }

  /** The same with instants written in another way. */
  public void draw(
      GraphicsContext pen, Palette palette, double bottom, LongFunction<String> words) {
    pen.setFont(Font.font("Inter", 0.85 * em));
    pen.setFill(palette.quiet());
    pen.setTextAlign(TextAlignment.LEFT);
    pen.setTextBaseline(VPos.TOP);
    pen.setStroke(palette.track());
    pen.setLineWidth(1);
    pen.setLineDashes();
    for (var tick : window.ticks()) {
      var x = Math.round(x(tick)) + 0.5;
      pen.strokeLine(x, 1, x, bottom + 0.3 * em);
      if (x + 5 * em < right) {
        pen.fillText(words.apply(tick), x, bottom + 0.35 * em);
      }
    }
  }
}
