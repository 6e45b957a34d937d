package dev.podarium.cluster.apiserver.admission;

import dev.podarium.cluster.apiserver.refusal.Refusals;
import dev.podarium.cluster.apiserver.validation.Addresses;
import dev.podarium.cluster.apiserver.validation.Field;
import dev.podarium.cluster.apiserver.validation.ServiceAddresses;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.core.Services;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The families of a Service's addresses, in a cluster that has IPv4 alone.
 *
 * <p>Source: kubernetes/kubernetes, pkg/registry/core/service/storage/alloc.go, initIPFamilyFields
 */
final class IpFamilies {

  private static final String SINGLE = "SingleStack";
  private static final String PREFER = "PreferDualStack";
  private static final String REQUIRE = "RequireDualStack";
  private static final String V4 = "IPv4";
  private static final String V6 = "IPv6";

  private IpFamilies() {}

  /**
   * A copy with policy and families filled in; refused when they cannot be had here.
   *
   * @param before null for a new Service
   */
  static Service filled(Service service, @Nullable ServiceSpec before) {
    if (Services.isName(service) || prefersTheSame(service.getSpec(), before)) {
      return service;
    }
    var policy = policy(service, before);
    var root = Field.root();
    ServiceAddresses.check(service.getSpec(), root.child("spec"));
    refuse(service, root);
    var released = before == null ? service : released(service, before, policy, root);
    var families = inferred(released.getSpec(), policy, root);
    refuse(service, root);
    if (Services.headless(service) && isEmpty(service)) {
      return Services.withFamilies(released, bothFor(families, policy), policy);
    }
    checkConfigured(families, policy, root.child("spec"));
    refuse(service, root);
    return Services.withFamilies(released, families.isEmpty() ? List.of(V4) : families, policy);
  }

  /** Nothing is added to or taken from a Service that would like both and is not changed. */
  private static boolean prefersTheSame(ServiceSpec now, @Nullable ServiceSpec before) {
    return before != null
        && PREFER.equals(now.getIpFamilyPolicy())
        && PREFER.equals(before.getIpFamilyPolicy())
        && now.getClusterIPs().equals(before.getClusterIPs())
        && now.getIpFamilies().equals(before.getIpFamilies());
  }

  private static String policy(Service service, @Nullable ServiceSpec before) {
    var own = service.getSpec().getIpFamilyPolicy();
    var old = before == null ? null : before.getIpFamilyPolicy();
    var usual = Services.headless(service) && isEmpty(service) ? REQUIRE : SINGLE;
    return own != null ? own : Objects.requireNonNullElse(old, usual);
  }

  /** A second address or family goes when one stack is asked for and nothing else was changed. */
  private static Service released(Service service, ServiceSpec before, String policy, Field root) {
    var now = service.getSpec();
    var at = root.child("spec").child("ipFamilyPolicy");
    if (!policy.equals(SINGLE)) {
      if (before.getClusterIPs().size() > 1 && now.getClusterIPs().size() == 1) {
        at.invalid(policy, "must be 'SingleStack' to release the secondary cluster IP");
      }
      if (before.getIpFamilies().size() > 1 && now.getIpFamilies().size() == 1) {
        at.invalid(policy, "must be 'SingleStack' to release the secondary IP family");
      }
      return service;
    }
    var addresses = now.getClusterIPs();
    var one =
        addresses.size() > 1 && addresses.equals(before.getClusterIPs())
            ? Services.withFirstAddress(service)
            : service;
    return now.getIpFamilies().size() > 1 && now.getIpFamilies().equals(before.getIpFamilies())
        ? Services.withFamilies(one, now.getIpFamilies().subList(0, 1), policy)
        : one;
  }

  private static List<String> inferred(ServiceSpec spec, String policy, Field root) {
    var at = root.child("spec");
    checkSingle(spec, policy, at.child("ipFamilyPolicy"));
    var families = new ArrayList<>(spec.getIpFamilies());
    var addresses = spec.getClusterIPs();
    for (var i = 0; i < addresses.size() && !addresses.get(i).equals("None"); i++) {
      if (i >= families.size() && V6.equals(Addresses.family(addresses.get(i)))) {
        at.child("clusterIPs")
            .index(i)
            .invalid(addresses, "IPv6 is not configured on this cluster");
      } else if (i >= families.size()) {
        families.add(V4);
      }
    }
    return families;
  }

  private static void checkSingle(ServiceSpec spec, String policy, Field at) {
    if (!policy.equals(SINGLE)) {
      return;
    }
    if (spec.getClusterIPs().size() == 2) {
      at.invalid(policy, severalOf("cluster IPs"));
    }
    if (spec.getIpFamilies().size() == 2) {
      at.invalid(policy, severalOf("IP families"));
    }
  }

  private static String severalOf(String what) {
    return "must be 'RequireDualStack' or 'PreferDualStack' when multiple "
        + what
        + " are specified";
  }

  private static List<String> bothFor(List<String> families, String policy) {
    var both = new ArrayList<>(families.isEmpty() ? List.of(V4) : families);
    if (both.size() < 2 && !policy.equals(SINGLE)) {
      both.add(both.getFirst().equals(V4) ? V6 : V4);
    }
    return both;
  }

  private static void checkConfigured(List<String> families, String policy, Field at) {
    if (policy.equals(REQUIRE)) {
      at.child("ipFamilyPolicy")
          .invalid(policy, "this cluster is not configured for dual-stack services");
    }
    for (var i = 0; i < families.size(); i++) {
      if (!families.get(i).equals(V4)) {
        at.child("ipFamilies").index(i).invalid(families.get(i), "not configured on this cluster");
      }
    }
  }

  private static boolean isEmpty(Service service) {
    var selector = service.getSpec().getSelector();
    return selector == null || selector.isEmpty();
  }

  private static void refuse(Service service, Field root) {
    if (!root.found().isEmpty()) {
      throw Refusals.invalid(ObjectRef.of(service), root.found());
    }
  }
}
