package dev.podarium.workbench.graph;

import dev.podarium.workbench.graph.CellSize.Level;
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
      for (var slim : size.level() == Level.SQUARE ? new boolean[] {false, true} : ROOMY) {
        var found = fitting(size.scaled(scale), slim);
        if (found != null) {
          return found;
        }
      }
    }
    var smallest = CellSize.SIZES.getLast().scaled(scale);
    return grid(smallest, true, mostColumns(smallest, true));
  }

  private static final boolean[] ROOMY = {false};

  private @Nullable PictureLayout fitting(CellSize size, boolean slim) {
    for (var columns = mostColumns(size, slim); columns >= 1; columns--) {
      var grid = grid(size, slim, columns);
      if (grid.height() <= height + 0.5 && grid.capacity() >= places) {
        return grid;
      }
    }
    return null;
  }

  private int mostColumns(CellSize size, boolean slim) {
    var least = Math.max(size.width() + 2 * padding(slim), (slim ? 50 : 150) * scale);
    var fitting = (int) ((width - 2 * margin + gap(slim)) / (least + gap(slim)));
    return Math.clamp(fitting, 1, nodes);
  }

  private PictureLayout grid(CellSize size, boolean slim, int columns) {
    var cardWidth = Math.floor((width - 2 * margin + gap(slim)) / columns - gap(slim));
    var inner = cardWidth - 2 * padding(slim);
    var inRow = Math.max(1, (int) ((inner + size.gap()) / (size.width() + size.gap())));
    var drawn =
        new CellSize(size.level(), drawnWidth(size, inner, inRow), size.height(), size.gap());
    var rows = (nodes + columns - 1) / columns;
    var strip = new Box(margin, Math.round(6 * scale), width - 2 * margin, stripHeight());
    var top = strip.y() + strip.height() + Math.round(4 * scale);
    var cardHeight = cardHeight(size, slim, inRow, (height - top - margin + gap(slim)) / rows);
    return new PictureLayout(
        nodes,
        columns,
        new Box(margin, top, cardWidth, cardHeight),
        gap(slim),
        head(slim),
        padding(slim),
        inRow,
        drawn,
        slim,
        strip,
        scale);
  }

  private double cardHeight(CellSize size, boolean slim, int inRow, double share) {
    var cellRows = (places + inRow - 1) / inRow;
    var needed = head(slim) + cellRows * (size.height() + size.gap()) - size.gap() + padding(slim);
    var roomy = Math.min(Math.floor(share - gap(slim)), HIGHEST_CARD * scale);
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

  private double head(boolean slim) {
    return Math.round((slim ? 19 : 76) * scale);
  }

  private double padding(boolean slim) {
    return Math.round((slim ? 5 : 12) * scale);
  }

  private double gap(boolean slim) {
    return Math.round((slim ? 6 : 16) * scale);
  }
}
