package dev.podarium.upstream;

import dev.podarium.api.Snapshot;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import java.util.Collection;

/** Worlds of the objects that a case is given. */
public final class Given {

  private Given() {}

  /** Each as it is; what has no uid, namespace or creation time gets one. */
  public static Snapshot world(Collection<? extends HasMetadata> objects) {
    var server = new SmallServer(0);
    objects.forEach(server::give);
    return server.world();
  }

  /** An empty world at an instant, in virtual nanoseconds since the start. */
  public static Snapshot nothingAt(long now) {
    var server = new SmallServer(now);
    var namespace =
        new NamespaceBuilder().withNewMetadata().withName("default").endMetadata().build();
    server.give(namespace);
    return server.world();
  }
}
