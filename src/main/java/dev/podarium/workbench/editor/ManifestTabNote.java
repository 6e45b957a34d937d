package dev.podarium.workbench.editor;

import dev.podarium.workbench.frame.YamlStyles;
import javafx.scene.control.Label;

/** Says above a text what is special about it; takes no room when nothing is. */
final class ManifestTabNote extends Label {

  /** What holds for the text as it is. */
  private String standing = "";

  ManifestTabNote() {
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    setMaxWidth(Double.MAX_VALUE);
    getStyleClass().add("manifest-note");
    show("");
  }

  /** Looks at a text and at what the area holds of it. */
  void show(String text, Shown shown) {
    if (!shown.complete()) {
      standing = shown.missing();
    } else if (text.length() > YamlStyles.COLOURED) {
      standing =
          "Only the first %,d of %,d characters are coloured."
              .formatted(YamlStyles.COLOURED, text.length());
    } else {
      standing = "";
    }
    show(standing);
  }

  /** Says that a text was not pasted, because the window would stand still over it. */
  void refusedToPaste(String text) {
    show(
        "Not pasted: %,d characters, more than %,d in one line or %,d in all. Save them as a file and open that."
            .formatted(text.length(), Shown.LINE, Shown.LENGTH));
  }

  /** Says again what it said before a paste was refused. */
  void forgetRefusal() {
    show(standing);
  }

  private void show(String sentence) {
    setText(sentence);
    setVisible(!sentence.isEmpty());
    setManaged(!sentence.isEmpty());
  }
}
