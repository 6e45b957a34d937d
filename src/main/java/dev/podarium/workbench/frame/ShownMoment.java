package dev.podarium.workbench.frame;

import dev.podarium.api.Address;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Which moment the window shows: the newest, or one of the past. Whoever sets it has all panes
 * follow at the next beat. On the JavaFX thread.
 */
public final class ShownMoment {

  private final ReadOnlyObjectWrapper<@Nullable Address> past = new ReadOnlyObjectWrapper<>();

  /** Shows a moment of the past; one that is no longer retained shows the newest instead. */
  public void show(Address moment) {
    past.set(moment);
  }

  /** Shows the newest moment, from now on always. */
  public void showNewest() {
    past.set(null);
  }

  /** The moment of the past that is wanted; null: the newest. */
  public @Nullable Address past() {
    return past.get();
  }

  /** For bindings; null: the newest. */
  public ReadOnlyObjectProperty<@Nullable Address> property() {
    return past.getReadOnlyProperty();
  }
}
