package dev.podarium.cluster.apiserver.validation;

import io.fabric8.kubernetes.api.model.ServiceSpec;
import java.util.HashSet;
import java.util.List;

/**
 * The cluster-wide addresses of a Service and their families.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/core/validation/validation.go,
 * validateServiceClusterIPsRelatedFields, validateUpgradeDowngradeClusterIPs
 */
final class ServiceAddresses {

  private static final String NONE = "None";
  private static final List<String> FAMILIES = List.of("IPv4", "IPv6");

  private ServiceAddresses() {}

  static void check(ServiceSpec spec, Field at) {
    if (ServiceRules.isType(spec, "ExternalName")) {
      return;
    }
    var addresses = spec.getClusterIPs();
    var headless = !addresses.isEmpty() && addresses.getFirst().equals(NONE);
    if (headless
        && (ServiceRules.isType(spec, "LoadBalancer") || ServiceRules.isType(spec, "NodePort"))) {
      at.child("clusterIPs")
          .index(0)
          .invalid(NONE, "may not be set to 'None' for " + spec.getType() + " services");
    }
    checkFamilies(spec.getIpFamilies(), at.child("ipFamilies"));
    for (var i = headless ? 1 : 0; i < addresses.size(); i++) {
      at.child("clusterIPs")
          .index(i)
          .invalid(addresses.get(i), Addresses.problems(addresses.get(i)));
    }
    if (!headless) {
      checkAgainstFamilies(spec, at.child("clusterIPs"));
    }
  }

  private static void checkFamilies(List<String> families, Field at) {
    var seen = new HashSet<String>();
    for (var i = 0; i < families.size(); i++) {
      at.index(i).oneOf(families.get(i), FAMILIES);
      if (FAMILIES.contains(families.get(i)) && !seen.add(families.get(i))) {
        at.index(i).duplicate(families.get(i));
      }
    }
  }

  private static void checkAgainstFamilies(ServiceSpec spec, Field at) {
    var addresses = spec.getClusterIPs();
    var seen = new HashSet<String>();
    var twice = false;
    for (var i = 0; i < addresses.size(); i++) {
      var family = Addresses.family(addresses.get(i));
      if (family == null) {
        continue;
      }
      twice |= !seen.add(family);
      if (i < spec.getIpFamilies().size() && !family.equals(spec.getIpFamilies().get(i))) {
        at.index(i)
            .invalid(
                addresses.get(i),
                "expected an %s value as indicated by `ipFamilies[%d]`"
                    .formatted(spec.getIpFamilies().get(i), i));
      }
    }
    if (twice) {
      at.invalid(addresses, "may specify no more than one IP for each IP family");
    }
  }

  /** The first address and family stay unless the Service becomes, or was, a mere name. */
  static void checkUpdate(ServiceSpec now, ServiceSpec before, Field at) {
    if (ServiceRules.isType(now, "ExternalName") || ServiceRules.isType(before, "ExternalName")) {
      return;
    }
    checkKept(now.getClusterIPs(), before.getClusterIPs(), at.child("clusterIPs"));
    if (!NONE.equals(before.getClusterIP()) || !NONE.equals(now.getClusterIP())) {
      checkKept(now.getIpFamilies(), first(before.getIpFamilies()), at.child("ipFamilies"));
    }
  }

  private static List<String> first(List<String> list) {
    return list.isEmpty() ? list : list.subList(0, 1);
  }

  /** The second may be added or given up, and no other put in its place. */
  private static void checkKept(List<String> now, List<String> before, Field at) {
    for (var i = 0; i < before.size(); i++) {
      var gone = now.size() <= i;
      if (gone ? i == 0 : !now.get(i).equals(before.get(i))) {
        at.index(i).invalid(now, "may not change once set");
      }
    }
  }
}
