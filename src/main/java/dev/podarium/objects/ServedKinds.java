package dev.podarium.objects;

import java.util.Set;

/**
 * Which kinds of the model a cluster of Kubernetes 1.36 has when nothing was installed into it and
 * nothing switched on: the stable versions of the built-in groups. Alpha and beta versions are off;
 * what comes with a definition of its own, such as Gateway API, is not there; and some kinds are
 * only ever spoken on a part of another resource.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controlplane/instance.go,
 * stableAPIGroupVersionsEnabledByDefault; api/discovery
 */
final class ServedKinds {

  /** Groups that somebody has to install. */
  private static final Set<String> INSTALLED =
      Set.of("gateway.networking.k8s.io", "metrics.k8s.io");

  /** Bodies of requests to pods/eviction, deployments/scale and serviceaccounts/token. */
  private static final Set<String> PARTS =
      Set.of("policy/v1/Eviction", "autoscaling/v1/Scale", "authentication.k8s.io/v1/TokenRequest");

  /** Stable from 1.37 on; the model is ahead of the release. */
  private static final Set<String> LATER =
      Set.of(
          "certificates.k8s.io/v1/ClusterTrustBundle",
          "certificates.k8s.io/v1/PodCertificateRequest",
          "resource.k8s.io/v1/DeviceTaintRule",
          "storagemigration.k8s.io/v1/StorageVersionMigration");

  private ServedKinds() {}

  static boolean serves(GroupVersionKind kind) {
    return !kind.version().contains("alpha")
        && !kind.version().contains("beta")
        && !INSTALLED.contains(kind.group())
        && !PARTS.contains(kind.toString())
        && !LATER.contains(kind.toString());
  }
}
