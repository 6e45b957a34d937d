package dev.podarium.workbench.editor.disk;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * Says above a text that its file is no longer as it was; takes no room as long as it is. On the
 * JavaFX thread.
 */
public final class DiskBar extends HBox {

  private final Label sentence = new Label();
  private final Button compare = new Button("Compare…");

  /** A bar that says nothing yet. */
  public DiskBar() {
    getStyleClass().add("disk-bar");
    sentence.getStyleClass().add("disk-sentence");
    sentence.setWrapText(true);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    sentence.setMaxWidth(Double.MAX_VALUE);
    compare.getStyleClass().add("compare");
    compare.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().addAll(sentence, compare);
    show("", OnDisk.AS_KNOWN);
  }

  /** Says how the file of that name is. */
  public void show(String name, OnDisk state) {
    var known = state == OnDisk.AS_KNOWN;
    sentence.setText(known ? "" : state.sentence(name));
    compare.setVisible(state == OnDisk.CHANGED);
    compare.setManaged(state == OnDisk.CHANGED);
    setVisible(!known);
    setManaged(!known);
  }

  /** What shows both texts. */
  public void onCompare(Runnable action) {
    compare.setOnAction(_ -> action.run());
  }
}
