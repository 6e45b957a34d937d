package dev.podarium.kubectl.describe;

import dev.podarium.api.IndexKey;
import dev.podarium.kubectl.describe.parts.Part;
import dev.podarium.objects.pods.PodAmounts;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.values.Quantities;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * The Pods of a Node and how much of it they take.
 *
 * <p>Source: describe.go, describeNodeResource
 */
final class NodeLoad {

  private static final Quantity ZERO = new Quantity("0");

  private final Subject node;
  private final Map<String, Quantity> allocatable;

  NodeLoad(Subject node) {
    this.node = node;
    var status = ((Node) node.object()).getStatus();
    var own = status == null ? null : status.getAllocatable();
    this.allocatable = own == null ? Map.of() : own;
  }

  void write() {
    var pods =
        node.setting()
            .world()
            .having(IndexKey.node(node.meta().text("name")), Pod.class)
            .filter(pod -> !Pods.finished(pod))
            .toList();
    node.page().field("Non-terminated Pods", "(" + pods.size() + " in total)");
    var page = node.page();
    page.line(
        1, "Namespace\tName\t\tCPU Requests\tCPU Limits\tMemory Requests\tMemory Limits\tAge");
    page.line(
        1, "---------\t----\t\t------------\t----------\t---------------\t-------------\t---");
    pods.forEach(pod -> page.line(1, row(pod)));
    totals(pods);
  }

  private String row(Pod pod) {
    var requests = PodAmounts.requests(pod.getSpec());
    var limits = PodAmounts.limits(pod.getSpec());
    return String.join(
        "\t",
        pod.getMetadata().getNamespace(),
        pod.getMetadata().getName(),
        "",
        share(requests, "cpu"),
        share(limits, "cpu"),
        share(requests, "memory"),
        share(limits, "memory"),
        node.setting().since(Part.of(pod).at("metadata").text("creationTimestamp")));
  }

  private void totals(List<Pod> pods) {
    var page = node.page();
    var requests = PodAmounts.sum(pods.stream().map(pod -> PodAmounts.requests(pod.getSpec())));
    var limits = PodAmounts.sum(pods.stream().map(pod -> PodAmounts.limits(pod.getSpec())));
    page.line(0, "Allocated resources:");
    page.line(1, "(Total limits may be over 100 percent, i.e., overcommitted.)");
    page.line(1, "Resource\tRequests\tLimits");
    page.line(1, "--------\t--------\t------");
    for (var name : List.of("cpu", "memory", "ephemeral-storage")) {
      page.line(1, name + "\t" + share(requests, name) + "\t" + share(limits, name));
    }
    allocatable.keySet().stream()
        .filter(name -> name.startsWith("hugepages-"))
        .sorted()
        .forEach(
            name -> page.line(1, name + "\t" + share(requests, name) + "\t" + share(limits, name)));
    allocatable.keySet().stream()
        .filter(NodeLoad::extended)
        .sorted()
        .forEach(
            name -> page.line(1, name + "\t" + text(requests, name) + "\t" + text(limits, name)));
  }

  private static boolean extended(String name) {
    return !name.startsWith("hugepages-")
        && !List.of("cpu", "memory", "ephemeral-storage", "pods").contains(name);
  }

  private static String text(Map<String, Quantity> amounts, String name) {
    var amount = amounts.getOrDefault(name, ZERO);
    return amount.getAmount() + (amount.getFormat() == null ? "" : amount.getFormat());
  }

  /** {@code 100m (2%)}, cut to whole percents. */
  private String share(Map<String, Quantity> amounts, String name) {
    ToLongFunction<Quantity> measure =
        name.equals("cpu") ? Quantities::thousandths : Quantities::units;
    var all = measure.applyAsLong(allocatable.getOrDefault(name, ZERO));
    var taken = measure.applyAsLong(amounts.getOrDefault(name, ZERO));
    var percent =
        all == 0
            ? 0
            : BigDecimal.valueOf(taken)
                .multiply(BigDecimal.valueOf(100))
                .divideToIntegralValue(BigDecimal.valueOf(all))
                .longValue();
    return text(amounts, name) + " (" + percent + "%)";
  }
}
