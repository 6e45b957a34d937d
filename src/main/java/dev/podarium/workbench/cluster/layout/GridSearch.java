package dev.podarium.workbench.cluster.layout;

import dev.podarium.workbench.frame.canvas.Box;
import dev.podarium.workbench.frame.canvas.CellSize;
import dev.podarium.workbench.frame.canvas.CellSize.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the grid of cards with the largest cells that fits a window.
 *
 * <p>An example: 50 Nodes of 20 Pods in 620 × 300 pixels. Cards of Pods would need 5,000 pixels of
 * height, chips 1,500; squares of 5 pixels, seven in a row, make cards 54 pixels high, five rows of
 * ten: that fits.
 */
final class GridSearch {

  private static final double HIGHEST_CARD = 460;
  private static final List<CardHeader> ALL_HEADS = List.of(CardHeader.values());
  private static final List<CardHeader> ROOMY_HEADS = List.of(CardHeader.BARS, CardHeader.FIGURES);

  private final int nodes;
  private final int places;
  private final double width;
  private final double height;
  private final double scale;
  private final double margin;

  GridSearch(int nodes, int places, double width, double height, double scale) {
    this.nodes = nodes;
    this.places = Math.max(1, places);
    this.width = width;
    this.height = height;
    this.scale = scale;
    margin = Math.round(PictureLayout.MARGIN * scale);
  }

  PictureLayout best() {
    for (var size : CellSize.SIZES) {
      for (var head : size.level() == Level.SQUARE ? ALL_HEADS : ROOMY_HEADS) {
        var found = fitting(size.scaled(scale), head);
        if (found != null) {
          return found;
        }
      }
    }
    var smallest = CellSize.SIZES.getLast().scaled(scale);
    return grid(smallest, CardHeader.SLIM, mostColumns(smallest, CardHeader.SLIM));
  }

  private @Nullable PictureLayout fitting(CellSize size, CardHeader head) {
    for (var columns = mostColumns(size, head); columns >= 1; columns--) {
      var grid = grid(size, head, columns);
      if (grid.height() <= height + 0.5 && grid.capacity() >= places) {
        return grid;
      }
    }
    return null;
  }

  private int mostColumns(CellSize size, CardHeader head) {
    var least = Math.max(size.width() + 2 * padding(head), head.leastWidth(scale));
    var fitting = (int) ((width - 2 * margin + gap(head)) / (least + gap(head)));
    return Math.clamp(fitting, 1, nodes);
  }

  private PictureLayout grid(CellSize size, CardHeader head, int columns) {
    var cardWidth = Math.floor((width - 2 * margin + gap(head)) / columns - gap(head));
    var inner = cardWidth - 2 * padding(head);
    var inRow = Math.max(1, (int) ((inner + size.gap()) / (size.width() + size.gap())));
    var drawn =
        new CellSize(size.level(), drawnWidth(size, inner, inRow), size.height(), size.gap());
    var rows = (nodes + columns - 1) / columns;
    var strip = new Box(margin, Math.round(6 * scale), width - 2 * margin, stripHeight());
    var top = strip.y() + strip.height() + Math.round(4 * scale);
    var cardHeight = cardHeight(size, head, inRow, (height - top - margin + gap(head)) / rows);
    return new PictureLayout(
        nodes,
        columns,
        new Box(margin, top, cardWidth, cardHeight),
        gap(head),
        head,
        padding(head),
        inRow,
        drawn,
        strip,
        scale);
  }

  private double cardHeight(CellSize size, CardHeader head, int inRow, double share) {
    var cellRows = (places + inRow - 1) / inRow;
    var needed =
        head.height(scale) + cellRows * (size.height() + size.gap()) - size.gap() + padding(head);
    var roomy = Math.min(Math.floor(share - gap(head)), HIGHEST_CARD * scale);
    return Math.max(needed, roomy);
  }

  /** Cards and chips fill their row; squares stay square. */
  private static double drawnWidth(CellSize size, double inner, int inRow) {
    return size.level() == Level.SQUARE
        ? size.width()
        : Math.floor((inner - (inRow - 1) * size.gap()) / inRow);
  }

  private double stripHeight() {
    return Math.round(PictureLayout.STRIP * scale);
  }

  private double padding(CardHeader head) {
    return head.padding(scale);
  }

  private double gap(CardHeader head) {
    return head.gap(scale);
  }
}
