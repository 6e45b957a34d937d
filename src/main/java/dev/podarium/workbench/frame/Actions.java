package dev.podarium.workbench.frame;

import dev.podarium.objects.ObjectRef;
import java.util.List;

/** What can be done with an object now. Used by context menus, the inspector and keys alike. */
@FunctionalInterface
public interface Actions {

  /** The actions for an object, most used first; empty when there is none. */
  List<Action> on(ObjectRef ref);

  /** What of an object can be set to any value of a range. */
  default List<Dial> dials(ObjectRef ref) {
    return List.of();
  }
}
