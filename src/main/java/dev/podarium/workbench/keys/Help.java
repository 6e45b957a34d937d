package dev.podarium.workbench.keys;

import dev.podarium.workbench.frame.DialogTheme;
import dev.podarium.workbench.frame.PodState;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** What the keys and the signs mean. On the JavaFX thread. */
public final class Help {

  private final Keys keys;
  private @Nullable Window owner;

  /** A help that lists those keys. */
  public Help(Keys keys) {
    this.keys = keys;
  }

  /** From now on it appears over this window. */
  public void belongTo(Window window) {
    owner = window;
  }

  /** Shows the keys and the signs of a Pod's state. */
  public void showKeys() {
    var box = new VBox(16, keyTable(), signTable());
    show("Keys and signs", "Keys, and the signs of a Pod's state", box);
  }

  /** Shows what this program is. */
  public void showAbout() {
    var text =
        new Label(
            """
            A whole Kubernetes cluster behind glass, to be slowed down, paused and stepped.
            It behaves as Kubernetes 1.36 does; nothing is really run.

            Fonts: Inter and JetBrains Mono, under the SIL Open Font License.\
            """);
    show("About Podarium", "Podarium", text);
  }

  private void show(String title, String heading, Node content) {
    var alert = new Alert(Alert.AlertType.INFORMATION);
    alert.setTitle(title);
    alert.setHeaderText(heading);
    DialogTheme.wear(alert, owner);
    alert.getDialogPane().setContent(content);
    alert.show();
  }

  private GridPane keyTable() {
    var table = table();
    for (var key : keys.all()) {
      var name = new Label(key.keys().getDisplayText());
      name.getStyleClass().add("monospaced");
      table.addRow(table.getRowCount(), name, new Label(key.title()));
    }
    return table;
  }

  private static GridPane signTable() {
    var table = table();
    for (var state : PodState.values()) {
      var sign = new SVGPath();
      sign.setContent(state.sign().path());
      sign.setFillRule(FillRule.EVEN_ODD);
      sign.setStyle(
          "-fx-fill: -pod-%s;"
              .formatted(state.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')));
      table.addRow(table.getRowCount(), sign, new Label(state.title()));
    }
    return table;
  }

  private static GridPane table() {
    var table = new GridPane();
    table.setHgap(20);
    table.setVgap(6);
    return table;
  }
}
