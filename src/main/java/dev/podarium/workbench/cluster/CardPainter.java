package dev.podarium.workbench.cluster;

import dev.podarium.workbench.cluster.layout.PictureLayout;
import dev.podarium.workbench.cluster.model.NodeCard;
import dev.podarium.workbench.frame.Palette;
import dev.podarium.workbench.frame.PodState;
import dev.podarium.workbench.frame.canvas.Box;
import dev.podarium.workbench.frame.canvas.CellPainter;
import dev.podarium.workbench.frame.canvas.Lettering;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Draws Nodes without the Pods in them. On the JavaFX thread. */
final class CardPainter {

  private final GraphicsContext canvas;
  private final Palette palette;
  private final Lettering lettering;
  private final CellPainter cells;
  private final PictureLayout layout;
  private final double scale;

  CardPainter(
      GraphicsContext canvas,
      Palette palette,
      Lettering lettering,
      CellPainter cells,
      PictureLayout layout) {
    this.canvas = canvas;
    this.palette = palette;
    this.lettering = lettering;
    this.cells = cells;
    this.layout = layout;
    this.scale = layout.scale();
  }

  /** What Pods stand on: grey where the Node has stopped. */
  Color body(NodeCard node) {
    return node.look().stopped() ? palette.stopped() : palette.surface();
  }

  /** Draws an empty card with its head. */
  void draw(NodeCard node, Box box, boolean selected) {
    var radius = 10 * scale;
    canvas.setFill(body(node));
    canvas.fillRoundRect(box.x(), box.y(), box.width(), box.height(), radius, radius);
    drawEdge(node, box, selected);
    drawHead(node, box);
  }

  private void drawEdge(NodeCard node, Box box, boolean selected) {
    var healthy = node.look().state() == PodState.READY;
    canvas.setStroke(healthy ? palette.hairline() : palette.of(node.look().state()).edge());
    canvas.setLineWidth(healthy ? 1 : 2 * scale);
    if (!healthy) {
      canvas.setLineDashes(6 * scale, 4 * scale);
    }
    strokeEdge(box, 0.5);
    canvas.setLineDashes();
    if (selected) {
      canvas.setStroke(palette.accent());
      canvas.setLineWidth(2.5 * scale);
      strokeEdge(box, healthy ? 0.5 : -2 * scale);
    }
  }

  private void strokeEdge(Box box, double inset) {
    var radius = 10 * scale;
    canvas.strokeRoundRect(
        box.x() + inset,
        box.y() + inset,
        box.width() - 2 * inset,
        box.height() - 2 * inset,
        radius,
        radius);
  }

  /** Draws the head anew over the old one. */
  void redrawHead(NodeCard node, Box box) {
    canvas.setFill(body(node));
    canvas.fillRect(
        box.x() + 4 * scale,
        box.y() + 3 * scale,
        box.width() - 8 * scale,
        layout.head().height(scale) - 4 * scale);
    drawHead(node, box);
  }

  private void drawHead(NodeCard node, Box box) {
    canvas.setTextBaseline(VPos.CENTER);
    switch (layout.head()) {
      case SLIM -> drawSlimHead(node, box);
      case FIGURES -> {
        drawTitle(node, box);
        drawFigures(node, box);
      }
      case BARS -> {
        drawTitle(node, box);
        drawBar(node, "cpu", node.cpu(), box, box.y() + 42 * scale);
        drawBar(node, "mem", node.memory(), box, box.y() + 58 * scale);
        drawEnded(node, box);
      }
    }
  }

  private void drawFigures(NodeCard node, Box box) {
    canvas.setFont(lettering.plain(11.5));
    canvas.setFill(palette.quiet());
    canvas.fillText(
        "cpu %d %% · mem %d %%%s".formatted(node.cpu(), node.memory(), ended(node)),
        box.x() + layout.padding(),
        box.y() + 38 * scale);
  }

  private static String ended(NodeCard node) {
    return node.ended() == 0 ? "" : " · %d ended".formatted(node.ended());
  }

  /** What is only counted, between the bars and the Pods. */
  private void drawEnded(NodeCard node, Box box) {
    if (node.ended() > 0) {
      canvas.setFont(lettering.plain(10));
      canvas.setFill(palette.quiet());
      canvas.fillText(
          "%d more have ended".formatted(node.ended()),
          box.x() + layout.padding(),
          box.y() + 70 * scale);
    }
  }

  private void drawTitle(NodeCard node, Box box) {
    var status = drawStatus(node, box);
    var name = lettering.bold(15);
    var left = box.x() + layout.padding();
    canvas.setFill(node.look().stopped() ? palette.quiet() : palette.text());
    canvas.setFont(name);
    canvas.fillText(
        lettering.fittingName(node.ref().name(), name, status - left - 6 * scale),
        left,
        box.y() + 19 * scale);
  }

  /** At the right; returns where it begins. */
  private double drawStatus(NodeCard node, Box box) {
    var font = lettering.bold(11.5);
    var most = box.width() * 0.62;
    var word = lettering.fitting(node.look().word(), font, most);
    var right = box.x() + box.width() - layout.padding();
    var width = lettering.width(word, font);
    canvas.setFont(font);
    canvas.setFill(palette.text());
    canvas.fillText(word, right - width, box.y() + 19 * scale);
    var size = 10 * scale;
    var left = right - width - size - 4 * scale;
    cells.sign(node.look().state(), left, box.y() + 14 * scale, size);
    return left;
  }

  private void drawSlimHead(NodeCard node, Box box) {
    var size = 8 * scale;
    var left = box.x() + layout.padding();
    cells.sign(node.look().state(), left, box.y() + 6 * scale, size);
    var font = lettering.bold(10);
    canvas.setFont(font);
    canvas.setFill(palette.text());
    var nameLeft = left + size + 3 * scale;
    var room = box.x() + box.width() - nameLeft - 2 * scale;
    canvas.fillText(lettering.end(node.ref().name(), font, room), nameLeft, box.y() + 10 * scale);
  }

  private void drawBar(NodeCard node, String what, int percent, Box box, double middle) {
    var font = lettering.plain(11.5);
    canvas.setFont(font);
    canvas.setFill(palette.quiet());
    var left = box.x() + layout.padding();
    canvas.fillText(what, left, middle);
    var right = box.x() + box.width() - layout.padding();
    canvas.setTextAlign(TextAlignment.RIGHT);
    canvas.fillText(percent + " %", right, middle);
    canvas.setTextAlign(TextAlignment.LEFT);
    var from = left + 32 * scale;
    var width = right - 40 * scale - from;
    var height = 6 * scale;
    canvas.setFill(node.look().stopped() ? palette.hairline() : palette.track());
    canvas.fillRoundRect(from, middle - height / 2, width, height, height, height);
    if (percent > 0) {
      canvas.setFill(palette.bar());
      var filled = Math.max(height, width * Math.min(100, percent) / 100);
      canvas.fillRoundRect(from, middle - height / 2, filled, height, height, height);
    }
  }
}
