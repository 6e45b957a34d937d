package dev.podarium.workbench.editor;

import dev.podarium.workbench.editor.recovery.Recovery;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Has a copy kept of each tab with text that is in no file. On the JavaFX thread. */
final class Keeping {

  private final Set<String> kept = new HashSet<>();
  private @Nullable Recovery recovery;

  /** From now on copies are kept there. */
  void in(Recovery place) {
    recovery = place;
  }

  /** Looks at a tab after something happened to it. */
  void look(ManifestTab tab) {
    if (!tab.unsaved()) {
      forget(tab);
    } else if (recovery != null) {
      kept.add(tab.id());
      recovery.keep(tab.id(), tab.copy());
    }
  }

  /** Nobody wants its text any more. */
  void forget(ManifestTab tab) {
    if (recovery != null && kept.remove(tab.id())) {
      recovery.forget(tab.id());
    }
  }
}
