package dev.podarium.cluster.apiserver.validation;

import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeAddress;
import io.fabric8.kubernetes.api.model.NodeSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Nodes. The path of taints is upstream's, which has kept it since they were an annotation.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/core/validation/validation.go, ValidateNode
 */
public final class Nodes {

  private static final Pattern FEATURE = Pattern.compile("[A-Z][A-Za-z0-9]*(/[A-Za-z0-9]+)*");

  private Nodes() {}

  /** All but the metadata that every kind has. */
  public static void check(Node node, Field root) {
    var spec = node.getSpec() == null ? new NodeSpec() : node.getSpec();
    Tolerations.checkTaints(spec.getTaints(), root.child("metadata").child("taints"));
    checkRanges(spec.getPodCIDRs(), root.child("spec").child("podCIDRs"));
    if (node.getStatus() != null) {
      checkFeatures(
          node.getStatus().getDeclaredFeatures(), root.child("status").child("declaredFeatures"));
      checkSwap(node, root.child("metadata").child("nodeSwapStatus").child("capacity"));
    }
  }

  /** What may not change once it is set, and what a kubelet reports. */
  public static void checkUpdate(Node node, Node stored, Field root) {
    var spec = node.getSpec() == null ? new NodeSpec() : node.getSpec();
    var before = stored.getSpec() == null ? new NodeSpec() : stored.getSpec();
    if (!before.getPodCIDRs().isEmpty() && !before.getPodCIDRs().equals(spec.getPodCIDRs())) {
      root.child("spec")
          .child("podCIDRs")
          .forbidden("node updates may not change podCIDR except from \"\" to valid");
    }
    if (before.getProviderID() != null
        && !Objects.equals(before.getProviderID(), spec.getProviderID())) {
      root.child("spec")
          .child("providerID")
          .forbidden("node updates may not change providerID except from \"\" to valid");
    }
    if (node.getStatus() != null) {
      checkAddresses(node.getStatus().getAddresses(), root.child("status").child("addresses"));
      checkAmounts(node.getStatus().getCapacity(), root.child("status").child("capacity"));
      checkAmounts(node.getStatus().getAllocatable(), root.child("status").child("allocatable"));
    }
  }

  private static void checkAddresses(@Nullable List<NodeAddress> addresses, Field at) {
    var seen = new HashSet<NodeAddress>();
    for (var i = 0; addresses != null && i < addresses.size(); i++) {
      if (!seen.add(addresses.get(i))) {
        var printed = new LinkedHashMap<String, String>();
        printed.put("Type", addresses.get(i).getType());
        printed.put("Address", addresses.get(i).getAddress());
        at.index(i).duplicate(printed);
      }
    }
  }

  private static void checkAmounts(@Nullable Map<String, Quantity> amounts, Field at) {
    if (amounts != null) {
      amounts.forEach((name, amount) -> ResourceRules.checkAmount(name, amount, at.child(name)));
    }
  }

  private static void checkRanges(@Nullable List<String> ranges, Field at) {
    var families = new HashSet<Boolean>();
    var twice = false;
    for (var i = 0; ranges != null && i < ranges.size(); i++) {
      var range = ranges.get(i);
      at.index(i).invalid(range, Addresses.problemsOfExactRange(range));
      twice |= !families.add(Addresses.isV6(range.replaceAll("/.*", "")));
    }
    if (twice) {
      at.invalid(ranges, "may specify no more than one CIDR for each IP family");
    }
  }

  private static void checkFeatures(@Nullable List<String> features, Field at) {
    for (var i = 0; features != null && i < features.size(); i++) {
      var feature = features.get(i);
      if (!FEATURE.matcher(feature).matches()) {
        at.index(i)
            .invalid(
                feature,
                ("invalid feature name \"%s\": must start with an UpperCamelCase segment, with"
                        + " subsequent segments separated by '/' (e.g., MyFeature or"
                        + " MyFeature/mySubFeature), and contain only alphanumeric characters and"
                        + " slashes")
                    .formatted(feature));
      }
      if (i > 0 && feature.equals(features.get(i - 1))) {
        at.index(i).duplicate(feature);
      } else if (i > 0 && feature.compareTo(features.get(i - 1)) < 0) {
        at.index(i).invalid(feature, "list must be sorted alphabetically");
      }
    }
  }

  private static void checkSwap(Node node, Field at) {
    var info = node.getStatus().getNodeInfo();
    var swap = info == null ? null : info.getSwap();
    if (swap != null && swap.getCapacity() != null && swap.getCapacity() <= 0) {
      at.invalid(swap.getCapacity(), "must be greater than zero");
    }
  }
}
