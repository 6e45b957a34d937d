package dev.podarium.workbench.frame;

import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person can do now, wherever it is offered: a menu, a button, a key.
 *
 * @param title what the button says: {@code Delete Pod}
 * @param kubectl the command that does the same, shown beside it; empty when kubectl has none
 * @param keys the shortcut, or null
 * @param whyNot why it cannot be done now, shown on hover; empty when it can
 * @param run does it; on the JavaFX thread, returns at once
 */
public record Action(
    String title, String kubectl, @Nullable KeyCombination keys, String whyNot, Runnable run) {

  /** An action that can be done now and has no shortcut. */
  public static Action of(String title, String kubectl, Runnable run) {
    return new Action(title, kubectl, null, "", run);
  }

  /**
   * The same for a moment at which it cannot be done; one that could not be done says why itself.
   */
  public Action greyed(String because) {
    return enabled() ? new Action(title, kubectl, keys, because, run) : this;
  }

  /** Whether it can be done now. */
  public boolean enabled() {
    return whyNot.isEmpty();
  }
}
