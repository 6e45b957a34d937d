package dev.podarium.workbench.frame.canvas;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** Fonts of the picture, and texts cut to a width. On the JavaFX thread. */
public final class Lettering {

  private static final int REMEMBERED = 4_000;

  private record Question(String text, Font font, double width, boolean keepEnd) {}

  private final Map<Question, String> answers =
      new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, String> eldest) {
          return size() > REMEMBERED;
        }
      };
  private final Text ruler = new Text();
  private final double scale;

  /** Letters {@code scale} times as large as at the normal size of text. */
  public Lettering(double scale) {
    this.scale = scale;
  }

  /** Text of so many pixels at the normal size of text. */
  public Font plain(double size) {
    return Font.font("Inter", size * scale);
  }

  /** The same in bold. */
  public Font bold(double size) {
    return Font.font("Inter", FontWeight.BOLD, size * scale);
  }

  /** How wide a text is, in pixels. */
  public double width(String text, Font font) {
    ruler.setFont(font);
    ruler.setText(text);
    return ruler.getLayoutBounds().getWidth();
  }

  /** The text with its end cut off where it is too wide. */
  public String fitting(String text, Font font, double width) {
    return answers.computeIfAbsent(new Question(text, font, width, false), this::cut);
  }

  /** The text with its middle cut out, for names that differ at their end. */
  public String fittingName(String text, Font font, double width) {
    return answers.computeIfAbsent(new Question(text, font, width, true), this::cut);
  }

  /** The last word of a name that has several: {@code 17} of {@code node-17}. */
  public String end(String name, Font font, double width) {
    var end = lastWord(name);
    return fitting(end.isEmpty() ? name : end, font, width);
  }

  private String cut(Question asked) {
    if (width(asked.text(), asked.font()) <= asked.width()) {
      return asked.text();
    }
    var end = asked.keepEnd() ? lastWord(asked.text()) : "";
    var length = asked.keepEnd() ? lengthOfStem(asked.text()) : asked.text().length();
    while (length > 0 && width(joined(asked, length, end), asked.font()) > asked.width()) {
      length--;
    }
    return length > 0 ? joined(asked, length, end) : end;
  }

  /** Up to the hashes of a Pod's name: {@code web} of {@code web-5d59d67564-7xk2p}. */
  private static int lengthOfStem(String name) {
    return name.replaceFirst("-([a-z0-9]{6,10}-)?[a-z0-9]{5}$", "").length();
  }

  private static String joined(Question asked, int length, String end) {
    return asked.text().substring(0, length) + "…" + end;
  }

  /** {@code 7xk2p} of {@code web-5d59d67564-7xk2p}: what tells a Pod from its siblings. */
  private static String lastWord(String name) {
    var dash = name.lastIndexOf('-');
    return dash < 0 || name.length() - dash > 8 ? "" : name.substring(dash + 1);
  }
}
