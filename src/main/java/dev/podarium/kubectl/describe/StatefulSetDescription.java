package dev.podarium.kubectl.describe;

import dev.podarium.kubectl.describe.parts.Labelled;
import dev.podarium.kubectl.describe.parts.Page;
import dev.podarium.kubectl.describe.parts.Part;
import dev.podarium.kubectl.describe.parts.PodPart;
import java.util.List;

/** Source: describe.go, describeStatefulSet and describeVolumeClaimTemplates */
final class StatefulSetDescription {

  private StatefulSetDescription() {}

  static void write(Subject set) {
    var page = set.page();
    set.name();
    set.created();
    page.field("Selector", PodPart.selector(set.spec().at("selector")));
    set.labelsAndAnnotations();
    page.field(
        "Replicas",
        "%d desired | %d total"
            .formatted(set.spec().number("replicas"), set.status().number("replicas")));
    strategy(page, set.spec().at("updateStrategy"));
    page.field("Pods Status", set.setting().podStates(set.object()));
    PodPart.template(page, set.spec().at("template"));
    claims(page, set.spec().parts("volumeClaimTemplates"));
  }

  private static void strategy(Page page, Part strategy) {
    page.field("Update Strategy", strategy.text("type"));
    var rolling = strategy.at("rollingUpdate");
    if (rolling.has("partition")) {
      page.field(1, "Partition", rolling.number("partition"));
      page.fieldIfAny(1, "MaxUnavailable", rolling.text("maxUnavailable"));
    }
  }

  private static void claims(Page page, List<Part> templates) {
    if (templates.isEmpty()) {
      page.field("Volume Claims", Page.NONE);
      return;
    }
    page.line(0, "Volume Claims:");
    for (var claim : templates) {
      var spec = claim.at("spec");
      page.field(1, "Name", claim.at("metadata").text("name"));
      page.field(1, "StorageClass", spec.text("storageClassName"));
      Labelled.labels(page, "  Labels", claim.at("metadata").map("labels"));
      Labelled.labels(page, "  Annotations", claim.at("metadata").map("annotations"));
      page.field(1, "Capacity", spec.at("resources").at("requests").textOr("storage", "<default>"));
      page.field(1, "Access Modes", "[" + String.join(" ", spec.texts("accessModes")) + "]");
    }
  }
}
