package dev.podarium.workbench.editor.disk;

/** What somebody saw who looked at a file again. */
public sealed interface Look {

  /** The file says what is known. {@code now}: the same, seen now. */
  record Same(KnownFile now) implements Look {}

  /** The file says something else. */
  record Changed(KnownFile now) implements Look {}

  /** There is no file of that name any more. */
  record Gone() implements Look {}

  /**
   * It cannot be read.
   *
   * @param why as the end of a sentence that begins with its name
   */
  record Unreadable(String why) implements Look {}
}
