package dev.podarium.workbench.kinds;

import dev.podarium.api.Snapshot;
import dev.podarium.objects.ObjectRef;
import dev.podarium.workbench.frame.Action;
import dev.podarium.workbench.frame.Dial;
import dev.podarium.workbench.kinds.actions.ActionContext;
import dev.podarium.workbench.kinds.actions.Deletion;
import dev.podarium.workbench.kinds.details.Details;
import dev.podarium.workbench.kinds.details.InspectorModel.Related;
import dev.podarium.workbench.kinds.details.PlainFacts;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import java.util.Optional;

/**
 * What the window knows of a kind: one class a kind, listed in {@link KindDescriptors}. What it
 * does not say itself is said of its objects as of any other. Has no state; any thread.
 */
public interface KindDescriptor<T extends HasMetadata> {

  /** The class of its objects. */
  Class<T> type();

  /** Writes what the inspector shows, labels, owners and owned aside. */
  default void details(T object, Details details) {
    PlainFacts.write(object, details);
  }

  /** What is said of an object in a list of links: a sign, some words, a hue. */
  default Related mention(T object, Snapshot world) {
    return new Related(ObjectRef.of(object), null, "", 0);
  }

  /** Its card in the picture of owners; empty for what owns no Pods. */
  default Optional<OwnerCard> card(T object) {
    return Optional.empty();
  }

  /** How one of its Pods is called in the picture of owners: its ordinal, its index, its Node. */
  default String podLabel(T object, Pod pod) {
    return pod.getMetadata().getName();
  }

  /** What can be done with an object, most used first. */
  default List<Action> actions(T object, ActionContext context) {
    return List.of(Deletion.of(ObjectRef.of(object), context));
  }

  /** What of an object can be set to any value of a range. */
  default List<Dial> dials(T object, ActionContext context) {
    return List.of();
  }

  /**
   * What the cluster will do about a new object, in one sentence; empty where that is uncertain.
   *
   * @param world as it is shown, without the object
   */
  default String consequenceOfCreating(T object, Snapshot world) {
    return "";
  }

  /**
   * What the cluster will do about a changed object, in one sentence; empty where uncertain.
   *
   * @param world as it is shown, with the object before the change
   */
  default String consequenceOfChanging(T before, T after, Snapshot world) {
    return "";
  }
}
