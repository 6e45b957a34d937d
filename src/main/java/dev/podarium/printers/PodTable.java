package dev.podarium.printers;

import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSpec;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Source: printers.go, printPod */
final class PodTable {

  static final Table<Pod> TABLE =
      Table.named(Pod.class)
          .column("Ready", pod -> PodColumns.of(pod).readyCell())
          .column("Status", pod -> PodColumns.of(pod).status())
          .timed("Restarts", (pod, now) -> PodColumns.of(pod).restartsCell(now))
          .age()
          .wide("IP", orNone(PodTable::ip))
          .wide("Node", orNone(Pods::nodeName))
          .wide("Nominated Node", orNone(PodTable::nominatedNode))
          .wide("Readiness Gates", PodTable::readinessGates);

  private PodTable() {}

  private static Function<Pod, @Nullable Object> orNone(Function<Pod, @Nullable String> value) {
    return pod -> {
      var text = value.apply(pod);
      return text == null || text.isEmpty() ? Table.NONE : text;
    };
  }

  private static @Nullable String ip(Pod pod) {
    var status = pod.getStatus();
    if (status == null) {
      return null;
    }
    return status.getPodIPs().isEmpty() ? status.getPodIP() : status.getPodIPs().getFirst().getIp();
  }

  private static @Nullable String nominatedNode(Pod pod) {
    return pod.getStatus() == null ? null : pod.getStatus().getNominatedNodeName();
  }

  /** How many of the conditions that the Pod waits for are true, {@code 1/2}. */
  private static String readinessGates(Pod pod) {
    var gates = spec(pod).getReadinessGates();
    if (gates == null || gates.isEmpty()) {
      return Table.NONE;
    }
    var open =
        gates.stream()
            .map(gate -> Pods.condition(pod, Texts.orEmpty(gate.getConditionType())))
            .filter(condition -> condition != null && "True".equals(condition.getStatus()))
            .count();
    return open + "/" + gates.size();
  }

  private static PodSpec spec(Pod object) {
    return Texts.orNew(object.getSpec(), PodSpec::new);
  }
}
