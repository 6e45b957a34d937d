package dev.podarium.workbench;

import dev.podarium.workbench.frame.Theme;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** The theme that the window has now, and who must know when it changes. */
final class Dressing {

  /** Widths of an em that the row of menus and of time takes. */
  private static final double ROW = 71;

  private final List<Runnable> listeners = new ArrayList<>();
  private Theme theme;
  private @Nullable Scene scene;

  Dressing(Theme theme) {
    this.theme = theme;
  }

  Theme theme() {
    return theme;
  }

  /** Calls back after each change. */
  void listen(Runnable listener) {
    listeners.add(listener);
  }

  /** From now on the theme is that of this window. */
  void dress(Scene window) {
    scene = window;
    wear(theme);
  }

  void wear(Theme wanted) {
    theme = wanted;
    if (scene != null) {
      wanted.applyTo(scene);
    }
    listeners.forEach(Runnable::run);
  }

  void larger() {
    wear(theme.larger(1));
  }

  void smaller() {
    wear(theme.larger(-1));
  }

  /** Between the normal size and that of a class room, or as much of it as there is room for. */
  void present() {
    var presenter = presenter();
    var presenting = theme.textSize() >= presenter;
    wear(new Theme(theme.dark(), presenting ? Theme.NORMAL : presenter));
  }

  /** A row of controls is so many letters wide. */
  private double presenter() {
    var width = scene == null ? Double.MAX_VALUE : scene.getWidth();
    return Math.clamp(Math.floor(width / ROW), Theme.NORMAL + 1, Theme.PRESENTER);
  }

  void dark(boolean wanted) {
    wear(theme.dark(wanted));
  }
}
