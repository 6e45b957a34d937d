package dev.podarium.kubectl.describe.parts;

import dev.podarium.printers.TextTable;
import java.util.ArrayList;
import java.util.List;

/**
 * What is written of an object: lines whose cells, parted by tabs, stand one below the other with
 * those of neighbouring lines.
 *
 * <p>Source: describe.go, PrefixWriter and tabbedString: cells two blanks apart
 */
public final class Page {

  /** What stands where there is nothing. */
  public static final String NONE = "<none>";

  private static final String INDENT = "  ";

  private final List<String> lines = new ArrayList<>();
  private StringBuilder open = new StringBuilder();

  /** Writes at a level of indentation; line breaks are part of the text. */
  public void write(int level, String text) {
    open.append(INDENT.repeat(level)).append(text);
  }

  /** One line at a level of indentation. */
  public void line(int level, String text) {
    write(level, text + "\n");
  }

  /** {@code Name: value}. */
  public void field(String name, Object value) {
    field(0, name, value);
  }

  /** {@code Name: value} at a level of indentation. */
  public void field(int level, String name, Object value) {
    line(level, name + ":\t" + value);
  }

  /** The same, if the value is not empty. */
  public void fieldIfAny(int level, String name, String value) {
    if (!value.isEmpty()) {
      field(level, name, value);
    }
  }

  /** What follows is aligned anew. */
  public void alignAnew() {
    lines.addAll(aligned());
    open = new StringBuilder();
  }

  /** All that was written, aligned. */
  public List<String> lines() {
    alignAnew();
    return List.copyOf(lines);
  }

  /** All that was written since the last alignment, with its tabs. */
  public List<String> unaligned() {
    return open.toString().lines().toList();
  }

  private List<String> aligned() {
    if (open.isEmpty()) {
      return List.of();
    }
    var text = open.charAt(open.length() - 1) == '\n' ? open.substring(0, open.length() - 1) : open;
    return TextTable.described(List.of(text.toString().split("\n", -1)));
  }
}
