package dev.podarium.workbench.editor;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TabPane.TabClosingPolicy;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** The sheets, one a tab; the last tab makes a new one. */
final class ManifestTabs {

  private final TabPane node = new TabPane();
  private final Tab plus = new Tab("+");
  private final Predicate<ManifestTab> mayClose;
  private final Consumer<ManifestTab> added;
  private int untitled;

  /**
   * No sheets yet.
   *
   * @param mayClose whether a sheet that somebody wants to close may go
   * @param added is told of each new sheet
   */
  ManifestTabs(Predicate<ManifestTab> mayClose, Consumer<ManifestTab> added) {
    this.mayClose = mayClose;
    this.added = added;
    node.setId("sheets");
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
  @Nullable ManifestTab current() {
    return sheet(node.getSelectionModel().getSelectedItem());
  }

  /** All of them, in the order of the tabs. */
  List<ManifestTab> all() {
    return node.getTabs().stream().map(ManifestTabs::sheet).filter(Objects::nonNull).toList();
  }

  /** Those whose text would be lost if they closed, in the order of the tabs. */
  List<ManifestTab> unsaved() {
    return all().stream().filter(ManifestTab::unsaved).toList();
  }

  /** Opens an empty sheet, ready to be typed in. */
  void addUntitled() {
    untitled++;
    var sheet = new ManifestTab("new-%d.yaml".formatted(untitled), "");
    add(sheet);
    Platform.runLater(sheet.area()::requestFocus);
  }

  /** Puts a sheet in front, in a tab of its own. */
  void add(ManifestTab sheet) {
    var tab = new Tab(sheet.name(), sheet.node());
    tab.setUserData(sheet);
    tab.setOnCloseRequest(
        event -> {
          if (!mayClose.test(sheet)) {
            event.consume();
          }
        });
    sheet.area().multiPlainChanges().subscribe(_ -> label(tab, sheet));
    sheet.reading().addListener(_ -> label(tab, sheet));
    sheet.onDisk().addListener(_ -> label(tab, sheet));
    node.getTabs().add(node.getTabs().size() - 1, tab);
    added.accept(sheet);
    node.getSelectionModel().select(tab);
  }

  /** Puts a sheet in front, in the place of one of the same file that has nothing unsaved. */
  void replace(ManifestTab sheet) {
    node.getTabs().removeIf(tab -> isReplaced(sheet(tab), sheet));
    add(sheet);
  }

  private static boolean isReplaced(@Nullable ManifestTab old, ManifestTab by) {
    return old != null && by.path() != null && by.path().equals(old.path()) && !old.unsaved();
  }

  /** Puts the sheet of a file in front, if it is open: whether it is. */
  boolean show(Path file) {
    return show(sheet -> file.equals(sheet.path()));
  }

  /** Puts the sheet of a name that belongs to no file in front, if it is open and as it was. */
  boolean showUnchanged(String name, String text) {
    return show(s -> s.path() == null && s.name().equals(name) && s.text().equals(text));
  }

  /** Puts a sheet in front. */
  void show(ManifestTab wanted) {
    show(sheet -> sheet == wanted);
  }

  private boolean show(Predicate<ManifestTab> wanted) {
    for (var tab : node.getTabs()) {
      var sheet = sheet(tab);
      if (sheet != null && wanted.test(sheet)) {
        node.getSelectionModel().select(tab);
        return true;
      }
    }
    return false;
  }

  private static void label(Tab tab, ManifestTab sheet) {
    var words = sheet.onDisk().get().words();
    tab.setText(
        sheet.name() + (sheet.edited() ? " ●" : "") + (words.isEmpty() ? "" : " · " + words));
  }

  private static @Nullable ManifestTab sheet(@Nullable Tab tab) {
    return tab != null && tab.getUserData() instanceof ManifestTab sheet ? sheet : null;
  }
}
