package dev.podarium.cluster.metrics;

import dev.podarium.api.Snapshot;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.BehaviourAnnotations;
import dev.podarium.objects.values.Quantities;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/**
 * What the containers of a Pod use: its share of what was said of the whole Pod, by the last
 * command or else by the Pod's annotation; what its own annotation says ({@code
 * podarium.dev/cpu.web}); or else as little as a server that waits.
 */
record Usage(Load load, Snapshot world) {

  private static final Map<String, String> IDLE = Map.of("cpu", "1m", "memory", "16Mi");
  private static final Map<String, String> FORMS = Map.of("cpu", "n", "memory", "Ki");

  /**
   * What a container uses of a resource.
   *
   * @param resource {@code cpu} or {@code memory}
   * @param sharing the containers that run, among them this one
   * @param instant virtual nanoseconds
   */
  Quantity of(Pod pod, String container, String resource, List<String> sharing, long instant) {
    var said = load.at(instant, resource, Subjects.of(pod, world));
    var annotations = Metas.annotations(pod);
    var annotation = BehaviourAnnotations.PREFIX + resource;
    var own = annotations.get(annotation + "." + container);
    if (said.isEmpty() && own != null) {
      return amount(resource, own, 1);
    }
    var whole = said.orElse(annotations.getOrDefault(annotation, ""));
    return whole.isEmpty()
        ? amount(resource, IDLE.getOrDefault(resource, "0"), 1)
        : amount(resource, whole, sharing.size());
  }

  /** A part of an amount, as a metrics-server writes it: whole nanocores, whole kibibytes. */
  private static Quantity amount(String resource, String whole, int parts) {
    var value = Quantities.value(new Quantity(whole));
    var unit = Quantities.value(new Quantity("1" + FORMS.getOrDefault(resource, "")));
    var count = value.divide(unit.multiply(BigDecimal.valueOf(parts)), 0, RoundingMode.HALF_UP);
    return new Quantity(count.toPlainString(), FORMS.getOrDefault(resource, ""));
  }
}
