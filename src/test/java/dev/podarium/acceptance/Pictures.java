package dev.podarium.acceptance;

import dev.podarium.workbench.Workbench;
import dev.podarium.workbench.frame.Photographer;
import dev.podarium.workbench.frame.Theme;
import java.nio.file.Path;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;

/** Pictures for a person to look at, under target/pictures. */
final class Pictures {

  private static final int FRAMES = 5;

  private Pictures() {}

  /** Saves what a scene shows as NAME.png. */
  static void save(Scene scene, String name) {
    Fx.on(
        () -> {
          Photographer.save(scene, Path.of("target", "pictures", name + ".png"));
          return scene;
        });
  }

  /** The same at another size and theme: the panes move for a moment into a scene without stage. */
  static void save(
      Workbench workbench, Scene shown, String name, int width, int height, Theme theme) {
    var root = shown.getRoot();
    var other = Fx.on(() -> moved(workbench, shown, root, width, height, theme));
    Fx.frames(FRAMES);
    save(other, name);
    Fx.on(
        () -> {
          other.setRoot(new Pane());
          shown.setRoot(root);
          workbench.wear(Theme.DEFAULT);
          return root;
        });
  }

  private static Scene moved(
      Workbench workbench, Scene shown, Parent root, int width, int height, Theme theme) {
    workbench.wear(theme);
    shown.setRoot(new Pane());
    var scene = new Scene(root, width, height);
    theme.applyTo(scene);
    scene.snapshot(null);
    return scene;
  }
}
