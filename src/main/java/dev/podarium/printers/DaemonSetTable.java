package dev.podarium.printers;

import static dev.podarium.printers.Texts.orZero;

import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.DaemonSetSpec;
import io.fabric8.kubernetes.api.model.apps.DaemonSetStatus;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Source: printers.go, printDaemonSet */
final class DaemonSetTable {

  static final Table<DaemonSet> TABLE =
      Table.named(DaemonSet.class)
          .number("Desired", set -> orZero(status(set).getDesiredNumberScheduled()))
          .number("Current", set -> orZero(status(set).getCurrentNumberScheduled()))
          .number("Ready", set -> orZero(status(set).getNumberReady()))
          .number("Up-to-date", set -> orZero(status(set).getUpdatedNumberScheduled()))
          .number("Available", set -> orZero(status(set).getNumberAvailable()))
          .column("Node Selector", set -> Texts.labels(nodeSelector(spec(set).getTemplate())))
          .age()
          .wide("Containers", set -> Texts.containerNames(spec(set).getTemplate()))
          .wide("Images", set -> Texts.images(spec(set).getTemplate()))
          .wide("Selector", set -> Texts.selector(spec(set).getSelector()));

  private DaemonSetTable() {}

  private static DaemonSetStatus status(DaemonSet set) {
    return set.getStatus() == null ? new DaemonSetStatus() : set.getStatus();
  }

  private static @Nullable Map<String, String> nodeSelector(@Nullable PodTemplateSpec template) {
    return template == null || template.getSpec() == null
        ? null
        : template.getSpec().getNodeSelector();
  }

  private static DaemonSetSpec spec(DaemonSet object) {
    return Texts.orNew(object.getSpec(), DaemonSetSpec::new);
  }
}
