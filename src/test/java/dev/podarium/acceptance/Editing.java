package dev.podarium.acceptance;

import java.util.List;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import org.fxmisc.richtext.CodeArea;

/** The manifests that are open in a window. */
public final class Editing {

  private final Window window;

  Editing(Window window) {
    this.window = window;
  }

  /** Their names, as their tabs say. */
  public List<String> names() {
    return Fx.on(() -> tabs().stream().filter(Tab::isClosable).map(Tab::getText).toList());
  }

  /** Puts one in front, ready to be typed in. */
  public Window edit(String name) {
    Fx.on(
        () -> {
          var tab = tabs().stream().filter(t -> t.getText().startsWith(name)).findFirst();
          tab.orElseThrow().getTabPane().getSelectionModel().select(tab.get());
          window.requestFocus();
          return tab;
        });
    return window.untilShown(
        name + " can be typed in",
        () -> {
          area().requestFocus();
          return area().isFocused();
        });
  }

  /** The text area of the one in front. On the JavaFX thread. */
  public CodeArea area() {
    var front =
        tabs().stream().filter(Tab::isSelected).map(Tab::getContent).findFirst().orElseThrow();
    return (CodeArea) front.lookup(".code");
  }

  /** What became of the last apply, line by line. */
  public List<String> outcome() {
    return window.texts(".outcome");
  }

  /** Closes all without a question. */
  public Window closeAll() {
    return Fx.on(
        () -> {
          tabs().removeIf(Tab::isClosable);
          return window;
        });
  }

  /** Their tabs, which are shown from now on in place of the list of files. */
  private List<Tab> tabs() {
    window.find("#files", ToggleButton.class).setSelected(false);
    return window.find("#manifests", TabPane.class).getTabs();
  }
}
