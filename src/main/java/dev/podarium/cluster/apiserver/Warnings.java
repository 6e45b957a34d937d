package dev.podarium.cluster.apiserver;

import dev.podarium.api.Origin;
import dev.podarium.cluster.apiserver.kinds.Resource;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.OwnerReference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * What the server lets pass and thinks unwise: of any kind first, then of the object's own. A text
 * is said once.
 *
 * <p>Source: k8s.io/apiserver/pkg/endpoints/handlers/create.go, update.go;
 * k8s.io/apiserver/pkg/endpoints/deprecation/deprecation.go
 */
final class Warnings {

  private static final Map<String, String> DEPRECATED =
      Map.of(
          "v1 ComponentStatus", "v1 ComponentStatus is deprecated in v1.19+",
          "v1 Endpoints",
              "v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice");

  private Warnings() {}

  static List<String> ofCreation(
      HasMetadata sent, HasMetadata object, Resource<HasMetadata> resource, Origin origin) {
    return isRead(origin) ? all(sent, resource.warnings(object)) : List.of();
  }

  static List<String> ofUpdate(
      HasMetadata sent,
      HasMetadata object,
      HasMetadata stored,
      Resource<HasMetadata> resource,
      Origin origin) {
    return isRead(origin) ? all(sent, resource.updateWarnings(object, stored)) : List.of();
  }

  /** Components of the cluster do not look at warnings. */
  private static boolean isRead(Origin origin) {
    return origin.by().equals(Origin.USER.by());
  }

  private static List<String> all(HasMetadata sent, List<String> own) {
    var all = new LinkedHashSet<String>();
    var deprecated = DEPRECATED.get(sent.getApiVersion() + " " + sent.getKind());
    if (deprecated != null) {
      all.add(deprecated);
    }
    var twice = ownersTwice(sent);
    if (!twice.isEmpty()) {
      all.add(
          ".metadata.ownerReferences contains duplicate entries; API server dedups owner references"
              + " in 1.20+, and may reject such requests as early as 1.24; please fix your"
              + " requests; duplicate UID(s) observed: "
              + String.join(", ", twice));
    }
    all.addAll(own);
    return List.copyOf(all);
  }

  private static List<String> ownersTwice(HasMetadata object) {
    var seen = new LinkedHashSet<OwnerReference>();
    var twice = new ArrayList<String>();
    for (var owner : Metas.owners(object)) {
      if (!seen.add(owner)) {
        twice.add(owner.getUid());
      }
    }
    return twice;
  }
}
