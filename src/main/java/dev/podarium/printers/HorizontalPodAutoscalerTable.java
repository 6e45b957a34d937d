package dev.podarium.printers;

import static dev.podarium.printers.Texts.orZero;

import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerStatus;
import java.util.ArrayList;

/** Source: printers.go, printHorizontalPodAutoscaler */
final class HorizontalPodAutoscalerTable {

  private static final int SHOWN_METRICS = 2;

  static final Table<HorizontalPodAutoscaler> TABLE =
      Table.named(HorizontalPodAutoscaler.class)
          .column("Reference", HorizontalPodAutoscalerTable::reference)
          .column("Targets", HorizontalPodAutoscalerTable::targets)
          .column(
              "MinPods",
              hpa -> spec(hpa).getMinReplicas() == null ? "<unset>" : spec(hpa).getMinReplicas())
          .column("MaxPods", hpa -> orZero(spec(hpa).getMaxReplicas()))
          .column("Replicas", hpa -> orZero(status(hpa).getCurrentReplicas()))
          .age();

  private HorizontalPodAutoscalerTable() {}

  private static String reference(HorizontalPodAutoscaler autoscaler) {
    var target = spec(autoscaler).getScaleTargetRef();
    return target == null
        ? "/"
        : Texts.orEmpty(target.getKind()) + "/" + Texts.orEmpty(target.getName());
  }

  private static String targets(HorizontalPodAutoscaler autoscaler) {
    var wanted = spec(autoscaler).getMetrics();
    var measured = status(autoscaler).getCurrentMetrics();
    var texts = new ArrayList<String>();
    for (var i = 0; i < Math.min(SHOWN_METRICS, wanted.size()); i++) {
      texts.add(Metric.of(wanted.get(i), i < measured.size() ? measured.get(i) : null).text());
    }
    var more = wanted.size() - SHOWN_METRICS;
    if (texts.isEmpty()) {
      return Table.NONE;
    }
    return String.join(", ", texts) + (more > 0 ? " + %d more...".formatted(more) : "");
  }

  private static HorizontalPodAutoscalerStatus status(HorizontalPodAutoscaler autoscaler) {
    return autoscaler.getStatus() == null
        ? new HorizontalPodAutoscalerStatus()
        : autoscaler.getStatus();
  }

  private static HorizontalPodAutoscalerSpec spec(HorizontalPodAutoscaler object) {
    return Texts.orNew(object.getSpec(), HorizontalPodAutoscalerSpec::new);
  }
}
