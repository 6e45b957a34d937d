package dev.podarium.workbench;

import dev.podarium.workbench.frame.Looks;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** The looks that the window has now, and who must know when they change. */
final class Dressing {

  /** Widths of an em that the row of menus and of time takes. */
  private static final double ROW = 71;

  private final List<Runnable> listeners = new ArrayList<>();
  private Looks looks;
  private @Nullable Scene scene;

  Dressing(Looks looks) {
    this.looks = looks;
  }

  Looks looks() {
    return looks;
  }

  /** Calls back after each change. */
  void listen(Runnable listener) {
    listeners.add(listener);
  }

  /** From now on the looks are those of this window. */
  void dress(Scene window) {
    scene = window;
    wear(looks);
  }

  void wear(Looks wanted) {
    looks = wanted;
    if (scene != null) {
      wanted.applyTo(scene);
    }
    listeners.forEach(Runnable::run);
  }

  void larger() {
    wear(looks.larger(1));
  }

  void smaller() {
    wear(looks.larger(-1));
  }

  /** Between the size of a desk and that of a class room, or as much of it as there is room for. */
  void present() {
    var presenter = presenter();
    var presenting = looks.textSize() >= presenter;
    wear(new Looks(looks.dark(), presenting ? Looks.NORMAL : presenter));
  }

  /** A row of controls is so many letters wide. */
  private double presenter() {
    var width = scene == null ? Double.MAX_VALUE : scene.getWidth();
    return Math.clamp(Math.floor(width / ROW), Looks.NORMAL + 1, Looks.PRESENTER);
  }

  void dark(boolean wanted) {
    wear(looks.dark(wanted));
  }
}
