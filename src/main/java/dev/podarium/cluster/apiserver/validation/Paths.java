package dev.podarium.cluster.apiserver.validation;

import java.util.Arrays;

/**
 * Paths inside a volume.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/core/validation/validation.go,
 * validateLocalDescendingPath
 */
final class Paths {

  private Paths() {}

  /** Relative, and never upwards. */
  static void checkDescending(String path, Field at) {
    if (path.startsWith("/")) {
      at.invalid(path, "must be a relative path");
    }
    checkNoBacksteps(path, at);
  }

  /** The same, and nothing that the kubelet keeps for itself. */
  static void checkNonReserved(String path, Field at) {
    checkDescending(path, at);
    if (path.startsWith("..") && !path.startsWith("../")) {
      at.invalid(path, "must not start with '..'");
    }
  }

  static void checkNoBacksteps(String path, Field at) {
    if (path.contains("..") && Arrays.asList(path.split("/")).contains("..")) {
      at.invalid(path, "must not contain '..'");
    }
  }
}
