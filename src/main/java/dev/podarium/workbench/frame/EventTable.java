package dev.podarium.workbench.frame;

import dev.podarium.objects.values.Ages;
import dev.podarium.workbench.frame.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleLongProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * Events as {@code kubectl get events} lists them, the newest last. It follows new ones for as long
 * as its end is in view; a click selects what an event is about. Only the rows in view cost
 * anything. On the JavaFX thread.
 */
public final class EventTable extends TableView<EventRow> {

  private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
  private static final double NEAR_THE_END = 0.001;

  /** In widths of the text size; the message has none of its own. */
  private static final Map<String, Double> WIDTHS =
      Map.of("LAST SEEN", 6.5, "TYPE", 5.5, "REASON", 13.0, "OBJECT", 21.0);

  private final Selection selection;
  private final ObservableList<EventRow> rows = FXCollections.observableArrayList();
  private final FilteredList<EventRow> wanted = new FilteredList<>(rows);
  private final LongProperty now = new SimpleLongProperty();
  private boolean following = true;

  /** A table without rows. */
  public EventTable(Selection selection) {
    this.selection = selection;
    getStyleClass().add("events");
    setItems(wanted);
    addEventFilter(InputEvent.ANY, this::touched);
    setPlaceholder(new Label("No events yet"));
    getColumns().add(ageColumn());
    getColumns().add(column("TYPE", EventRow::type));
    getColumns().add(column("REASON", EventRow::reason));
    getColumns().add(column("OBJECT", EventRow::object));
    getColumns().add(column("MESSAGE", EventTable::message));
    setRowFactory(table -> new Row());
  }

  /** What is listed, in order; changing it changes the table. */
  public ObservableList<EventRow> rows() {
    return rows;
  }

  /** What is listed and wanted, in order. */
  public List<EventRow> shown() {
    return wanted;
  }

  /** Lists only what is wanted. */
  public void want(Predicate<EventRow> predicate) {
    wanted.setPredicate(predicate);
  }

  /** Counts ages from here, in virtual nanoseconds since the start. */
  public void now(long nanos) {
    now.set(nanos / Clock.SECOND);
  }

  /** Makes a change to the rows and keeps the end in view if it was. */
  public void following(Runnable change) {
    change.run();
    if (following && !wanted.isEmpty()) {
      scrollTo(wanted.size() - 1);
    }
  }

  /** Where a person has scrolled to decides whether the end is followed. */
  private void touched(InputEvent event) {
    if (event instanceof ScrollEvent
        || event.getEventType() == MouseEvent.MOUSE_RELEASED
        || event.getEventType() == KeyEvent.KEY_RELEASED) {
      Platform.runLater(() -> following = endIsInView());
    }
  }

  /** Columns are as wide as their words at this size of text; the message gets the rest. */
  @Override
  protected void layoutChildren() {
    var em = Theme.NORMAL * Theme.scale(this);
    var left = getWidth() - 2 * em;
    for (var column : getColumns()) {
      var ems = WIDTHS.getOrDefault(column.getText(), 0.0);
      column.setPrefWidth(ems == 0 ? Math.max(12 * em, left) : ems * em);
      left -= ems * em;
    }
    super.layoutChildren();
  }

  private boolean endIsInView() {
    return lookupAll(".scroll-bar").stream()
        .map(ScrollBar.class::cast)
        .filter(bar -> bar.getOrientation() == Orientation.VERTICAL && bar.isVisible())
        .allMatch(bar -> bar.getValue() >= bar.getMax() - NEAR_THE_END);
  }

  /** The style sheet of the table, for the pane that holds it. */
  public static String stylesheet() {
    var url = EventTable.class.getResource("/assets/styles/inspector.css");
    return Objects.requireNonNull(url, "inspector.css").toExternalForm();
  }

  private static String message(EventRow row) {
    return row.count() == 1 ? row.message() : row.message() + "  (seen " + row.count() + " times)";
  }

  private TableColumn<EventRow, String> column(String title, Function<EventRow, String> text) {
    var column = new TableColumn<EventRow, String>(title);
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(text.apply(cell.getValue())));
    column.setSortable(false);
    column.setReorderable(false);
    return column;
  }

  private TableColumn<EventRow, String> ageColumn() {
    var column = column("LAST SEEN", row -> "");
    column.setCellValueFactory(cell -> now.map(seconds -> age(cell.getValue(), seconds)));
    return column;
  }

  private static String age(EventRow row, Number seconds) {
    return Ages.human(Duration.ofSeconds(seconds.longValue() - row.lastSeen() / Clock.SECOND));
  }

  /** A row that is marked when it warns and selects what it is about when it is clicked. */
  private final class Row extends TableRow<EventRow> {

    Row() {
      setOnMouseClicked(
          click -> {
            var row = getItem();
            if (row != null && row.about() != null) {
              selection.select(row.about());
            }
          });
    }

    @Override
    protected void updateItem(EventRow row, boolean empty) {
      super.updateItem(row, empty);
      pseudoClassStateChanged(WARNING, !empty && row != null && row.warning());
    }
  }
}
