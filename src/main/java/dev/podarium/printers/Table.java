package dev.podarium.printers;

import dev.podarium.objects.values.Ages;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one kind, and a row for each of its objects. What kubectl prints is one rendering
 * of it.
 *
 * @param type the model class
 * @param columns in order
 */
public record Table<T extends HasMetadata>(Class<T> type, List<Column<T>> columns) {

  /** What stands for an absent value. */
  static final String NONE = "<none>";

  /** A table without columns. */
  static <T extends HasMetadata> Table<T> of(Class<T> type) {
    return new Table<>(type, List.of());
  }

  /** A table whose first column is the name. */
  static <T extends HasMetadata> Table<T> named(Class<T> type) {
    return of(type).column("Name", object -> object.getMetadata().getName());
  }

  /** The same with one more column. */
  Table<T> column(String name, Function<T, @Nullable Object> value) {
    return with(name, "string", 0, (object, now) -> value.apply(object));
  }

  /** The same with one more column of whole numbers. */
  Table<T> number(String name, Function<T, @Nullable Object> value) {
    return with(name, "integer", 0, (object, now) -> value.apply(object));
  }

  /** The same with one more column of truth values. */
  Table<T> flag(String name, Function<T, @Nullable Object> value) {
    return with(name, "boolean", 0, (object, now) -> value.apply(object));
  }

  /** The same with one more column for {@code -o wide}. */
  Table<T> wide(String name, Function<T, @Nullable Object> value) {
    return with(name, "string", 1, (object, now) -> value.apply(object));
  }

  /** The same with one more column that depends on the time. */
  Table<T> timed(String name, Column.Cell<T> cell) {
    return with(name, "string", 0, cell);
  }

  /** The same with the time since the object's creation. */
  Table<T> age() {
    return timed(
        "Age", (object, now) -> Ages.since(object.getMetadata().getCreationTimestamp(), now));
  }

  /** The same with one more column. */
  Table<T> with(String name, String type, int priority, Column.Cell<T> cell) {
    var all = new ArrayList<>(columns);
    all.add(Column.of(name, type, priority, cell));
    return new Table<>(this.type, List.copyOf(all));
  }

  /**
   * The values of one object, one a column; null for nothing.
   *
   * @param object of {@link #type}
   * @param now virtual nanoseconds since the start
   */
  public List<@Nullable Object> row(HasMetadata object, long now) {
    var row = new ArrayList<@Nullable Object>();
    columns.forEach(column -> row.add(column.cell().value(type.cast(object), now)));
    return row;
  }

  /** The titles that kubectl prints. */
  public List<String> titles(boolean wide) {
    return columns.stream().filter(column -> column.isShown(wide)).map(Column::title).toList();
  }

  /** The cells of one object that kubectl prints; nothing is printed as nothing. */
  public List<String> cells(HasMetadata object, boolean wide, long now) {
    var typed = type.cast(object);
    return columns.stream()
        .filter(column -> column.isShown(wide))
        .map(column -> text(column.cell().value(typed, now)))
        .toList();
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
