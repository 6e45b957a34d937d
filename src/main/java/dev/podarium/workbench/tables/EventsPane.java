package dev.podarium.workbench.tables;

import dev.podarium.workbench.frame.Beat;
import dev.podarium.workbench.frame.EventRow;
import dev.podarium.workbench.frame.EventTable;
import dev.podarium.workbench.frame.Pane;
import dev.podarium.workbench.frame.PaneContext;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.controlsfx.control.textfield.TextFields;

/** The cluster's events as {@code kubectl get events} lists them. On the JavaFX thread. */
public final class EventsPane implements Pane {

  private final EventLog log = new EventLog();
  private final EventTable table;
  private final TextField filter = TextFields.createClearableTextField();
  private final CheckBox warningsOnly = new CheckBox("Warnings only");
  private final Label count = new Label();
  private final VBox root;
  private final Subscription listening;

  /** A pane that lists events from the next beat on. */
  public EventsPane(PaneContext context) {
    table = new EventTable(context.selection());
    table.setId("events");
    filter.setId("events-filter");
    filter.setPromptText("Filter: a reason, an object, a word of the message");
    filter.textProperty().subscribe(text -> want());
    warningsOnly.selectedProperty().subscribe(only -> want());
    count.getStyleClass().add("quiet");
    HBox.setHgrow(filter, Priority.ALWAYS);
    var bar = new HBox(filter, warningsOnly, count);
    bar.getStyleClass().add("events-bar");
    VBox.setVgrow(table, Priority.ALWAYS);
    root = new VBox(bar, table);
    root.getStyleClass().add("events-pane");
    root.getStylesheets().add(EventTable.stylesheet());
    listening = context.pulse().listen(this::pulse);
  }

  @Override
  public String title() {
    return "Events";
  }

  @Override
  public Node node() {
    return root;
  }

  @Override
  public void close() {
    listening.unsubscribe();
  }

  private void pulse(Beat beat) {
    table.now(beat.nanos());
    if (!beat.complete()) {
      table.following(() -> table.rows().setAll(log.reset(beat.snapshot())));
      count();
      return;
    }
    var step = log.take(beat.changes());
    if (!step.isEmpty()) {
      table.following(
          () -> {
            if (!step.gone().isEmpty()) {
              table.rows().removeIf(step.gone()::contains);
            }
            table.rows().addAll(step.added());
          });
      count();
    }
  }

  private void want() {
    table.want(wanted(filter.getText().strip(), warningsOnly.isSelected()));
    count();
  }

  /** Whether a row has every word of a text somewhere in it. */
  static Predicate<EventRow> wanted(String text, boolean warningsOnly) {
    var words = Stream.of(text.toLowerCase(Locale.ROOT).split("\\s+")).toList();
    return row ->
        (!warningsOnly || row.warning()) && words.stream().allMatch(searched(row)::contains);
  }

  private static String searched(EventRow row) {
    return String.join(" ", row.type(), row.reason(), row.object(), row.message())
        .toLowerCase(Locale.ROOT);
  }

  private void count() {
    var all = table.rows().size();
    var warnings = table.rows().stream().filter(EventRow::warning).count();
    var shown = table.shown().size();
    var some = shown == all ? all + " events" : shown + " of " + all + " events";
    count.setText(some + (warnings == 0 ? "" : " · " + warnings + " warnings"));
  }
}
