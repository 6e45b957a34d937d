package dev.podarium.objects;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Every kind of the model that a cluster serves; the first question loads all of its classes, a
 * tenth of a second.
 */
final class BuiltInKinds {

  private static final SortedMap<GroupVersionKind, BuiltInKind> IN_ORDER = loaded();
  private static final Map<GroupVersionKind, BuiltInKind> BY_VERSION = new HashMap<>(IN_ORDER);
  private static final List<Kind> ALL =
      IN_ORDER.values().stream()
          .filter(each -> each.spoken().equals(each.kind().stored()))
          .map(BuiltInKind::kind)
          .toList();

  private BuiltInKinds() {}

  static @Nullable BuiltInKind find(GroupVersionKind spoken) {
    return BY_VERSION.get(spoken);
  }

  /** All of them, each once, ordered by apiVersion and name. */
  static List<Kind> all() {
    return ALL;
  }

  private static SortedMap<GroupVersionKind, BuiltInKind> loaded() {
    var byResource = new TreeMap<GroupResource, List<BuiltInKind>>();
    ServiceLoader.load(KubernetesResource.class).stream()
        .map(ServiceLoader.Provider::type)
        .filter(HasMetadata.class::isAssignableFrom)
        .map(type -> BuiltInKind.of(type.asSubclass(HasMetadata.class)))
        .filter(each -> ServedKinds.serves(each.spoken()))
        .forEach(
            each ->
                byResource
                    .computeIfAbsent(each.kind().resource(), _ -> new ArrayList<>())
                    .add(each));
    var kinds = new TreeMap<GroupVersionKind, BuiltInKind>();
    byResource.values().stream()
        .flatMap(versions -> whole(versions).stream())
        .forEach(each -> kinds.put(each.spoken(), each));
    return kinds;
  }

  /** The versions of one kind, each of which knows the others; the newest is stored. */
  private static List<BuiltInKind> whole(List<BuiltInKind> versions) {
    if (versions.size() == 1) {
      return versions;
    }
    var newestFirst =
        versions.stream()
            .map(each -> each.spoken().version())
            .sorted(Comparator.<String>naturalOrder().reversed())
            .toList();
    var one = versions.getFirst().kind();
    var whole =
        new Kind(
            one.resource(),
            one.name(),
            one.namespaced(),
            newestFirst,
            one.shortNames(),
            one.categories(),
            one.subresources());
    return versions.stream().map(each -> each.of(whole)).toList();
  }
}
