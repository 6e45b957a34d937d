package dev.podarium.kubectl.describe;

import dev.podarium.kubectl.describe.parts.PodPart;
import dev.podarium.printers.Texts;

/** Source: describe.go, describeDaemonSet */
final class DaemonSetDescription {

  private DaemonSetDescription() {}

  static void write(Subject set) {
    var page = set.page();
    set.name();
    page.field("Selector", PodPart.selector(set.spec().at("selector")));
    page.field(
        "Node-Selector", Texts.labels(set.spec().at("template").at("spec").map("nodeSelector")));
    set.labelsAndAnnotations();
    count(set, "Desired Number of Nodes Scheduled", "desiredNumberScheduled");
    count(set, "Current Number of Nodes Scheduled", "currentNumberScheduled");
    count(set, "Number of Nodes Scheduled with Up-to-date Pods", "updatedNumberScheduled");
    count(set, "Number of Nodes Scheduled with Available Pods", "numberAvailable");
    count(set, "Number of Nodes Misscheduled", "numberMisscheduled");
    page.field("Pods Status", set.setting().podStates(set.object()));
    PodPart.template(page, set.spec().at("template"));
  }

  private static void count(Subject set, String title, String field) {
    set.page().line(0, title + ": " + set.status().number(field));
  }
}
