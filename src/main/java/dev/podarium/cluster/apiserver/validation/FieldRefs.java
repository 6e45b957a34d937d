package dev.podarium.cluster.apiserver.validation;

import dev.podarium.objects.metadata.Names;
import io.fabric8.kubernetes.api.model.ObjectFieldSelector;
import io.fabric8.kubernetes.api.model.ResourceFieldSelector;
import java.util.List;

/**
 * The downward API: fields of a Pod that its containers get to read.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/core/validation/validation.go,
 * validateObjectFieldSelector; pkg/apis/core/pods/helpers.go
 */
final class FieldRefs {

  static final List<String> IN_ENV =
      List.of(
          "metadata.name",
          "metadata.namespace",
          "metadata.uid",
          "spec.nodeName",
          "spec.serviceAccountName",
          "status.hostIP",
          "status.hostIPs",
          "status.podIP",
          "status.podIPs");

  static final List<String> IN_VOLUMES =
      List.of(
          "metadata.annotations",
          "metadata.labels",
          "metadata.name",
          "metadata.namespace",
          "metadata.uid");

  /** Those that can be converted at all, wherever they are used. */
  private static final List<String> KNOWN =
      List.of(
          "metadata.annotations",
          "metadata.labels",
          "metadata.name",
          "metadata.namespace",
          "metadata.uid",
          "spec.nodeName",
          "spec.restartPolicy",
          "spec.serviceAccountName",
          "spec.schedulerName",
          "status.phase",
          "status.hostIP",
          "status.hostIPs",
          "status.podIP",
          "status.podIPs");

  private static final List<String> RESOURCES =
      List.of(
          "limits.cpu",
          "limits.ephemeral-storage",
          "limits.memory",
          "requests.cpu",
          "requests.ephemeral-storage",
          "requests.memory");

  private FieldRefs() {}

  /** {@code metadata.name} or {@code metadata.labels['app']}. */
  static void check(ObjectFieldSelector ref, List<String> allowed, Field at) {
    if (ref.getApiVersion() == null || ref.getApiVersion().isEmpty()) {
      at.child("apiVersion").required();
      return;
    }
    var path = ref.getFieldPath() == null ? "" : ref.getFieldPath();
    if (path.isEmpty()) {
      at.child("fieldPath").required();
      return;
    }
    var open = path.indexOf("['");
    if (open > 0 && path.endsWith("']")) {
      checkSubscripted(path, open, at);
    } else {
      checkPlain(path, allowed, at.child("fieldPath"));
    }
  }

  /** A limit or request of a container. */
  static void check(ResourceFieldSelector ref, boolean inVolume, Field at) {
    if (inVolume && (ref.getContainerName() == null || ref.getContainerName().isEmpty())) {
      at.child("containerName").required();
    }
    var resource = ref.getResource() == null ? "" : ref.getResource();
    if (resource.isEmpty()) {
      at.child("resource").required();
    } else if (!resource.contains("hugepages-")) {
      at.child("resource").oneOf(resource, RESOURCES);
    }
  }

  private static void checkPlain(String path, List<String> allowed, Field at) {
    if (!KNOWN.contains(path)) {
      at.invalid(path, "error converting fieldPath: field label not supported: " + path);
    } else {
      at.oneOf(path, allowed);
    }
  }

  private static void checkSubscripted(String path, int open, Field at) {
    var key = path.substring(open + 2, path.length() - 2);
    switch (path.substring(0, open)) {
      case "metadata.annotations" -> at.invalid(key, Names.annotationKey(key));
      case "metadata.labels" -> at.invalid(key, Names.qualified(key));
      default ->
          at.child("fieldPath")
              .invalid(
                  path,
                  "error converting fieldPath: field label does not support subscript: " + path);
    }
  }
}
