package dev.podarium.narration;

import dev.podarium.api.Snapshot;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.HasMetadata;
import org.jspecify.annotations.Nullable;

/** What controls an object. */
public final class Controllers {

  private Controllers() {}

  /** The managing controller of whatever kind, if it is there and still the same; else null. */
  public static @Nullable HasMetadata of(HasMetadata object, Snapshot world) {
    var controller = Metas.controllerOf(object);
    var kind =
        controller == null
            ? null
            : world.discovery().find(controller.getApiVersion(), controller.getKind());
    if (controller == null || kind == null) {
      return null;
    }
    var namespace = kind.namespaced() ? object.getMetadata().getNamespace() : "";
    var found = world.find(new ObjectRef(kind, namespace, controller.getName()));
    return found != null && Metas.isControlledBy(object, found) ? found : null;
  }

  /** The managing controller, if it is of that type, there, and still the same; else null. */
  public static <T extends HasMetadata> @Nullable T of(
      HasMetadata object, Class<T> type, Snapshot world) {
    var controller = Metas.controllerOf(object);
    if (controller == null) {
      return null;
    }
    var found = world.find(type, object.getMetadata().getNamespace(), controller.getName());
    return found != null && Metas.isControlledBy(object, found) ? found : null;
  }
}
