package dev.podarium.workbench.frame;

import javafx.scene.Node;
import javafx.scene.paint.Color;

/**
 * The colours of what is drawn, for light and for dark rooms; the style sheet gets the same ones as
 * looked-up colours ({@link #styles()}), so there is one place to change them.
 *
 * <p>The hues of states are Okabe and Ito's, which stay apart for people who do not see all
 * colours.
 *
 * @param ground behind the cards
 * @param surface cards and panes
 * @param hairline edges of cards and panes
 * @param text what is read
 * @param quiet what is read second; still 4.5 : 1 on the surface
 * @param track behind bars
 * @param bar how full something is
 * @param accent what can be pressed now, and what is selected
 */
public record Palette(
    boolean dark,
    Color ground,
    Color surface,
    Color hairline,
    Color text,
    Color quiet,
    Color track,
    Color bar,
    Color accent) {

  /** For light rooms and projectors. */
  public static final Palette LIGHT =
      new Palette(
          false,
          Color.web("#F7F9FB"),
          Color.web("#FFFFFF"),
          Color.web("#CBD3DC"),
          Color.web("#1D2733"),
          Color.web("#596673"),
          Color.web("#E4E9EE"),
          Color.web("#66758C"),
          Color.web("#0072B2"));

  /** For dark rooms. */
  public static final Palette DARK =
      new Palette(
          true,
          Color.web("#12181F"),
          Color.web("#1B232C"),
          Color.web("#3A4653"),
          Color.web("#E8EDF2"),
          Color.web("#A3B0BD"),
          Color.web("#2C3743"),
          Color.web("#8A9BB2"),
          Color.web("#56B4E9"));

  /** The style class of a window's root when it is dark. */
  public static final String DARK_CLASS = "dark";

  /** The colours of the window in which a node is. */
  public static Palette of(Node node) {
    return Theme.of(node).getValue().dark() ? DARK : LIGHT;
  }

  /** Cards of what has stopped: sunk into the ground. */
  public Color stopped() {
    return dark ? ground : track;
  }

  /**
   * The colours of a state.
   *
   * @param edge outline and sign
   * @param fill of the cell
   */
  public record Hue(Color edge, Color fill) {}

  /** The colours of a Pod in that state. */
  public Hue of(PodState state) {
    return switch (state) {
      case READY -> hue("#009E73", "#E3F4EE", "#12382F");
      case NOT_READY -> hue("#56B4E9", "#E4F2FB", "#17354A");
      case PENDING -> hue("#E6B800", "#FDF6D8", "#3D3613");
      case FAILING -> hue("#D55E00", "#FBE6DA", "#4A2613");
      case SUCCEEDED -> dark ? hue("#4C9ED9", "", "#142F47") : hue("#0072B2", "#DCEBF5", "");
      case TERMINATING -> hue("#8A94A3", "#EEF0F3", "#262F39");
      case UNKNOWN -> hue("#CC79A7", "#F7EAF1", "#402A38");
    };
  }

  private Hue hue(String edge, String light, String darkFill) {
    return new Hue(Color.web(edge), Color.web(dark ? darkFill : light));
  }

  /** The hue of a revision: strong for stripes and words, soft for areas. */
  public Hue ofRolloutRevision(long revision) {
    return RolloutHues.of(revision, dark);
  }

  /** The same colours as looked-up colours for style sheets: {@code -pod-ground}, … */
  public String styles() {
    return ".root{-pod-ground:%s;-pod-surface:%s;-pod-hairline:%s;-pod-text:%s;-pod-quiet:%s;-pod-track:%s;-pod-bar:%s;-pod-accent:%s;-pod-accent-fill:%s;%s}"
        .formatted(
            css(ground),
            css(surface),
            css(hairline),
            css(text),
            css(quiet),
            css(track),
            css(bar),
            css(accent),
            css(Color.web("#0072B2")),
            stateStyles());
  }

  private String stateStyles() {
    var styles = new StringBuilder();
    for (var state : PodState.values()) {
      var name = state.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
      styles.append("-pod-%s:%s;".formatted(name, css(of(state).edge())));
      styles.append("-pod-%s-fill:%s;".formatted(name, css(of(state).fill())));
    }
    return styles.toString();
  }

  private static String css(Color color) {
    return "#" + color.toString().substring(2);
  }
}
