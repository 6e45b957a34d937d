package dev.podarium.cluster.apiserver.validation;

import io.fabric8.kubernetes.api.model.AppArmorProfile;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SeccompProfile;
import io.fabric8.kubernetes.api.model.SecurityContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * As whom a Pod and its containers run.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/core/validation/validation.go,
 * ValidatePodSecurityContext, ValidateSecurityContext
 */
final class SecurityContexts {

  private static final List<String> CHANGE_POLICIES = List.of("Always", "OnRootMismatch");
  private static final List<String> PROFILES = List.of("Localhost", "RuntimeDefault", "Unconfined");
  private static final List<String> PROC_MOUNTS = List.of("Default", "Unmasked");
  private static final String ID = "must be between 0 and 2147483647, inclusive";
  private static final int LONGEST_PROFILE = 4095;

  private SecurityContexts() {}

  /** That of a Pod. */
  static void checkPod(PodSpec spec, Field at) {
    var context = spec.getSecurityContext();
    if (context == null) {
      return;
    }
    checkId(context.getFsGroup(), at.child("fsGroup"));
    checkId(context.getRunAsUser(), at.child("runAsUser"));
    checkId(context.getRunAsGroup(), at.child("runAsGroup"));
    var groups = context.getSupplementalGroups();
    for (var i = 0; groups != null && i < groups.size(); i++) {
      checkId(groups.get(i), at.child("supplementalGroups").index(i));
    }
    if (Boolean.TRUE.equals(spec.getShareProcessNamespace())
        && Boolean.TRUE.equals(spec.getHostPID())) {
      at.child("shareProcessNamespace")
          .invalid(true, "ShareProcessNamespace and HostPID cannot both be enabled");
    }
    if (context.getFsGroupChangePolicy() != null) {
      at.child("fsGroupChangePolicy").oneOf(context.getFsGroupChangePolicy(), CHANGE_POLICIES);
    }
    check(context.getSeccompProfile(), at.child("seccompProfile"));
    check(context.getAppArmorProfile(), at.child("appArmorProfile"));
  }

  /** That of a container. */
  static void check(@Nullable SecurityContext context, Field at) {
    if (context == null) {
      return;
    }
    checkId(context.getRunAsUser(), at.child("runAsUser"));
    checkId(context.getRunAsGroup(), at.child("runAsGroup"));
    if (context.getProcMount() != null) {
      at.child("procMount").oneOf(context.getProcMount(), PROC_MOUNTS);
    }
    check(context.getSeccompProfile(), at.child("seccompProfile"));
    check(context.getAppArmorProfile(), at.child("appArmorProfile"));
    if (Boolean.TRUE.equals(context.getPrivileged())
        && Boolean.FALSE.equals(context.getAllowPrivilegeEscalation())) {
      at.invalid(
          context, "cannot set `allowPrivilegeEscalation` to false and `privileged` to true");
    }
  }

  private static void check(@Nullable SeccompProfile profile, Field at) {
    if (profile == null) {
      return;
    }
    at.child("type").oneOf(profile.getType(), PROFILES);
    var local = profile.getLocalhostProfile();
    if ("Localhost".equals(profile.getType())) {
      if (local == null || local.isEmpty()) {
        at.child("localhostProfile").required("must be set when seccomp type is Localhost");
      } else {
        Paths.checkDescending(local, at.child("localhostProfile"));
      }
    } else if (local != null) {
      at.child("localhostProfile").invalid(local, "can only be set when seccomp type is Localhost");
    }
  }

  private static void check(@Nullable AppArmorProfile profile, Field at) {
    if (profile == null) {
      return;
    }
    at.child("type").oneOf(profile.getType(), PROFILES);
    var local = profile.getLocalhostProfile();
    if ("Localhost".equals(profile.getType())) {
      checkLocalProfile(local, at.child("localhostProfile"));
    } else if (local != null) {
      at.child("localhostProfile")
          .invalid(local, "can only be set when AppArmor type is Localhost");
    }
  }

  private static void checkLocalProfile(@Nullable String profile, Field at) {
    if (profile == null || profile.isBlank()) {
      at.required("must be set when AppArmor type is Localhost");
      return;
    }
    if (!profile.strip().equals(profile)) {
      at.invalid(profile, "must not be padded with whitespace");
    }
    if (profile.length() > LONGEST_PROFILE) {
      at.tooLong(LONGEST_PROFILE);
    }
  }

  private static void checkId(@Nullable Long id, Field at) {
    if (id != null && (id < 0 || id > Integer.MAX_VALUE)) {
      at.invalid(id, ID);
    }
  }
}
