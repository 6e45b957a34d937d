package dev.podarium.workbench.transport;

import dev.podarium.api.IndexKey;
import dev.podarium.objects.Kinds;
import dev.podarium.workbench.frame.Beat;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What cluster this is: its name, and how many Nodes and Pods it has. */
final class ShapeLabel extends VBox {

  private final Label shape = new Label();

  ShapeLabel() {
    var brand = new Label("Podarium");
    brand.getStyleClass().add("brand");
    shape.setId("cluster-shape");
    shape.getStyleClass().add("next-thing");
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(110);
    getChildren().addAll(brand, shape);
  }

  /** Counts Nodes and Pods. */
  void show(Beat beat) {
    shape.setText(
        counted(beat.snapshot().count(IndexKey.kind(Kinds.NODE)), "Node")
            + " · "
            + counted(beat.snapshot().count(IndexKey.kind(Kinds.POD)), "Pod"));
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
