package dev.podarium.printers;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table, as the API server defines it for its clients.
 *
 * @param name {@code Up-to-date}
 * @param type of its values in OpenAPI: {@code string}, {@code integer} or {@code boolean}
 * @param format {@code name} for the name of the object, else empty
 * @param description what its values say
 * @param priority 0 when it is always shown, 1 when with {@code -o wide} only
 */
public record Column<T>(
    String name, String type, String format, String description, int priority, Cell<T> cell) {

  /** What stands in a column. */
  @FunctionalInterface
  public interface Cell<T> {

    /**
     * The value for one object: text, a number or a truth value; null for nothing.
     *
     * @param now virtual nanoseconds since the start
     */
    @Nullable Object value(T object, long now);
  }

  static <T> Column<T> of(String name, String type, int priority, Cell<T> cell) {
    var format = name.equals("Name") ? "name" : "";
    return new Column<>(name, type, format, ColumnDescriptions.of(name), priority, cell);
  }

  /** {@code UP-TO-DATE}: as kubectl prints it above the column. */
  public String title() {
    return name.toUpperCase(Locale.ROOT);
  }

  /** Whether it is among the columns that are shown. */
  public boolean isShown(boolean wide) {
    return wide || priority == 0;
  }
}
