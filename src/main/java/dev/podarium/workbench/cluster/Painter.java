package dev.podarium.workbench.cluster;

import dev.podarium.objects.ObjectRef;
import dev.podarium.workbench.cluster.layout.PictureLayout;
import dev.podarium.workbench.cluster.model.ClusterPicture;
import dev.podarium.workbench.cluster.model.NodeCard;
import dev.podarium.workbench.cluster.model.PictureText;
import dev.podarium.workbench.frame.Palette;
import dev.podarium.workbench.frame.canvas.Box;
import dev.podarium.workbench.frame.canvas.CellPainter;
import dev.podarium.workbench.frame.canvas.Lettering;
import dev.podarium.workbench.frame.canvas.PodCell;
import java.util.Objects;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;

/** One drawing of a picture, or of what changed in it. On the JavaFX thread. */
final class Painter {

  private final GraphicsContext canvas;
  private final Drawing drawing;
  private final PictureLayout layout;
  private final Palette palette;
  private final Lettering lettering;
  private final CellPainter cells;
  private final CardPainter cards;
  private final @Nullable ObjectRef selected;

  Painter(Canvas target, Drawing drawing, @Nullable ObjectRef selected) {
    canvas = target.getGraphicsContext2D();
    this.drawing = drawing;
    layout = drawing.layout();
    palette = drawing.palette();
    lettering = new Lettering(layout.scale());
    cells = new CellPainter(canvas, palette, lettering, layout.scale());
    cards = new CardPainter(canvas, palette, lettering, cells, layout);
    this.selected = selected;
  }

  void drawAll(ClusterPicture picture) {
    canvas.setFill(palette.ground());
    canvas.fillRect(0, 0, drawing.width(), drawing.height());
    drawStrip(picture);
    for (var i = 0; i < picture.nodes().size(); i++) {
      drawCard(picture.nodes().get(i), i);
    }
  }

  /** Draws what is another record than before, or was or is selected. */
  void update(ClusterPicture before, @Nullable ObjectRef selectedBefore, ClusterPicture now) {
    if (!before.waiting().equals(now.waiting())) {
      drawStrip(now);
    }
    var selection = Objects.equals(selectedBefore, selected);
    for (var i = 0; i < now.nodes().size(); i++) {
      var old = before.nodes().get(i);
      var card = now.nodes().get(i);
      if (!selection && (card.ref().equals(selectedBefore) || card.ref().equals(selected))) {
        drawCard(card, i);
      } else if (!old.equals(card) || !selection) {
        updateCard(old, selectedBefore, card, i);
      }
    }
  }

  private void updateCard(
      NodeCard old, @Nullable ObjectRef selectedBefore, NodeCard card, int index) {
    if (!old.look().equals(card.look())) {
      drawCard(card, index);
      return;
    }
    if (!old.sameHead(card)) {
      cards.redrawHead(card, layout.card(index));
    }
    var places = Math.max(old.places().size(), card.places().size());
    for (var place = 0; place < places; place++) {
      var was = old.at(place);
      var is = card.at(place);
      if (!Objects.equals(was, is) || isSelected(was, selectedBefore) != isSelected(is, selected)) {
        redrawCell(card, index, place);
      }
    }
  }

  private void redrawCell(NodeCard card, int node, int place) {
    if (place >= layout.capacity()) {
      return;
    }
    var box = layout.cell(node, place);
    var edge = Math.min(3 * layout.scale(), layout.cell().gap() / 2 + 0.5);
    canvas.setFill(cards.body(card));
    canvas.fillRect(
        box.x() - edge, box.y() - edge, box.width() + 2 * edge, box.height() + 2 * edge);
    drawCell(card.at(place), box);
  }

  private void drawCard(NodeCard card, int index) {
    var box = layout.card(index);
    cards.draw(card, box, card.ref().equals(selected));
    for (var place = 0; place < Math.min(card.places().size(), layout.capacity()); place++) {
      drawCell(card.at(place), layout.cell(index, place));
    }
  }

  private void drawCell(@Nullable PodCell pod, Box box) {
    if (pod != null) {
      cells.draw(pod, box, layout.cell().level(), isSelected(pod, selected));
    }
  }

  private void drawStrip(ClusterPicture picture) {
    var strip = layout.strip();
    canvas.setFill(palette.ground());
    canvas.fillRect(strip.x() - 4, strip.y() - 4, strip.width() + 8, strip.height() + 6);
    canvas.setTextBaseline(VPos.CENTER);
    canvas.setFont(lettering.plain(12.5));
    canvas.setFill(palette.quiet());
    var middle = strip.y() + strip.height() / 2;
    canvas.fillText(PictureText.queue(picture.waiting()), strip.x(), middle);
    var size = layout.waitingCell(picture.waiting().size());
    for (var place = 0; place < picture.waiting().size(); place++) {
      var box = layout.waiting(place, size);
      var pod = picture.waiting().get(place);
      if (box == null) {
        canvas.setFont(lettering.bold(12.5));
        canvas.setFill(palette.text());
        canvas.fillText(
            "+" + (picture.waiting().size() - place),
            strip.x() + strip.width() - 54 * layout.scale(),
            middle);
        return;
      }
      cells.draw(pod, box, size.level(), isSelected(pod, selected));
    }
  }

  private static boolean isSelected(@Nullable PodCell pod, @Nullable ObjectRef selected) {
    return pod != null && pod.ref().equals(selected);
  }
}
