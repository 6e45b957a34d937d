package dev.podarium.cluster.apiserver.validation;

import io.fabric8.kubernetes.api.model.ServiceSpec;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The cluster-wide addresses of a Service and their families.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/core/validation/validation.go,
 * validateServiceClusterIPsRelatedFields, validateUpgradeDowngradeClusterIPs
 */
public final class ServiceAddresses {

  private static final String NONE = "None";
  private static final String ONCE = "may not change once set";
  private static final List<String> FAMILIES = List.of("IPv4", "IPv6");
  private static final List<String> POLICIES =
      List.of("PreferDualStack", "RequireDualStack", "SingleStack");

  private ServiceAddresses() {}

  /** Addresses and families that fit each other; a mere name has neither. */
  public static void check(ServiceSpec spec, Field at) {
    if (ServiceRules.isType(spec, "ExternalName")) {
      return;
    }
    checkFirst(spec, at.child("clusterIPs"));
    checkFamilies(spec.getIpFamilies(), at.child("ipFamilies"));
    if (spec.getIpFamilyPolicy() != null) {
      at.child("ipFamilyPolicy").oneOf(spec.getIpFamilyPolicy(), POLICIES);
    }
    if (checkEach(spec.getClusterIPs(), at.child("clusterIPs"))) {
      checkTogether(spec, at.child("clusterIPs"));
    }
  }

  private static void checkFirst(ServiceSpec spec, Field at) {
    var one = spec.getClusterIP();
    var all = spec.getClusterIPs();
    if (one == null || one.isEmpty()) {
      if (!all.isEmpty()) {
        at.invalid(all, "must be empty when `clusterIP` is not specified");
      }
    } else if (all.isEmpty()) {
      at.required();
    } else if (!all.getFirst().equals(one)) {
      at.invalid(all, "first value must match `clusterIP`");
    }
  }

  private static void checkFamilies(List<String> families, Field at) {
    var seen = new HashSet<String>();
    for (var i = 0; i < families.size(); i++) {
      at.index(i).oneOf(families.get(i), FAMILIES);
      if (!seen.add(families.get(i))) {
        at.index(i).duplicate(families.get(i));
      }
    }
  }

  /** Whether each of them is an address, or the only one is None. */
  private static boolean checkEach(List<String> addresses, Field at) {
    var sound = true;
    for (var i = 0; i < addresses.size(); i++) {
      if (i == 0 && addresses.get(i).equals(NONE)) {
        if (addresses.size() > 1) {
          at.invalid(addresses, "'None' must be the first and only value");
          sound = false;
        }
      } else {
        var problems = Addresses.problems(addresses.get(i));
        at.index(i).invalid(addresses.get(i), problems);
        sound &= problems.isEmpty();
      }
    }
    if (addresses.size() > 2) {
      at.invalid(addresses, "may only hold up to 2 values");
    }
    return sound;
  }

  private static void checkTogether(ServiceSpec spec, Field at) {
    var addresses = spec.getClusterIPs();
    var families = addresses.stream().map(Addresses::family).toList();
    if (addresses.size() > 1 && Set.copyOf(families).size() < addresses.size()) {
      at.invalid(addresses, "may specify no more than one IP for each IP family");
    }
    if (isHeadless(spec)) {
      return;
    }
    var wanted = spec.getIpFamilies();
    for (var i = 0; i < Math.min(addresses.size(), wanted.size()); i++) {
      if (FAMILIES.contains(wanted.get(i)) && !wanted.get(i).equals(families.get(i))) {
        at.index(i)
            .invalid(
                addresses.get(i),
                "expected an %s value as indicated by `ipFamilies[%d]`"
                    .formatted(wanted.get(i), i));
      }
    }
  }

  /** The first address and family stay unless the Service becomes, or was, a mere name. */
  static void checkUpdate(ServiceSpec now, ServiceSpec before, Field at) {
    if (ServiceRules.isType(now, "ExternalName") || ServiceRules.isType(before, "ExternalName")) {
      return;
    }
    if (!isHeadless(now) || !isHeadless(before)) {
      checkAddresses(now, before, at);
    }
    if (!isHeadless(now) && !isHeadless(before)) {
      checkFamilies(now, before, at);
    }
  }

  private static void checkAddresses(ServiceSpec now, ServiceSpec before, Field at) {
    var all = now.getClusterIPs();
    var old = before.getClusterIPs();
    if (all.isEmpty() && !old.isEmpty()) {
      at.child("clusterIPs").index(0).invalid(all, "primary clusterIP can not be unset");
    }
    var compared = all.size() == old.size() ? old.size() : 1;
    for (var i = 0; i < Math.min(compared, Math.min(all.size(), old.size())); i++) {
      if (!all.get(i).equals(old.get(i))) {
        at.child("clusterIPs").index(i).invalid(all, ONCE);
      }
    }
    if (old.size() > all.size() && all.size() == 1) {
      checkSingle(now, "secondary clusterIP", at);
    }
  }

  private static void checkFamilies(ServiceSpec now, ServiceSpec before, Field at) {
    var all = now.getIpFamilies();
    var old = before.getIpFamilies();
    var released = old.size() > all.size();
    if (released && now.getClusterIPs().isEmpty()) {
      at.child("ipFamilies").index(0).invalid(all, "primary ipFamily can not be unset");
    }
    var same = all.size() == old.size();
    for (var i = 0; i < Math.min(same ? old.size() : 1, Math.min(all.size(), old.size())); i++) {
      if (!all.get(i).equals(old.get(i))) {
        at.child("ipFamilies").index(0).invalid(same ? all : now.getClusterIPs(), ONCE);
      }
    }
    if (released && all.size() == 1) {
      checkSingle(now, "secondary ipFamily", at);
    }
  }

  private static void checkSingle(ServiceSpec now, String what, Field at) {
    if (!"SingleStack".equals(now.getIpFamilyPolicy())) {
      at.child("ipFamilyPolicy")
          .invalid(
              now.getIpFamilyPolicy(), "must be set to 'SingleStack' when releasing the " + what);
    }
  }

  static boolean isHeadless(ServiceSpec spec) {
    return spec.getClusterIPs().equals(List.of(NONE));
  }
}
