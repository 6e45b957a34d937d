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

/** The manifests, one a tab; the last tab makes a new one. */
final class ManifestTabs {

  private final TabPane node = new TabPane();
  private final Tab plus = new Tab("+");
  private final Predicate<ManifestTab> mayClose;
  private final Consumer<ManifestTab> added;
  private int untitled;

  /**
   * No manifests yet.
   *
   * @param mayClose whether a manifest that somebody wants to close may go
   * @param added is told of each new manifest
   */
  ManifestTabs(Predicate<ManifestTab> mayClose, Consumer<ManifestTab> added) {
    this.mayClose = mayClose;
    this.added = added;
    node.setId("manifests");
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

  /** The manifest in front, or null when there is none. */
  @Nullable ManifestTab current() {
    return manifest(node.getSelectionModel().getSelectedItem());
  }

  /** All of them, in the order of the tabs. */
  List<ManifestTab> all() {
    return node.getTabs().stream().map(ManifestTabs::manifest).filter(Objects::nonNull).toList();
  }

  /** Those whose text would be lost if they closed, in the order of the tabs. */
  List<ManifestTab> unsaved() {
    return all().stream().filter(ManifestTab::unsaved).toList();
  }

  /** Opens an empty manifest, ready to be typed in. */
  void addUntitled() {
    untitled++;
    var manifest = new ManifestTab("new-%d.yaml".formatted(untitled), "");
    add(manifest);
    Platform.runLater(manifest.area()::requestFocus);
  }

  /** Puts a manifest in front, in a tab of its own. */
  void add(ManifestTab manifest) {
    var tab = new Tab(manifest.name(), manifest.node());
    tab.setUserData(manifest);
    tab.setOnCloseRequest(
        event -> {
          if (!mayClose.test(manifest)) {
            event.consume();
          }
        });
    manifest.area().multiPlainChanges().subscribe(_ -> label(tab, manifest));
    manifest.reading().addListener(_ -> label(tab, manifest));
    manifest.onDisk().addListener(_ -> label(tab, manifest));
    node.getTabs().add(node.getTabs().size() - 1, tab);
    added.accept(manifest);
    node.getSelectionModel().select(tab);
  }

  /** Puts a manifest in front, in the place of one of the same file that has nothing unsaved. */
  void replace(ManifestTab manifest) {
    node.getTabs().removeIf(tab -> isReplaced(manifest(tab), manifest));
    add(manifest);
  }

  private static boolean isReplaced(@Nullable ManifestTab old, ManifestTab by) {
    return old != null && by.path() != null && by.path().equals(old.path()) && !old.unsaved();
  }

  /** Puts the manifest of a file in front, if it is open: whether it is. */
  boolean show(Path file) {
    return show(manifest -> file.equals(manifest.path()));
  }

  /** Puts the manifest of a name that belongs to no file in front, if it is open and as it was. */
  boolean showUnchanged(String name, String text) {
    return show(s -> s.path() == null && s.name().equals(name) && s.text().equals(text));
  }

  /** Puts a manifest in front. */
  void show(ManifestTab wanted) {
    show(manifest -> manifest == wanted);
  }

  private boolean show(Predicate<ManifestTab> wanted) {
    for (var tab : node.getTabs()) {
      var manifest = manifest(tab);
      if (manifest != null && wanted.test(manifest)) {
        node.getSelectionModel().select(tab);
        return true;
      }
    }
    return false;
  }

  private static void label(Tab tab, ManifestTab manifest) {
    var words = manifest.onDisk().get().words();
    tab.setText(
        manifest.name() + (manifest.edited() ? " ●" : "") + (words.isEmpty() ? "" : " · " + words));
  }

  private static @Nullable ManifestTab manifest(@Nullable Tab tab) {
    return tab != null && tab.getUserData() instanceof ManifestTab manifest ? manifest : null;
  }
}
