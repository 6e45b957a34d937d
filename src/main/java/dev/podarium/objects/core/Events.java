package dev.podarium.objects.core;

import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.copies.Copies;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.EventSource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.MicroTime;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectReference;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What can be asked of an Event, and copies of it with a part changed. */
public final class Events {

  private Events() {}

  /** How often it was seen, at least once. */
  public static int count(Event event) {
    return event.getCount() == null ? 1 : event.getCount();
  }

  /** What an Event is about; null when it does not say so, or the model does not know its kind. */
  public static @Nullable ObjectRef subject(Event event) {
    var involved = event.getInvolvedObject();
    if (involved == null || involved.getKind() == null) {
      return null;
    }
    var apiVersion = Objects.requireNonNullElse(involved.getApiVersion(), "v1");
    var kind = Kinds.BUILT_IN.find(apiVersion, involved.getKind());
    if (kind == null) {
      return null;
    }
    var namespace = Objects.requireNonNullElse(involved.getNamespace(), "");
    return new ObjectRef(kind, kind.namespaced() ? namespace : "", involved.getName());
  }

  /** The Event as it is when it is seen once more, at an instant and perhaps in other words. */
  public static Event seenAgain(Event event, String message, String instant) {
    return Copies.changed(
        event,
        copy -> {
          copy.setMessage(message);
          copy.setLastTimestamp(instant);
          copy.setCount(count(event) + 1);
        });
  }

  /** A copy that stands for all similar ones, and says so; who reported it is left out. */
  public static Event combined(Event event) {
    return Copies.changed(
        event,
        copy -> {
          copy.setMessage("(combined from similar events): " + event.getMessage());
          copy.setReportingComponent("");
          copy.setReportingInstance("");
        });
  }

  /**
   * An Event about an object that says nothing of time and sender yet.
   *
   * @param name of the Event itself
   * @param fieldPath the part of the object, {@code spec.containers{web}}; null for all of it
   */
  public static Event about(
      HasMetadata about, @Nullable String fieldPath, String name, String type, String reason) {
    var event = new Event();
    event.setMetadata(new ObjectMeta());
    event.getMetadata().setName(name);
    event
        .getMetadata()
        .setNamespace(
            Objects.requireNonNullElse(about.getMetadata().getNamespace(), Namespaces.DEFAULT));
    event.setInvolvedObject(reference(about, fieldPath));
    event.setType(type);
    event.setReason(reason);
    return event;
  }

  /** A copy with the words that kubectl prints. */
  public static Event withMessage(Event event, String message) {
    return Copies.changed(event, copy -> copy.setMessage(message));
  }

  /** A copy told once at an instant, in the style of the core group. */
  public static Event toldOnce(Event event, String instant, String component, String host) {
    return Copies.changed(
        event,
        copy -> {
          copy.setSource(new EventSource(component, host.isEmpty() ? null : host));
          copy.setFirstTimestamp(instant);
          copy.setLastTimestamp(instant);
          copy.setCount(1);
          copy.setReportingComponent(component);
          copy.setReportingInstance(host);
        });
  }

  /** A copy told at an instant, in the style of events.k8s.io. */
  public static Event toldOf(
      Event event, String action, String microseconds, String component, String instance) {
    return Copies.changed(
        event,
        copy -> {
          copy.setAction(action);
          copy.setEventTime(new MicroTime(microseconds));
          copy.setReportingComponent(component);
          copy.setReportingInstance(instance);
        });
  }

  private static ObjectReference reference(HasMetadata about, @Nullable String fieldPath) {
    var meta = about.getMetadata();
    return new ObjectReference(
        about.getApiVersion(),
        fieldPath,
        about.getKind(),
        meta.getName(),
        meta.getNamespace(),
        meta.getResourceVersion(),
        meta.getUid());
  }
}
