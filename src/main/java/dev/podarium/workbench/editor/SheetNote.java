package dev.podarium.workbench.editor;

import dev.podarium.workbench.frame.YamlStyles;
import javafx.scene.control.Label;

/** Says above a text what is special about it; takes no room when nothing is. */
final class SheetNote extends Label {

  SheetNote() {
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    setMaxWidth(Double.MAX_VALUE);
    getStyleClass().add("sheet-note");
    show("");
  }

  /** Looks at a text and at what the area holds of it. */
  void show(String text, Shown shown) {
    if (!shown.complete()) {
      show(shown.missing());
    } else if (text.length() > YamlStyles.COLOURED) {
      show(
          "Only the first %,d of %,d characters are coloured."
              .formatted(YamlStyles.COLOURED, text.length()));
    } else {
      show("");
    }
  }

  private void show(String sentence) {
    setText(sentence);
    setVisible(!sentence.isEmpty());
    setManaged(!sentence.isEmpty());
  }
}
