package dev.podarium.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;

/** The keys of the editor. */
class TypingTest {

  @Test
  void enterKeepsTheIndentationTabIsTwoSpacesAndCtrlSlashComments() {
    try (var window = Window.open(1)) {
      window.press(KeyCode.CONTROL, KeyCode.N).click(".code");

      window.type("spec:").press(KeyCode.ENTER).type("a:").press(KeyCode.ENTER).type("- b");
      window.press(KeyCode.ENTER).press(KeyCode.TAB).type("c");
      assertThat(text(window)).isEqualTo("spec:\n  a:\n    - b\n        c");

      window.press(KeyCode.CONTROL, KeyCode.SLASH);
      assertThat(text(window)).endsWith("        # c");
      window.press(KeyCode.CONTROL, KeyCode.SLASH);
      assertThat(text(window)).endsWith("        c");

      var before = text(window);
      window.press(KeyCode.CONTROL, KeyCode.Z);
      assertThat(text(window)).isNotEqualTo(before);
      window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
      assertThat(text(window)).isEqualTo(before);
    }
  }

  @Test
  void aNewManifestCanBeTypedInAtOnce() {
    try (var window = Window.open(1)) {
      window.press(KeyCode.CONTROL, KeyCode.N).type("a: b");

      assertThat(text(window)).isEqualTo("a: b");
      assertThat(window.cluster().time().orElseThrow().state().playing()).isFalse();
    }
  }

  private static String text(Window window) {
    return Fx.on(
        () ->
            window.robot().lookup(".code").queryAllAs(CodeArea.class).stream()
                .filter(Node::isFocused)
                .map(CodeArea::getText)
                .findFirst()
                .orElse("no manifest has the focus"));
  }
}
