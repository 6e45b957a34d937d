package dev.podarium.cluster.apiserver.validation;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.VolumeDevice;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a container finds the Pod's volumes.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/core/validation/validation.go, ValidateVolumeMounts
 */
public final class Mounts {

  private static final List<String> PROPAGATIONS =
      List.of("Bidirectional", "HostToContainer", "None");
  private static final List<String> READ_ONLY = List.of("Disabled", "Enabled", "IfPossible");

  private Mounts() {}

  /**
   * The mounts of a container.
   *
   * @param volumes the names of the Pod's volumes
   */
  public static void check(Container container, Set<String> volumes, Field at) {
    var mounts = container.getVolumeMounts();
    var paths = new HashSet<String>();
    for (var i = 0; mounts != null && i < mounts.size(); i++) {
      check(mounts.get(i), volumes, paths, at.index(i));
      checkAgainstDevices(mounts.get(i), container.getVolumeDevices(), at.index(i));
      checkPropagation(mounts.get(i), container, at.index(i));
    }
  }

  private static void check(VolumeMount mount, Set<String> volumes, Set<String> paths, Field at) {
    var name = mount.getName() == null ? "" : mount.getName();
    if (name.isEmpty()) {
      at.child("name").required();
    }
    if (!volumes.contains(name)) {
      at.child("name").notFound(name, "");
    }
    if (isEmpty(mount.getMountPath())) {
      at.child("mountPath").required();
    } else if (!paths.add(mount.getMountPath())) {
      at.child("mountPath").invalid(mount.getMountPath(), "must be unique");
    }
    checkSubPath(mount, at);
  }

  /** Which folder of the volume is mounted. */
  public static void checkSubPath(VolumeMount mount, Field at) {
    if (!isEmpty(mount.getSubPath())) {
      Paths.checkDescending(mount.getSubPath(), at.child("subPath"));
    }
    if (!isEmpty(mount.getSubPathExpr())) {
      if (!isEmpty(mount.getSubPath())) {
        at.child("subPathExpr")
            .invalid(mount.getSubPathExpr(), "subPathExpr and subPath are mutually exclusive");
      }
      Paths.checkDescending(mount.getSubPathExpr(), at.child("subPathExpr"));
    }
  }

  private static void checkAgainstDevices(
      VolumeMount mount, @Nullable List<VolumeDevice> devices, Field at) {
    for (var device : devices == null ? List.<VolumeDevice>of() : devices) {
      if (device.getName() != null && device.getName().equals(mount.getName())) {
        at.child("name").invalid(mount.getName(), "must not already exist in volumeDevices");
      }
      if (device.getDevicePath() != null && device.getDevicePath().equals(mount.getMountPath())) {
        at.child("mountPath")
            .invalid(mount.getMountPath(), "must not already exist as a path in volumeDevices");
      }
    }
  }

  /** Whether mounts that are made later are seen on the other side. */
  public static void checkPropagation(VolumeMount mount, @Nullable Container container, Field at) {
    var propagation = mount.getMountPropagation();
    if (propagation != null) {
      at.child("mountPropagation").oneOf(propagation, PROPAGATIONS);
      if (propagation.equals("Bidirectional") && !privileged(container)) {
        at.child("mountPropagation")
            .forbidden(
                "Bidirectional mount propagation is available only to privileged containers");
      }
    }
    checkRecursiveReadOnly(mount, at.child("recursiveReadOnly"));
  }

  private static void checkRecursiveReadOnly(VolumeMount mount, Field at) {
    var mode = mount.getRecursiveReadOnly();
    if (mode == null || mode.equals("Disabled")) {
      return;
    }
    at.oneOf(mode, READ_ONLY);
    if (!Boolean.TRUE.equals(mount.getReadOnly())) {
      at.forbidden("may only be specified when readOnly is true");
    }
    var propagation = mount.getMountPropagation();
    if (propagation != null && !propagation.equals("None")) {
      at.forbidden("may only be specified when mountPropagation is None or not specified");
    }
  }

  private static boolean privileged(@Nullable Container container) {
    return container != null
        && container.getSecurityContext() != null
        && Boolean.TRUE.equals(container.getSecurityContext().getPrivileged());
  }

  private static boolean isEmpty(@Nullable String text) {
    return text == null || text.isEmpty();
  }
}
