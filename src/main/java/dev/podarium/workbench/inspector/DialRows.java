package dev.podarium.workbench.inspector;

import dev.podarium.workbench.frame.ActionMenu;
import dev.podarium.workbench.frame.Dial;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What of the selected object can be set to any value of a range, as sliders. */
final class DialRows extends VBox {

  private static final int STEPS = 20;

  private List<String> shown = List.of();
  private List<Dial> dials = List.of();

  DialRows() {
    getStyleClass().add("dials");
  }

  /** A slider stays where a person has put it until the cluster tells of another value. */
  void show(List<Dial> next) {
    dials = next;
    var words =
        next.stream()
            .map(dial -> dial.title() + dial.value() + dial.command() + dial.whyNot())
            .toList();
    if (words.equals(shown)) {
      return;
    }
    shown = words;
    getChildren().clear();
    for (var i = 0; i < next.size(); i++) {
      getChildren().add(row(next.get(i), i));
    }
    setVisible(!next.isEmpty());
    setManaged(isVisible());
  }

  private Node row(Dial dial, int index) {
    var slider = new Slider(0, dial.most(), dial.value());
    slider.setId("dial-" + ActionMenu.id(dial.title()));
    slider.setBlockIncrement(dial.most() / (double) STEPS);
    slider.setDisable(!dial.whyNot().isEmpty());
    var value = new Label();
    value.setMinWidth(USE_PREF_SIZE);
    value
        .textProperty()
        .bind(slider.valueProperty().map(number -> number.intValue() + " " + dial.unit()));
    slider
        .valueProperty()
        .addListener(
            (observed, before, now) -> {
              if (!slider.isValueChanging()) {
                set(index, now.intValue());
              }
            });
    slider
        .valueChangingProperty()
        .addListener(
            (observed, before, changing) -> {
              if (!changing) {
                set(index, (int) slider.getValue());
              }
            });
    Tooltip.install(slider, new Tooltip(hint(dial)));
    HBox.setHgrow(slider, Priority.ALWAYS);
    var title = new Label(dial.title());
    title.setMinWidth(USE_PREF_SIZE);
    var row = new HBox(8, title, slider, value);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("dial");
    return row;
  }

  private void set(int index, int value) {
    dials.get(index).set().accept(value);
  }

  private static String hint(Dial dial) {
    return dial.whyNot().isEmpty() ? dial.command().formatted(dial.value()) : dial.whyNot();
  }
}
