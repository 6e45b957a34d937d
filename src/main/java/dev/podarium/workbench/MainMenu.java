package dev.podarium.workbench;

import dev.podarium.workbench.keys.Help;
import dev.podarium.workbench.lesson.ExampleGroup;
import dev.podarium.workbench.picking.FileDialogs;
import dev.podarium.workbench.rescue.Renewal;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;

/** The menus: files, the cluster, looks, help. */
final class MainMenu {

  private final MenuBar bar = new MenuBar();

  MainMenu(
      FileDialogs files, Optional<Renewal> renewal, Panes panes, Dressing dressing, Help help) {
    bar.setUseSystemMenuBar(true);
    bar.getMenus().addAll(fileMenu(files, panes), viewMenu(dressing), helpMenu(help));
    renewal.ifPresent(anew -> bar.getMenus().add(1, clusterMenu(anew)));
  }

  Node node() {
    return bar;
  }

  private static Menu fileMenu(FileDialogs files, Panes panes) {
    var examples = new Menu("Examples");
    examples.setId("menu-examples");
    examples.getItems().add(new MenuItem("…"));
    examples.setOnShowing(
        showing ->
            examples
                .getItems()
                .setAll(
                    ExampleGroup.all().stream().map(group -> groupMenu(group, panes)).toList()));
    var menu = new Menu("File");
    menu.setId("menu-file");
    menu.getItems()
        .addAll(
            item("open", "Open…", "Shortcut+O", files::openFiles),
            item("open-folder", "Open folder…", "Shortcut+Shift+O", files::openFolder),
            examples,
            new SeparatorMenuItem(),
            item("save", "Save", "Shortcut+S", panes::save),
            item("save-as", "Save as…", "Shortcut+Shift+S", panes::saveAs),
            item("read-again", "Read again from disk", "Shortcut+R", panes::readAgain),
            new SeparatorMenuItem(),
            item("save-picture", "Save picture…", "", files::savePicture),
            new SeparatorMenuItem(),
            item("quit", "Quit", "Shortcut+Q", files::quit));
    return menu;
  }

  private static Menu groupMenu(ExampleGroup group, Panes panes) {
    var menu = new Menu(group.title());
    group
        .examples()
        .forEach(
            each -> menu.getItems().add(item("example", each.title(), "", () -> panes.open(each))));
    return menu;
  }

  private static Menu clusterMenu(Renewal renewal) {
    var menu = new Menu("Cluster");
    menu.setId("menu-cluster");
    menu.getItems()
        .addAll(
            item("begin-anew", "New cluster…", "", renewal::askAndBegin),
            item("keep-session", "Save session…", "", renewal::saveSession));
    return menu;
  }

  private static Menu viewMenu(Dressing dressing) {
    var light = theme("theme-light", "Light", () -> dressing.dark(false));
    var dark = theme("theme-dark", "Dark", () -> dressing.dark(true));
    var themes = new ToggleGroup();
    themes.getToggles().addAll(light, dark);
    dressing.listen(() -> themes.selectToggle(dressing.theme().dark() ? dark : light));
    var menu = new Menu("View");
    menu.setId("menu-view");
    menu.getItems()
        .addAll(
            light,
            dark,
            new SeparatorMenuItem(),
            item("larger", "Larger", "Shortcut+Plus", dressing::larger),
            item("smaller", "Smaller", "Shortcut+Minus", dressing::smaller),
            item("present", "Presenter size on or off", "F5", dressing::present));
    return menu;
  }

  private static Menu helpMenu(Help help) {
    var menu = new Menu("Help");
    menu.setId("menu-help");
    menu.getItems()
        .addAll(
            item("help-keys", "Keys and signs", "F1", help::showKeys),
            item("about", "About Podarium", "", help::showAbout));
    return menu;
  }

  private static RadioMenuItem theme(String id, String title, Runnable run) {
    var item = new RadioMenuItem(title);
    item.setId(id);
    item.setOnAction(chosen -> run.run());
    return item;
  }

  private static MenuItem item(String id, String title, String keys, Runnable run) {
    var item = new MenuItem(title);
    item.setId(id);
    if (!keys.isEmpty()) {
      item.setAccelerator(KeyCombination.valueOf(keys));
    }
    item.setOnAction(chosen -> run.run());
    return item;
  }
}
