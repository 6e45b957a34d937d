package dev.podarium.workbench.editor.disk;

/**
 * How the file of a manifest is on disk, compared with what the manifest was read from or saved to.
 */
public enum OnDisk {
  AS_KNOWN("", ""),
  CHANGED("changed on disk", "%s changed on disk since it was read, and has unsaved changes here."),
  DELETED("deleted on disk", "%s was deleted on disk. Its text stays here; Save writes it again."),
  UNREADABLE("unreadable on disk", "%s can no longer be read on disk. Its text stays here.");

  private final String words;
  private final String sentence;

  OnDisk(String words, String sentence) {
    this.words = words;
    this.sentence = sentence;
  }

  /** For a tab or a row; empty when there is nothing to say. */
  public String words() {
    return words;
  }

  /** The same as a sentence about a file of that name. */
  public String sentence(String name) {
    return sentence.formatted(name);
  }
}
