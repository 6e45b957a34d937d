package dev.podarium.workbench.editor;

import dev.podarium.workbench.editor.recovery.Recovery;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Has a copy kept of each sheet with text that is in no file. On the JavaFX thread. */
final class Keeping {

  private final Set<String> kept = new HashSet<>();
  private @Nullable Recovery recovery;

  /** From now on copies are kept there. */
  void in(Recovery place) {
    recovery = place;
  }

  /** Looks at a sheet after something happened to it. */
  void look(Sheet sheet) {
    if (!sheet.unsaved()) {
      forget(sheet);
    } else if (recovery != null) {
      kept.add(sheet.id());
      recovery.keep(sheet.id(), sheet.copy());
    }
  }

  /** Nobody wants its text any more. */
  void forget(Sheet sheet) {
    if (recovery != null && kept.remove(sheet.id())) {
      recovery.forget(sheet.id());
    }
  }
}
