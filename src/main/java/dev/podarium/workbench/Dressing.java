package dev.podarium.workbench;

import dev.podarium.workbench.frame.Looks;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** The looks that the window has now, and who must know when they change. */
final class Dressing {

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

  /** Between the size of a desk and that of a class room. */
  void present() {
    var presenting = looks.textSize() >= Looks.PRESENTER;
    wear(new Looks(looks.dark(), presenting ? Looks.NORMAL : Looks.PRESENTER));
  }

  void dark(boolean wanted) {
    wear(looks.dark(wanted));
  }
}
