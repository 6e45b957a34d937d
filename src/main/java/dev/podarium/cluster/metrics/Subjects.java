package dev.podarium.cluster.metrics;

import dev.podarium.api.Snapshot;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Of whom a person may speak to mean an object: of itself, or of what controls it. */
final class Subjects {

  private Subjects() {}

  /** The object and its controllers, up to the one that a person made. */
  static List<ObjectRef> of(HasMetadata object, Snapshot world) {
    var chain = new ArrayList<ObjectRef>();
    for (var next = object; next != null; next = controller(next, world)) {
      chain.add(ObjectRef.of(next));
    }
    return chain;
  }

  private static @Nullable HasMetadata controller(HasMetadata object, Snapshot world) {
    var owner = Metas.controllerOf(object);
    var kind =
        owner == null ? null : world.discovery().find(owner.getApiVersion(), owner.getKind());
    return owner == null || kind == null
        ? null
        : world.find(new ObjectRef(kind, object.getMetadata().getNamespace(), owner.getName()));
  }
}
