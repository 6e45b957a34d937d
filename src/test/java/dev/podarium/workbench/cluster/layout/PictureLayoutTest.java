package dev.podarium.workbench.cluster.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.workbench.frame.canvas.CellSize.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureLayoutTest {

  @ParameterizedTest(name = "{0} Nodes of {1} Pods in {2} × {3}: {4}")
  @CsvSource({
    " 3,   4,  615, 290, CARD",
    " 3,   9,  615, 290, CHIP",
    " 3,  45,  615, 290, SQUARE",
    "10,   4, 1000, 600, CARD",
    "50,  20,  615, 290, SQUARE",
    "50,  20, 1000, 560, SQUARE"
  })
  void cellsShrinkBeforeTheyLeave(
      int nodes, int places, double width, double height, Level expected) {
    var layout = PictureLayout.of(nodes, places, width, height, 1);

    assertThat(layout.cell().level()).isEqualTo(expected);
    assertThat(layout.height()).isLessThanOrEqualTo(height + 1);
    assertThat(layout.capacity()).isGreaterThanOrEqualTo(places);
  }

  @Test
  void inPresenterSizeTheHeadsShrinkBeforePodsLoseTheirNames() {
    var scale = 20.0 / 13;
    var layout = PictureLayout.of(3, 4, 824, 258, scale);

    assertThat(layout.head()).isEqualTo(CardHeader.FIGURES);
    assertThat(layout.cell().width()).isGreaterThanOrEqualTo(62 * scale);
    assertThat(layout.height()).isLessThanOrEqualTo(259);
  }

  @Test
  void whatDoesNotFitMakesThePictureHigherThanTheWindow() {
    var layout = PictureLayout.of(500, 110, 615, 290, 1);

    assertThat(layout.height()).isGreaterThan(290);
    assertThat(layout.capacity()).isGreaterThanOrEqualTo(110);
  }

  @Test
  void noTwoCellsOverlapAndAllLieInTheirCard() {
    var layout = PictureLayout.of(12, 20, 900, 500, 1);

    for (var node = 0; node < 12; node++) {
      var card = layout.card(node);
      for (var place = 0; place < 20; place++) {
        var cell = layout.cell(node, place);
        assertThat(card.contains(cell.x(), cell.y())).isTrue();
        assertThat(card.contains(cell.x() + cell.width() - 1, cell.y() + cell.height() - 1))
            .isTrue();
        assertThat(layout.placeAt(node, cell.x() + 1, cell.y() + 1)).isEqualTo(place);
        assertThat(layout.nodeAt(cell.x() + 1, cell.y() + 1)).isEqualTo(node);
      }
    }
  }
}
