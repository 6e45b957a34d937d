package dev.podarium.kubectl.describe;

import dev.podarium.api.IndexKey;
import dev.podarium.kubectl.describe.parts.Conditions;
import dev.podarium.kubectl.describe.parts.Conditions.Column;
import dev.podarium.kubectl.describe.parts.Part;
import dev.podarium.objects.Kinds;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LimitRange;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import java.util.List;

/** Source: describe.go, describeNamespace */
final class NamespaceDescription {

  private NamespaceDescription() {}

  static void write(Subject namespace) {
    namespace.name();
    namespace.labelsAndAnnotations();
    namespace.page().field("Status", namespace.status().text("phase"));
    Conditions.write(
        namespace.page(),
        "\t",
        namespace.status().parts("conditions"),
        Column.TYPE,
        Column.STATUS,
        Column.TRANSITION,
        Column.REASON,
        Column.MESSAGE);
    QuotaDescriptions.ofNamespace(
        namespace.page(), in(namespace, ResourceQuota.class), in(namespace, LimitRange.class));
  }

  private static List<Part> in(Subject namespace, Class<? extends HasMetadata> type) {
    return namespace
        .setting()
        .world()
        .having(IndexKey.in(Kinds.of(type), namespace.meta().text("name")), type)
        .map(Part::of)
        .toList();
  }
}
