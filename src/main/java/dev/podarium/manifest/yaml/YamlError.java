package dev.podarium.manifest.yaml;

/** The text is no YAML. The message is the parser's own, without {@code yaml:} before it. */
public final class YamlError extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Mark place;

  /** At a place. */
  public YamlError(String problem, Mark place) {
    super(problem, null, false, false);
    this.place = place;
  }

  /** Where the parser stood. */
  public Mark place() {
    return place;
  }
}
