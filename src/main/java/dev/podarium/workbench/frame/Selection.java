package dev.podarium.workbench.frame;

import dev.podarium.objects.ObjectRef;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The one object that the window is about. On the JavaFX thread. */
public final class Selection {

  private final ReadOnlyObjectWrapper<@Nullable ObjectRef> selected = new ReadOnlyObjectWrapper<>();

  /** Selects an object; null selects nothing. */
  public void select(@Nullable ObjectRef ref) {
    selected.set(ref);
  }

  /** The selected object, or null. */
  public @Nullable ObjectRef get() {
    return selected.get();
  }

  /** For bindings. */
  public ReadOnlyObjectProperty<@Nullable ObjectRef> property() {
    return selected.getReadOnlyProperty();
  }
}
