package dev.podarium.workbench.inspector;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A part of the inspector that is made anew only when what it shows has changed, and hides when it
 * has nothing to show.
 */
final class Section<T> extends VBox {

  private final @Nullable Label title;
  private final Function<T, List<? extends Node>> content;
  private @Nullable Object shown;

  /**
   * A section that shows nothing yet.
   *
   * @param heading empty for none
   * @param content makes the nodes; none hides the section
   */
  Section(String heading, Function<T, List<? extends Node>> content) {
    this.title = heading.isEmpty() ? null : new Label(heading);
    this.content = content;
    getStyleClass().add("section");
    if (title != null) {
      title.getStyleClass().add("section-title");
    }
  }

  /**
   * Shows a value.
   *
   * @param theme whatever else the nodes depend on
   */
  void show(T value, Object theme) {
    var next = List.of(value, theme);
    if (Objects.equals(next, shown)) {
      return;
    }
    shown = next;
    getChildren().setAll(content.apply(value));
    setVisible(!getChildren().isEmpty());
    setManaged(isVisible());
    if (title != null && isVisible()) {
      getChildren().addFirst(title);
    }
  }
}
