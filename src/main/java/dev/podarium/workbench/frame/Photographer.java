package dev.podarium.workbench.frame;

import dev.podarium.files.Draft;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javax.imageio.ImageIO;

/** Saves what a window shows. On the JavaFX thread. */
public final class Photographer {

  private Photographer() {}

  /** Writes the window as a PNG; makes the folder of the file when it is missing. */
  public static void save(Scene scene, Path file) throws IOException {
    var folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    var image = SwingFXUtils.fromFXImage(scene.snapshot(null), null);
    var png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    Draft.write(file, png.toByteArray());
  }
}
