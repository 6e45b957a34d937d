package dev.podarium.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.workbench.frame.Palette;
import dev.podarium.workbench.frame.Theme;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

/** What is painted follows the theme and the size of the window, also while time rests. */
class ThemesTest {

  private static final Theme DARK = Theme.DEFAULT.dark(true);

  @Test
  void aPausedClusterIsPaintedAnewInTheVeryMomentInWhichTheLooksChange() {
    try (var window = paused()) {
      assertThat(ground(window, Theme.DEFAULT)).isEqualTo(Palette.LIGHT.ground());
      assertThat(ground(window, DARK)).isEqualTo(Palette.DARK.ground());
      assertThat(ground(window, Theme.DEFAULT)).isEqualTo(Palette.LIGHT.ground());
    }
  }

  @Test
  void theMenuDarkensAPausedWindow() {
    try (var window = paused()) {
      window.click("#menu-view").click("Dark").photograph("dark-while-paused");
      assertThat(ground(window)).isEqualTo(Palette.DARK.ground());
    }
  }

  @Test
  void theClusterFillsItsPlaceAfterTheWindowWasResized() {
    try (var window = paused()) {
      var stage = window.find("#picture").getScene().getWindow();
      for (var width : new int[] {1000, 1270}) {
        Fx.on(
            () -> {
              stage.setWidth(width);
              return width;
            });
        window.settle();
        assertThat(rightEdge(window)).isEqualTo(Palette.LIGHT.ground());
      }
    }
  }

  @Test
  void presentedInASmallWindowTheControlsOfTimeFitIntoItsWidth() {
    try (var window = paused()) {
      window.press(KeyCode.F5).photograph("presented-small");

      var transport = window.find(".transport");
      assertThat(transport.getLayoutBounds().getWidth())
          .isLessThanOrEqualTo(transport.getScene().getWidth());
      assertThat(
              window.find("#speed").localToScene(window.find("#speed").getLayoutBounds()).getMaxX())
          .isLessThanOrEqualTo(transport.getScene().getWidth());
    }
  }

  private static Window paused() {
    return Window.open(3).untilTime("paused", time -> !time.playing());
  }

  /** The ground between the cards before any frame could mend it. */
  private static Color ground(Window window, Theme theme) {
    return Fx.on(
        () -> {
          window.workbench().wear(theme);
          return pixel(window.find("#picture"), 5);
        });
  }

  private static Color ground(Window window) {
    return Fx.on(() -> pixel(window.find("#picture"), 5));
  }

  private static Color rightEdge(Window window) {
    return Fx.on(
        () -> {
          var picture = window.find("#picture");
          return pixel(picture, (int) picture.getLayoutBounds().getWidth() - 2);
        });
  }

  private static Color pixel(Node node, int x) {
    return node.snapshot(null, null).getPixelReader().getColor(x, 3);
  }
}
