package dev.podarium.workbench.owners;

import dev.podarium.objects.ObjectRef;
import dev.podarium.workbench.frame.Palette;
import dev.podarium.workbench.frame.canvas.Box;
import dev.podarium.workbench.frame.canvas.CellPainter;
import dev.podarium.workbench.frame.canvas.Lettering;
import dev.podarium.workbench.kinds.OwnerCard;
import dev.podarium.workbench.owners.OwnersLayout.Link;
import dev.podarium.workbench.owners.OwnersLayout.Placed;
import dev.podarium.workbench.owners.OwnersLayout.PlacedClaim;
import dev.podarium.workbench.owners.OwnersLayout.PlacedOwner;
import dev.podarium.workbench.owners.OwnersLayout.PlacedPod;
import dev.podarium.workbench.owners.OwnersLayout.Remark;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;

/** One drawing of the ownership tree. On the JavaFX thread. */
final class OwnersPainter {

  /** A lower card has no room for its last line. */
  private static final double WITH_DETAIL = 60;

  private final GraphicsContext canvas;
  private final double width;
  private final double height;
  private final Palette palette;
  private final Lettering lettering;
  private final CellPainter cells;
  private final double scale;
  private final @Nullable ObjectRef selected;

  OwnersPainter(Canvas target, Palette palette, double scale, @Nullable ObjectRef selected) {
    canvas = target.getGraphicsContext2D();
    width = target.getWidth();
    height = target.getHeight();
    this.palette = palette;
    this.scale = scale;
    this.selected = selected;
    lettering = new Lettering(scale);
    cells = new CellPainter(canvas, palette, lettering, scale);
  }

  void draw(OwnersLayout layout) {
    canvas.setFill(palette.ground());
    canvas.fillRect(0, 0, width, height);
    canvas.setTextBaseline(VPos.CENTER);
    layout.links().forEach(this::draw);
    layout.placed().forEach(this::draw);
  }

  private void draw(Link link) {
    canvas.setStroke(palette.quiet());
    canvas.setLineWidth(1.2 * scale);
    canvas.setLineDashes(link.dashed() ? new double[] {4 * scale, 3 * scale} : new double[0]);
    var straight = link.fromX() == link.toX();
    var bend = straight ? link.toX() : Math.round(link.toX() - 12 * scale) + 0.5;
    canvas.strokePolyline(
        new double[] {link.fromX(), bend, bend, link.toX()},
        new double[] {link.fromY(), link.fromY(), link.toY(), link.toY()},
        4);
    canvas.setLineDashes();
  }

  private void draw(Placed placed) {
    switch (placed) {
      case PlacedOwner owner -> drawOwner(owner);
      case PlacedPod pod ->
          cells.draw(pod.pod(), pod.box(), pod.level(), pod.ref().equals(selected));
      case PlacedClaim claim -> drawClaim(claim);
      case Remark remark -> drawRemark(remark);
    }
  }

  private void drawClaim(PlacedClaim placed) {
    var box = placed.box();
    drawCard(box, placed.ref().equals(selected), 6 * scale);
    var middle = box.y() + box.height() / 2;
    var text = placed.claim().ref().name() + "  " + placed.claim().words();
    line(
        text,
        lettering.plain(11),
        palette.text(),
        box.x() + 8 * scale,
        middle,
        box.width() - 12 * scale);
  }

  private void drawRemark(Remark remark) {
    canvas.setFont(lettering.plain(12.5));
    canvas.setFill(palette.quiet());
    canvas.fillText(remark.text(), remark.box().x(), remark.box().y() + remark.box().height() / 2);
  }

  private void drawOwner(PlacedOwner placed) {
    var box = placed.box();
    var owner = placed.owner();
    drawGround(placed);
    var left = box.x() + 14 * scale;
    var room = box.x() + box.width() - left - 6 * scale;
    line(
        owner.ref().kind().name(),
        lettering.plain(10.5),
        palette.quiet(),
        left,
        box.y() + 12 * scale,
        room);
    var name = lettering.bold(13);
    canvas.setFont(name);
    canvas.setFill(palette.text());
    canvas.fillText(
        lettering.fittingName(owner.ref().name(), name, room), left, box.y() + 27 * scale);
    line(owner.counts(), lettering.plain(11), palette.text(), left, box.y() + 41 * scale, room);
    if (box.height() >= WITH_DETAIL * scale) {
      drawDetail(owner, left, box.y() + 54 * scale, room);
    }
  }

  private void drawDetail(OwnerCard owner, double left, double middle, double room) {
    var last =
        owner.rolloutRevision() == 0
            ? owner.detail()
            : "rev " + owner.rolloutRevision() + "  " + owner.detail();
    var hue =
        owner.rolloutRevision() == 0
            ? palette.quiet()
            : palette.ofRolloutRevision(owner.rolloutRevision()).edge();
    line(last, lettering.bold(10.5), hue, left, middle, room);
  }

  private void line(
      String text,
      javafx.scene.text.Font font,
      javafx.scene.paint.Color color,
      double x,
      double y,
      double room) {
    canvas.setFont(font);
    canvas.setFill(color);
    canvas.fillText(lettering.fitting(text, font, room), x, y);
  }

  private void drawGround(PlacedOwner placed) {
    var box = placed.box();
    drawCard(box, placed.ref().equals(selected), 8 * scale);
    if (placed.owner().rolloutRevision() > 0) {
      canvas.setFill(palette.ofRolloutRevision(placed.owner().rolloutRevision()).edge());
      canvas.fillRect(box.x() + 2, box.y() + 6 * scale, 4 * scale, box.height() - 12 * scale);
    }
  }

  private void drawCard(Box box, boolean isSelected, double radius) {
    canvas.setFill(palette.surface());
    canvas.fillRoundRect(box.x(), box.y(), box.width(), box.height(), radius, radius);
    canvas.setStroke(isSelected ? palette.accent() : palette.hairline());
    canvas.setLineWidth(isSelected ? 2.5 * scale : 1);
    canvas.strokeRoundRect(
        box.x() + 0.5, box.y() + 0.5, box.width() - 1, box.height() - 1, radius, radius);
  }
}
