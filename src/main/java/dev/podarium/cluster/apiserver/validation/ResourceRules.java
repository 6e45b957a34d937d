package dev.podarium.cluster.apiserver.validation;

import dev.podarium.objects.metadata.Names;
import dev.podarium.objects.values.Quantities;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceClaim;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a container asks for and is limited to.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/core/validation/validation.go,
 * ValidateContainerResourceRequirements; pkg/apis/core/helper/helpers.go
 */
public final class ResourceRules {

  private static final Set<String> OF_CONTAINERS = Set.of("cpu", "memory", "ephemeral-storage");

  private static final Set<String> STANDARD =
      Set.of(
          "cpu",
          "memory",
          "ephemeral-storage",
          "requests.cpu",
          "requests.memory",
          "requests.ephemeral-storage",
          "limits.cpu",
          "limits.memory",
          "limits.ephemeral-storage",
          "pods",
          "resourcequotas",
          "services",
          "replicationcontrollers",
          "secrets",
          "configmaps",
          "persistentvolumeclaims",
          "storage",
          "requests.storage",
          "services.nodeports",
          "services.loadbalancers");

  private ResourceRules() {}

  /**
   * Limits, requests and claims.
   *
   * @param claims the names of the Pod's resource claims
   */
  public static void check(@Nullable ResourceRequirements wanted, Set<String> claims, Field at) {
    if (wanted == null) {
      return;
    }
    var limits = orEmpty(wanted.getLimits());
    var requests = orEmpty(wanted.getRequests());
    limits.forEach((name, amount) -> check(name, amount, at.child("limits").key(name)));
    requests.forEach(
        (name, amount) -> {
          check(name, amount, at.child("requests").key(name));
          checkAgainstLimit(name, amount, limits.get(name), at);
        });
    checkClaims(wanted.getClaims(), claims, at.child("claims"));
  }

  /** A name and how much of it. */
  private static void check(String name, Quantity amount, Field at) {
    checkName(name, at);
    checkAmount(name, amount, at);
  }

  /** Something that a container can ask for. */
  static void checkName(String name, Field at) {
    at.invalid(name, Names.qualified(name));
    if (!name.contains("/")) {
      checkShortName(name, at);
    }
  }

  private static void checkShortName(String name, Field at) {
    var huge = name.startsWith("hugepages-");
    if (!STANDARD.contains(name) && !huge) {
      at.invalid(name, "must be a standard resource type or fully qualified");
    }
    if (!OF_CONTAINERS.contains(name) && !huge) {
      at.invalid(name, "must be a standard resource for containers");
    }
  }

  /** Not negative, and whole where it cannot be divided. */
  public static void checkAmount(String name, Quantity amount, Field at) {
    var value = Quantities.value(amount);
    if (value.signum() < 0) {
      at.invalid(text(amount), "must be greater than or equal to 0");
    }
    if (isExtended(name) && !isWhole(value)) {
      at.invalid(text(amount), "must be an integer");
    }
  }

  private static void checkAgainstLimit(
      String name, Quantity request, @Nullable Quantity limit, Field at) {
    var fixed = isExtended(name) || name.startsWith("hugepages-");
    if (limit == null) {
      if (fixed) {
        at.child("limits").required("Limit must be set for non overcommitable resources");
      }
      return;
    }
    var compared = Quantities.value(request).compareTo(Quantities.value(limit));
    if (fixed && compared != 0) {
      at.child("requests")
          .invalid(text(request), "must be equal to %s limit of %s".formatted(name, text(limit)));
    } else if (compared > 0) {
      at.child("requests")
          .invalid(
              text(request),
              "must be less than or equal to %s limit of %s".formatted(name, text(limit)));
    }
  }

  private static void checkClaims(
      @Nullable List<ResourceClaim> wanted, Set<String> claims, Field at) {
    for (var i = 0; wanted != null && i < wanted.size(); i++) {
      var name = wanted.get(i).getName();
      if (name == null || name.isEmpty()) {
        at.index(i).child("name").required();
      } else if (!claims.contains(name)) {
        at.index(i)
            .notFound(
                name,
                "must be one of the names in pod.spec.resourceClaims"
                    + (claims.isEmpty() ? " which is empty" : ""));
      }
    }
  }

  /** Whether it is neither Kubernetes' own nor without a domain. */
  private static boolean isExtended(String name) {
    return name.contains("/") && !name.contains("kubernetes.io/");
  }

  private static boolean isWhole(BigDecimal value) {
    return value.setScale(0, RoundingMode.DOWN).compareTo(value) == 0;
  }

  static String text(Quantity quantity) {
    return quantity.toString();
  }

  private static Map<String, Quantity> orEmpty(@Nullable Map<String, Quantity> map) {
    return map == null ? Map.of() : map;
  }
}
