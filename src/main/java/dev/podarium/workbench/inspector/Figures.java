package dev.podarium.workbench.inspector;

import dev.podarium.workbench.frame.Palette;
import dev.podarium.workbench.kinds.details.InspectorModel.Bar;
import dev.podarium.workbench.kinds.details.InspectorModel.Figure;
import dev.podarium.workbench.kinds.details.InspectorModel.Headline;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;

/** Desired against actual, large. */
final class Figures {

  private Figures() {}

  static List<Node> of(List<Figure> figures, Palette palette) {
    if (figures.isEmpty()) {
      return List.of();
    }
    var row = new FlowPane();
    row.getStyleClass().add("figures");
    figures.forEach(figure -> row.getChildren().add(figure(figure, palette)));
    return List.of(row);
  }

  /** The largest figures, one a line, with their captions. */
  static List<Node> headlines(List<Headline> headlines) {
    return headlines.stream().map(Figures::headline).toList();
  }

  private static Node headline(Headline headline) {
    var value = new Label(headline.value());
    value.getStyleClass().add("headline");
    if (headline.state() != null) {
      value.getStyleClass().add(Signs.styleClass(headline.state()));
    }
    var caption = new Label(headline.caption());
    caption.getStyleClass().add("headline-caption");
    caption.setWrapText(true);
    var line = new FlowPane(value, caption);
    line.getStyleClass().add("headline-line");
    return line;
  }

  private static Node figure(Figure figure, Palette palette) {
    var label = new Label(figure.label());
    label.getStyleClass().add("quiet");
    var value = new Label(figure.value());
    value.getStyleClass().add("figure");
    if (figure.state() != null) {
      value.getStyleClass().add(Signs.styleClass(figure.state()));
    } else if (figure.rolloutRevision() > 0) {
      value.setStyle(
          "-fx-text-fill: "
              + css(palette.ofRolloutRevision(figure.rolloutRevision()).edge())
              + ";");
    }
    var pair = new HBox(label, value);
    pair.getStyleClass().add("figure-pair");
    return pair;
  }

  static List<Node> bars(List<Bar> bars, Palette palette) {
    return bars.stream().map(bar -> bar(bar, palette)).toList();
  }

  private static Node bar(Bar bar, Palette palette) {
    var track = new ShareBar(bar.share(), color(bar, palette));
    HBox.setHgrow(track, Priority.ALWAYS);
    var row = new HBox(track);
    row.getStyleClass().add("bar-row");
    if (!bar.label().isEmpty()) {
      var label = new Label(bar.label());
      label.getStyleClass().addAll("quiet", "bar-label");
      var words = new Label(bar.words());
      words.getStyleClass().add("bar-words");
      row.getChildren().addFirst(label);
      row.getChildren().add(words);
    }
    return row;
  }

  private static Color color(Bar bar, Palette palette) {
    return bar.rolloutRevision() > 0
        ? palette.ofRolloutRevision(bar.rolloutRevision()).fill()
        : palette.bar();
  }

  static String css(Color color) {
    return "#" + color.toString().substring(2, 8);
  }

  /** A track of which a share is filled. */
  private static final class ShareBar extends StackPane {

    private final Region filled = new Region();
    private final double share;

    ShareBar(double share, Color color) {
      this.share = share;
      getStyleClass().add("share-bar");
      filled.getStyleClass().add("share");
      filled.setStyle("-fx-background-color: " + css(color) + ";");
      getChildren().add(filled);
    }

    @Override
    protected void layoutChildren() {
      filled.resizeRelocate(0, 0, Math.rint(getWidth() * share), getHeight());
    }
  }
}
