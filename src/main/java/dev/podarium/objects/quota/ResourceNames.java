package dev.podarium.objects.quota;

import dev.podarium.objects.metadata.Names;
import java.util.List;

/**
 * Names of what can be limited.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/core/helper/helpers.go
 */
public final class ResourceNames {

  private static final List<String> COMPUTE =
      List.of("cpu", "memory", "limits.cpu", "limits.memory", "requests.cpu", "requests.memory");

  private static final List<String> COUNTED =
      List.of(
          "pods",
          "resourcequotas",
          "services",
          "replicationcontrollers",
          "secrets",
          "configmaps",
          "persistentvolumeclaims",
          "services.nodeports",
          "services.loadbalancers");

  private static final List<String> STORED =
      List.of(
          "ephemeral-storage",
          "requests.storage",
          "requests.ephemeral-storage",
          "limits.ephemeral-storage");

  private ResourceNames() {}

  /** Whether a quota can limit a name that has no domain. */
  public static boolean isStandardForQuota(String name) {
    return COMPUTE.contains(name)
        || COUNTED.contains(name)
        || STORED.contains(name)
        || name.startsWith("hugepages-")
        || name.startsWith("requests.hugepages-");
  }

  /** Whether there are only whole units of it. */
  public static boolean isWhole(String name) {
    return COUNTED.contains(name) || isExtended(name);
  }

  /** Whether a scope can be put on a name. */
  public static boolean isScoped(String scope, String name) {
    return switch (scope) {
      case "BestEffort" -> name.equals("pods");
      case "VolumeAttributesClass" ->
          name.equals("persistentvolumeclaims") || name.equals("requests.storage");
      default -> name.equals("pods") || COMPUTE.contains(name);
    };
  }

  /** Whether Kubernetes itself means something by it. */
  static boolean isNative(String name) {
    return name.indexOf('/') < 0 || name.contains("kubernetes.io/");
  }

  /** Whether it is a device or the like that somebody has added. */
  static boolean isExtended(String name) {
    return !isNative(name)
        && !name.startsWith("requests.")
        && Names.qualified("requests." + name).isEmpty();
  }
}
