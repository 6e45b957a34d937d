package dev.podarium.workbench.launch;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps the toolkit from telling a person that it was loaded from the class path: a warning about
 * how this program is packaged, of which no user can make anything.
 */
final class ToolkitLog {

  /** Held here, since the logging system forgets loggers that nobody holds. */
  private static final Logger JAVAFX = Logger.getLogger("javafx");

  private ToolkitLog() {}

  static void keepErrorsOnly() {
    JAVAFX.setLevel(Level.SEVERE);
  }
}
