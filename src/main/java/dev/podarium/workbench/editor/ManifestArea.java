package dev.podarium.workbench.editor;

import javafx.scene.input.Clipboard;
import org.fxmisc.richtext.CodeArea;

/**
 * Where the text of a tab is typed. What would stop the window is not pasted, and the sentence that
 * says so comes instead.
 */
final class ManifestArea extends CodeArea {

  private final ManifestTabNote note;

  ManifestArea(ManifestTabNote note) {
    this.note = note;
    getStyleClass().add("code");
  }

  @Override
  public void paste() {
    var pasted = Clipboard.getSystemClipboard().getString();
    if (pasted == null || Shown.of(with(pasted)).complete()) {
      super.paste();
    } else {
      note.refusedToPaste(pasted);
    }
  }

  private String with(String pasted) {
    var selected = getSelection();
    return getText(0, selected.getStart()) + pasted + getText(selected.getEnd(), getLength());
  }
}
