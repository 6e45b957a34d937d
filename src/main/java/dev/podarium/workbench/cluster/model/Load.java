package dev.podarium.workbench.cluster.model;

import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.values.Quantities;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Processor time and memory: what a Pod requests, or what a Node has to give.
 *
 * @param millicores thousandths of a core
 * @param bytes of memory
 */
record Load(long millicores, long bytes) {

  static final Load NONE = new Load(0, 0);

  /** The same few quantities are written in thousands of Pods. */
  private static final Map<String, BigDecimal> AMOUNTS = new ConcurrentHashMap<>();

  /** What a Pod requests: the sum over its containers; nothing once they have ended. */
  static Load requestedBy(Pod pod) {
    var sum = NONE;
    if (!Pods.finished(pod) && pod.getSpec() != null && pod.getSpec().getContainers() != null) {
      for (var container : pod.getSpec().getContainers()) {
        sum = sum.plus(requestedBy(container));
      }
    }
    return sum;
  }

  /** What a Node can give to Pods. */
  static Load allocatableOn(Node node) {
    return node.getStatus() == null ? NONE : of(node.getStatus().getAllocatable());
  }

  Load plus(Load other) {
    return new Load(millicores + other.millicores, bytes + other.bytes);
  }

  /** Per cent of a whole, from 0; nothing of nothing is 0. */
  static int percent(long part, long whole) {
    return whole == 0 ? 0 : (int) Math.round(100.0 * part / whole);
  }

  private static Load requestedBy(Container container) {
    var resources = container.getResources();
    return resources == null ? NONE : of(resources.getRequests());
  }

  private static Load of(@Nullable Map<String, Quantity> resources) {
    if (resources == null) {
      return NONE;
    }
    return new Load(
        amount(resources.get("cpu")).movePointRight(3).longValue(),
        amount(resources.get("memory")).longValue());
  }

  private static BigDecimal amount(@Nullable Quantity quantity) {
    return quantity == null
        ? BigDecimal.ZERO
        : AMOUNTS.computeIfAbsent(
            quantity.toString(), text -> Quantities.value(new Quantity(text)));
  }
}
