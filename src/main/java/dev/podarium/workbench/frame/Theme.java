package dev.podarium.workbench.frame;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/**
 * How a window looks: light or dark, and how large. Text and all that is drawn scale together.
 *
 * @param dark for dark rooms
 * @param textSize pixels of plain text, from {@value #SMALLEST} to {@value #LARGEST}; a projector
 *     wants 20 and more
 */
public record Theme(boolean dark, double textSize) {

  /** The smallest text, in pixels. */
  public static final double SMALLEST = 10;

  /** The text of a workbench, in pixels. */
  public static final double NORMAL = 13;

  /** Text for the last row of a class room, in pixels. */
  public static final double PRESENTER = 20;

  /** The largest text, in pixels. */
  public static final double LARGEST = 32;

  /** What a window opens with. */
  public static final Theme DEFAULT = new Theme(false, NORMAL);

  /** The same colours, larger or smaller by a number of pixels. */
  public Theme larger(double pixels) {
    return new Theme(dark, Math.clamp(textSize + pixels, SMALLEST, LARGEST));
  }

  /** The same size in other colours. */
  public Theme dark(boolean wanted) {
    return new Theme(wanted, textSize);
  }

  /** Loads the fonts that ship with the program. Any thread, once. */
  public static void loadFonts() {
    for (var file :
        List.of(
            "Inter-Regular.otf",
            "Inter-Bold.otf",
            "JetBrainsMono-Regular.ttf",
            "JetBrainsMono-Bold.ttf")) {
      Font.loadFont(resource("fonts/" + file), NORMAL);
    }
  }

  /** Makes a window look like this. */
  public void applyTo(Scene scene) {
    Application.setUserAgentStylesheet(
        (dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
    var root = scene.getRoot();
    root.getStyleClass().remove(Palette.DARK_CLASS);
    if (dark) {
      root.getStyleClass().add(Palette.DARK_CLASS);
    }
    root.setStyle("-fx-font-size: " + textSize + "px;");
    scene.getStylesheets().setAll(resource("styles/workbench.css"), colours());
    worn(scene).set(this);
  }

  /**
   * The looks of the window in which a node is, for what is painted instead of styled: they change
   * when the window is given others and when the node moves into another window. {@link #DEFAULT}
   * outside of all windows.
   */
  public static ObservableValue<Theme> of(Node node) {
    return node.sceneProperty().<Theme>flatMap(Theme::worn).orElse(DEFAULT);
  }

  private static Worn worn(Scene scene) {
    return (Worn) scene.getProperties().computeIfAbsent(Worn.class, key -> new Worn());
  }

  /** What a window wears; kept with the window. */
  private static final class Worn extends SimpleObjectProperty<Theme> {
    Worn() {
      super(DEFAULT);
    }
  }

  private String colours() {
    var styles = (dark ? Palette.DARK : Palette.LIGHT).styles();
    return "data:text/css," + URLEncoder.encode(styles, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** How much larger than normally the window of a node is drawn: 1 at {@value #NORMAL} pixels. */
  public static double scale(Node node) {
    return of(node).getValue().textSize() / NORMAL;
  }

  private static String resource(String name) {
    return Objects.requireNonNull(Theme.class.getResource("/assets/" + name), name)
        .toExternalForm();
  }
}
