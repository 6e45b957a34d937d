package dev.podarium.workbench.inspector;

import dev.podarium.objects.values.Ages;
import dev.podarium.workbench.frame.EventRow;
import dev.podarium.workbench.frame.PodState;
import dev.podarium.workbench.frame.time.Clock;
import java.time.Duration;
import javafx.beans.value.ObservableLongValue;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** One event: its reason and how long ago it was seen, below them its message. */
final class EventCell extends ListCell<EventRow> {

  /** What a scroll bar and the padding take of the width of the list, in pixels. */
  private static final double BESIDE = 44;

  private final ObservableLongValue seconds;
  private final Label reason = new Label();
  private final Label age = new Label();
  private final Text message = new Text();
  private final VBox lines;

  EventCell(ListView<EventRow> list, ObservableLongValue seconds) {
    this.seconds = seconds;
    seconds.addListener(change -> showAge());
    reason.getStyleClass().add("condition-type");
    age.getStyleClass().add("quiet");
    message.getStyleClass().add("event-message");
    message.wrappingWidthProperty().bind(list.widthProperty().subtract(BESIDE));
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    lines = new VBox(new HBox(reason, space, age), message);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(EventRow row, boolean empty) {
    super.updateItem(row, empty);
    reason.getStyleClass().remove(Signs.styleClass(PodState.FAILING));
    if (empty || row == null) {
      setGraphic(null);
      return;
    }
    if (row.warning()) {
      reason.getStyleClass().add(Signs.styleClass(PodState.FAILING));
    }
    reason.setText(row.count() == 1 ? row.reason() : row.reason() + "  ×" + row.count());
    message.setText(row.message());
    showAge();
    setGraphic(lines);
  }

  private void showAge() {
    var row = getItem();
    if (row != null) {
      age.setText(
          Ages.human(Duration.ofSeconds(seconds.get() - row.lastSeen() / Clock.SECOND)) + " ago");
    }
  }
}
