package dev.podarium.objects;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How sure a Pod can be of its cpu and memory.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/core/v1/helper/qos/qos.go
 */
public final class QosClasses {

  private static final List<String> COUNTED = List.of("cpu", "memory");

  private QosClasses() {}

  /**
   * {@code Guaranteed} when every container has limits and asks for as much, {@code BestEffort}
   * when none asks for anything, otherwise {@code Burstable}.
   */
  public static String of(Pod pod) {
    var spec = pod.getSpec();
    if (spec == null || containers(spec).allMatch(QosClasses::asksForNothing)) {
      return "BestEffort";
    }
    return containers(spec).allMatch(QosClasses::guaranteed) ? "Guaranteed" : "Burstable";
  }

  private static Stream<Container> containers(PodSpec spec) {
    return Stream.concat(spec.getContainers().stream(), spec.getInitContainers().stream());
  }

  private static boolean asksForNothing(Container container) {
    return COUNTED.stream()
        .allMatch(name -> isZero(request(container, name)) && isZero(limit(container, name)));
  }

  private static boolean guaranteed(Container container) {
    return COUNTED.stream()
        .allMatch(
            name -> {
              var limit = limit(container, name);
              var request = request(container, name);
              return !isZero(limit) && (request == null || request.compareTo(limit) == 0);
            });
  }

  private static @Nullable BigDecimal request(Container container, String name) {
    var resources = container.getResources();
    return resources == null ? null : amount(resources.getRequests(), name);
  }

  private static @Nullable BigDecimal limit(Container container, String name) {
    var resources = container.getResources();
    return resources == null ? null : amount(resources.getLimits(), name);
  }

  private static @Nullable BigDecimal amount(
      @Nullable Map<String, Quantity> quantities, String name) {
    var quantity = quantities == null ? null : quantities.get(name);
    return quantity == null ? null : quantity.getNumericalAmount();
  }

  private static boolean isZero(@Nullable BigDecimal amount) {
    return amount == null || amount.signum() == 0;
  }
}
