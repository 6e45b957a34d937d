package dev.podarium.manifest.yaml;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A part of a YAML document as it was written: aliases not followed, merges not carried out. */
public sealed interface Node {

  /** Where it begins, its anchor and tag included. */
  Mark at();

  /**
   * A single value.
   *
   * @param tag in full, {@code tag:yaml.org,2002:int}; empty when none was written
   * @param text without quotes, line breaks folded
   * @param plain whether the text alone says what it is: written without quotes and without a tag
   */
  record Scalar(String tag, String text, boolean plain, Mark at) implements Node {}

  /** A list. */
  record Sequence(List<Node> items, Mark at) implements Node {}

  /** Keys and values in the order in which they were written; a key may come again. */
  record Mapping(List<Entry> entries, Mark at) implements Node {}

  /** One key and its value. */
  record Entry(Node key, Node value) {}

  /** {@code *name}: what the anchor marks, in this place too. */
  record Alias(Anchor anchor, Mark at) implements Node {}

  /** {@code &name}. What it marks is known when its document has been read. */
  final class Anchor {

    private final String name;
    private @Nullable Node marked;

    Anchor(String name) {
      this.name = name;
    }

    /** Its name, without the ampersand. */
    public String name() {
      return name;
    }

    /** What it marks. */
    public Node marked() {
      return Objects.requireNonNull(marked, "asked while the document is being read");
    }

    void mark(Node node) {
      marked = node;
    }
  }
}
