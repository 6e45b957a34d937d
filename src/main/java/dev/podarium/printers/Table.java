package dev.podarium.printers;

import dev.podarium.objects.values.Ages;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one kind.
 *
 * @param type the model class
 * @param columns in order
 */
public record Table<T extends HasMetadata>(Class<T> type, List<Column<T>> columns) {

  /** What stands for an absent value. */
  static final String NONE = "<none>";

  /**
   * One column.
   *
   * @param title in upper case
   * @param wide whether it is printed with {@code -o wide} only
   */
  public record Column<T>(String title, boolean wide, Cell<T> cell) {}

  /** What stands in a column. */
  @FunctionalInterface
  public interface Cell<T> {

    /**
     * The text of one object's cell.
     *
     * @param now virtual nanoseconds since the start
     */
    String text(T object, long now);
  }

  /** A table without columns. */
  static <T extends HasMetadata> Table<T> of(Class<T> type) {
    return new Table<>(type, List.of());
  }

  /** A table whose first column is the name. */
  static <T extends HasMetadata> Table<T> named(Class<T> type) {
    return of(type).column("NAME", object -> object.getMetadata().getName());
  }

  /** The same with one more column; null is printed as nothing. */
  Table<T> column(String title, Function<T, @Nullable Object> value) {
    return with(new Column<>(title, false, (object, now) -> text(value.apply(object))));
  }

  /** The same with one more column for {@code -o wide}. */
  Table<T> wide(String title, Function<T, @Nullable Object> value) {
    return with(new Column<>(title, true, (object, now) -> text(value.apply(object))));
  }

  /** The same with one more column that depends on the time. */
  Table<T> timed(String title, Cell<T> cell) {
    return with(new Column<>(title, false, cell));
  }

  /** The same with the time since the object's creation. */
  Table<T> age() {
    return timed(
        "AGE", (object, now) -> Ages.since(object.getMetadata().getCreationTimestamp(), now));
  }

  Table<T> with(Column<T> column) {
    var all = new ArrayList<>(columns);
    all.add(column);
    return new Table<>(type, List.copyOf(all));
  }

  /** The titles that are printed. */
  public List<String> titles(boolean wide) {
    return columns.stream().filter(shown(wide)).map(Column::title).toList();
  }

  /**
   * The cells of one object.
   *
   * @param object of {@link #type}
   * @param now virtual nanoseconds since the start
   */
  public List<String> cells(HasMetadata object, boolean wide, long now) {
    var typed = type.cast(object);
    return columns.stream().filter(shown(wide)).map(c -> c.cell().text(typed, now)).toList();
  }

  private static <T> Predicate<Column<T>> shown(boolean wide) {
    return column -> wide || !column.wide();
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
