package dev.podarium.workbench.cluster.layout;

import dev.podarium.workbench.frame.canvas.Box;
import dev.podarium.workbench.frame.canvas.CellSize;
import dev.podarium.workbench.frame.canvas.CellSize.Level;
import org.jspecify.annotations.Nullable;

/**
 * Where everything in the picture is. All cards have the same size and stand in a grid; all cells
 * have the same size. It depends on counts alone, so a Pod that changes moves nothing.
 *
 * @param columns of cards
 * @param card the first card; the others follow at its size
 * @param head the upper part of a card
 * @param cellColumns of cells in a card
 * @param cell width as drawn, height and gap
 * @param strip where Pods wait for a Node
 */
public record PictureLayout(
    int nodes,
    int columns,
    Box card,
    double cardGap,
    CardHeader head,
    double padding,
    int cellColumns,
    CellSize cell,
    Box strip,
    double scale) {

  static final double MARGIN = 14;
  static final double STRIP = 30;

  /**
   * The largest cells with which everything fits; if nothing does, the smallest, and the picture is
   * higher than the window.
   *
   * @param places how many places the fullest Node needs
   */
  public static PictureLayout of(int nodes, int places, double width, double height, double scale) {
    return new GridSearch(Math.max(1, nodes), places, width, height, scale).best();
  }

  /** The box of a card, by the index of its Node. */
  public Box card(int node) {
    var row = node / columns;
    return new Box(
        card.x() + (node % columns) * (card.width() + cardGap),
        card.y() + row * (card.height() + cardGap),
        card.width(),
        card.height());
  }

  /** The box of a Pod's place on a Node. */
  public Box cell(int node, int place) {
    var home = card(node);
    var row = place / cellColumns;
    return new Box(
        home.x() + padding + (place % cellColumns) * (cell.width() + cell.gap()),
        home.y() + head.height(scale) + row * (cell.height() + cell.gap()),
        cell.width(),
        cell.height());
  }

  /** The height of the whole picture. */
  public double height() {
    var rows = (nodes + columns - 1) / columns;
    return card.y() + rows * (card.height() + cardGap) - cardGap + MARGIN * scale;
  }

  /** The index of the Node at a point, or -1. */
  public int nodeAt(double x, double y) {
    for (var i = 0; i < nodes; i++) {
      if (card(i).contains(x, y)) {
        return i;
      }
    }
    return -1;
  }

  /** The place at a point of a Node's card, or -1. */
  public int placeAt(int node, double x, double y) {
    var first = cell(node, 0);
    var column = (int) Math.floor((x - first.x()) / (cell.width() + cell.gap()));
    var row = (int) Math.floor((y - first.y()) / (cell.height() + cell.gap()));
    if (column < 0 || column >= cellColumns || row < 0) {
      return -1;
    }
    var place = row * cellColumns + column;
    return cell(node, place).contains(x, y) ? place : -1;
  }

  /** How many places a card shows. */
  public int capacity() {
    var room = card.height() - head.height(scale) - padding + cell.gap();
    return cellColumns * (int) Math.floor(room / (cell.height() + cell.gap()));
  }

  /** How Pods that wait are drawn: with their names while there is room. */
  public CellSize waitingCell(int waiting) {
    var named = new CellSize(Level.CHIP, 150, 24, 6).scaled(scale);
    var room = strip.width() - stripLabel();
    return waiting * (named.width() + named.gap()) <= room
        ? named
        : new CellSize(Level.SQUARE, 12, 12, 3).scaled(scale);
  }

  /** The box of a waiting Pod's place; null when it is beyond the strip. */
  public @Nullable Box waiting(int place, CellSize size) {
    var x = strip.x() + stripLabel() + place * (size.width() + size.gap());
    return x + size.width() > strip.x() + strip.width() - 60 * scale
        ? null
        : new Box(x, strip.y() + (strip.height() - size.height()) / 2, size.width(), size.height());
  }

  double stripLabel() {
    return 170 * scale;
  }
}
