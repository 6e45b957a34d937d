package dev.podarium.workbench.strips.cronjob;

import dev.podarium.objects.values.Timestamps;
import dev.podarium.workbench.frame.canvas.Box;
import dev.podarium.workbench.frame.canvas.Hit;
import dev.podarium.workbench.frame.canvas.TimeAxis;
import dev.podarium.workbench.frame.time.Clock;
import dev.podarium.workbench.strips.cronjob.Occasion.Outcome;
import dev.podarium.workbench.strips.drawing.Brush;
import dev.podarium.workbench.strips.lanes.Bar;
import dev.podarium.workbench.strips.lanes.Lane;
import dev.podarium.workbench.strips.lanes.LaneStack;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** One drawing of a calendar: the schedule above, the Jobs below it. */
final class CronDrawing {

  private static final double AXIS = 1.5;
  private static final double NAMES = 6;
  private static final double LETTERS = 11;
  private static final long LONG = 172_800 * Clock.SECOND;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  private final Brush brush;
  private final GraphicsContext pen;
  private final CronPicture picture;
  private final double em;
  private final double bottom;
  private final double line;
  private final TimeAxis axis;

  CronDrawing(Brush brush, CronPicture picture) {
    this.brush = brush;
    this.picture = picture;
    pen = brush.pen();
    em = brush.em();
    bottom = brush.height() - AXIS * em;
    line = 2.3 * em;
    axis = new TimeAxis(picture.window(), NAMES * em, brush.width(), em);
  }

  void draw() {
    brush.ground(bottom);
    axis.draw(pen, brush.palette(), bottom, this::clock);
    pen.setStroke(brush.palette().hairline());
    pen.strokeLine(axis.left(), line, brush.width() - 1, line);
    name("schedule", line);
    drawJobs();
    picture.occasions().stream().filter(each -> axis.shows(each.nanos())).forEach(this::draw);
    brush.playhead(axis.x(picture.now()), bottom);
    brush.edge(bottom);
  }

  private void name(String words, double middle) {
    brush.bold(words, LETTERS, brush.palette().text(), TextAlignment.LEFT, 0.8 * em, middle);
  }

  private String clock(long nanos) {
    var time = Timestamps.EPOCH.plusNanos(nanos).atZone(ZoneOffset.UTC);
    var window = picture.window();
    return (window.to() - window.from() > LONG ? DAY : TIME).format(time);
  }

  /** Those that ran at once below one another. */
  private void drawJobs() {
    var lanes = new ArrayList<List<Bar>>();
    for (var bar : picture.jobs()) {
      lanes.stream()
          .filter(lane -> lane.getLast().to() <= bar.from())
          .findFirst()
          .ifPresentOrElse(lane -> lane.add(bar), () -> lanes.add(new ArrayList<>(List.of(bar))));
    }
    var top = line + 1.8 * em;
    var drawn = lanes.stream().map(bars -> Lane.of("", false, bars, "")).toList();
    name("Jobs", top + Math.min(1.1 * em, (bottom - top) / 2));
    new LaneStack(brush, axis, picture.now()).draw(drawn, 0, top, bottom);
  }

  private void draw(Occasion occasion) {
    var x = Math.round(axis.x(occasion.nanos())) + 0.5;
    mark(occasion.outcome(), x);
    if (!occasion.outcome().word().isEmpty()) {
      brush.bold(
          occasion.outcome().word(),
          LETTERS,
          brush.palette().text(),
          TextAlignment.CENTER,
          x,
          line - 1.45 * em);
      brush.words(
          occasion.because(),
          LETTERS,
          brush.palette().text(),
          TextAlignment.CENTER,
          outsideOfPlayhead(occasion, x),
          line + 1.25 * em);
    }
    if (occasion.job() != null) {
      brush.spot(
          new Box(x - 0.4 * em, line - 0.6 * em, 0.8 * em, 1.2 * em),
          new Hit(occasion.job(), "Job " + occasion.job().name()));
    }
  }

  /** What is to come is written behind the line. */
  private double outsideOfPlayhead(Occasion occasion, double x) {
    var font = brush.lettering().plain(LETTERS);
    var half = brush.lettering().width(occasion.because(), font) / 2;
    return occasion.outcome() == Outcome.NEXT
        ? Math.max(x, axis.x(picture.now()) + 0.4 * em + half)
        : x;
  }

  private void mark(Outcome outcome, double x) {
    var text = brush.palette().text();
    switch (outcome) {
      case RUN -> {
        pen.setFill(text);
        pen.fillRoundRect(x - 0.25 * em, line - 0.5 * em, 0.5 * em, em, 3, 3);
      }
      case NEXT -> circle(text, x);
      case SUSPENDED -> circle(brush.palette().quiet(), x);
      case NOT_ALLOWED -> {
        circle(brush.most(), x);
        pen.strokeLine(x - 0.38 * em, line + 0.38 * em, x + 0.38 * em, line - 0.38 * em);
      }
      case MISSED -> {
        circle(brush.most(), x);
        var arm = 0.28 * em;
        pen.strokeLine(x - arm, line - arm, x + arm, line + arm);
        pen.strokeLine(x - arm, line + arm, x + arm, line - arm);
      }
    }
  }

  private void circle(Color color, double x) {
    var radius = 0.58 * em;
    pen.setLineDashes();
    pen.setLineWidth(2);
    pen.setStroke(color);
    pen.setFill(brush.palette().surface());
    pen.fillOval(x - radius, line - radius, 2 * radius, 2 * radius);
    pen.strokeOval(x - radius, line - radius, 2 * radius, 2 * radius);
  }
}
