package dev.podarium.cluster.kubelet;

import io.fabric8.kubernetes.api.model.Container;
import org.jspecify.annotations.Nullable;

/**
 * Whether a container that must not run as root would.
 *
 * <p>Source: kubernetes/kubernetes, pkg/kubelet/kuberuntime/security_context_others.go,
 * verifyRunAsNonRoot
 */
final class NonRoot {

  private NonRoot() {}

  /**
   * Why it may not be started; null when it may.
   *
   * @param imageUser that the image says; empty when nothing is known of it
   */
  static @Nullable String problem(ManagedPod pod, Container container, String imageUser) {
    if (!required(pod, container)) {
      return null;
    }
    var user = user(pod, container);
    var where = " (pod: \"%s\", container: %s)".formatted(pod.full(), container.getName());
    if (user != null) {
      return user == 0 ? "container's runAsUser breaks non-root policy" + where : null;
    }
    var name = imageUser.replaceFirst(":.*", "");
    if (name.equals("root") || name.equals("0")) {
      return "container has runAsNonRoot and image will run as root" + where;
    }
    return name.isEmpty() || name.matches("\\d+")
        ? null
        : "container has runAsNonRoot and image has non-numeric user (%s), cannot verify user is non-root"
                .formatted(name)
            + where;
  }

  private static boolean required(ManagedPod pod, Container container) {
    var own = container.getSecurityContext();
    if (own != null && own.getRunAsNonRoot() != null) {
      return own.getRunAsNonRoot();
    }
    var pods = pod.spec().getSecurityContext();
    return pods != null && Boolean.TRUE.equals(pods.getRunAsNonRoot());
  }

  private static @Nullable Long user(ManagedPod pod, Container container) {
    var own = container.getSecurityContext();
    if (own != null && own.getRunAsUser() != null) {
      return own.getRunAsUser();
    }
    var pods = pod.spec().getSecurityContext();
    return pods == null ? null : pods.getRunAsUser();
  }
}
