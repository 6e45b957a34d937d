package dev.podarium.workbench.editor;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.event.Event;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TabPane.TabClosingPolicy;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** The sheets, one a tab; the last tab makes a new one. */
final class SheetTabs {

  private static final ButtonType SAVE = new ButtonType("Save", ButtonData.YES);
  private static final ButtonType LEAVE = new ButtonType("Do not save", ButtonData.NO);

  private final TabPane node = new TabPane();
  private final Tab plus = new Tab("+");
  private final Consumer<Sheet> save;
  private final Consumer<Sheet> added;
  private int untitled;

  /**
   * No sheets yet.
   *
   * @param save what saves a sheet that is being closed
   * @param added is told of each new sheet
   */
  SheetTabs(Consumer<Sheet> save, Consumer<Sheet> added) {
    this.save = save;
    this.added = added;
    node.setTabClosingPolicy(TabClosingPolicy.ALL_TABS);
    plus.setClosable(false);
    plus.setTooltip(new Tooltip("New manifest (Ctrl+N)"));
    node.getTabs().add(plus);
    node.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, tab) -> {
              if (tab == plus && node.getTabs().size() > 1) {
                addUntitled();
              }
            });
  }

  TabPane node() {
    return node;
  }

  /** The sheet in front, or null when there is none. */
  @Nullable Sheet current() {
    return sheet(node.getSelectionModel().getSelectedItem());
  }

  /** Opens an empty sheet. */
  void addUntitled() {
    untitled++;
    add(new Sheet("new-%d.yaml".formatted(untitled), null, ""));
  }

  /** Puts a sheet in front, in a tab of its own. */
  void add(Sheet sheet) {
    var tab = new Tab(sheet.name(), sheet.node());
    tab.setUserData(sheet);
    tab.setOnCloseRequest(event -> closing(sheet, event));
    sheet.area().multiPlainChanges().subscribe(_ -> label(tab, sheet));
    sheet.reading().addListener(_ -> label(tab, sheet));
    node.getTabs().add(node.getTabs().size() - 1, tab);
    added.accept(sheet);
    node.getSelectionModel().select(tab);
  }

  /** Puts the sheet of a file in front, if it is open: whether it is. */
  boolean show(Path file) {
    return show(sheet -> file.equals(sheet.path()));
  }

  /** Puts the sheet of a name that belongs to no file in front, if it is open and as it was. */
  boolean showUnchanged(String name, String text) {
    return show(s -> s.path() == null && s.name().equals(name) && s.text().equals(text));
  }

  private boolean show(Predicate<Sheet> wanted) {
    for (var tab : node.getTabs()) {
      var sheet = sheet(tab);
      if (sheet != null && wanted.test(sheet)) {
        node.getSelectionModel().select(tab);
        return true;
      }
    }
    return false;
  }

  private static void label(Tab tab, Sheet sheet) {
    tab.setText(sheet.name() + (sheet.modified() ? " ●" : ""));
  }

  private void closing(Sheet sheet, Event event) {
    if (!sheet.modified() || sheet.text().isBlank()) {
      return;
    }
    var question =
        new Alert(
            AlertType.CONFIRMATION,
            "%s has changes that are in no file.".formatted(sheet.name()),
            SAVE,
            LEAVE,
            ButtonType.CANCEL);
    question.setHeaderText("Save before closing?");
    question.initOwner(node.getScene().getWindow());
    var answer = question.showAndWait().orElse(ButtonType.CANCEL);
    if (answer == SAVE) {
      save.accept(sheet);
    }
    if (answer == ButtonType.CANCEL || (answer == SAVE && sheet.modified())) {
      event.consume();
    }
  }

  private static @Nullable Sheet sheet(@Nullable Tab tab) {
    return tab != null && tab.getUserData() instanceof Sheet sheet ? sheet : null;
  }
}
