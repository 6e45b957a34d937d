package dev.podarium.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;

/** What ships with the program is opened from the menu. */
class ExamplesMenuTest {

  @Test
  void anExampleOpensItsManifestsAndSaysWhatToDoAndWhatToWatch() {
    try (var window = Window.open(3)) {
      window.click("File");
      press(window, KeyCode.DOWN, 3);
      window.press(KeyCode.RIGHT);
      press(window, KeyCode.DOWN, 1);
      window.press(KeyCode.RIGHT);
      press(window, KeyCode.DOWN, 1);
      window.photograph("item-8-menu").press(KeyCode.ENTER);

      window
          .untilShown("its first manifest is in front", () -> text(window).contains("orphan-1"))
          .photograph("item-8-example");
      var hint = window.robot().from(window.find("#hint")).lookup(".label").queryAs(Label.class);
      assertThat(hint.getText()).startsWith("Apply 1-pods.yaml");
      assertThat(window.robot().lookup("2-replicaset.yaml").tryQuery()).isPresent();
    }
  }

  private static void press(Window window, KeyCode key, int times) {
    for (var i = 0; i < times; i++) {
      window.press(key);
    }
  }

  private static String text(Window window) {
    return window.robot().lookup(".code").queryAllAs(CodeArea.class).stream()
        .map(CodeArea::getText)
        .reduce("", String::concat);
  }
}
