package dev.podarium.kubectl.describe;

import dev.podarium.kubectl.describe.parts.Conditions;
import dev.podarium.kubectl.describe.parts.PodPart;
import dev.podarium.printers.Texts;

/**
 * ReplicaSets and ReplicationControllers.
 *
 * <p>Source: describe.go, describeReplicaSet and describeReplicationController
 */
final class ReplicaDescriptions {

  private ReplicaDescriptions() {}

  static void writeSet(Subject set) {
    write(set, PodPart.selector(set.spec().at("selector")));
  }

  static void writeController(Subject controller) {
    write(controller, Texts.labels(controller.spec().map("selector")));
  }

  private static void write(Subject owner, String selector) {
    var page = owner.page();
    owner.name();
    page.field("Selector", selector);
    owner.labelsAndAnnotations();
    owner.controller();
    page.field(
        "Replicas",
        "%d current / %d desired"
            .formatted(owner.status().number("replicas"), owner.spec().number("replicas")));
    page.field("Pods Status", owner.setting().podStates(owner.object()));
    PodPart.template(page, owner.spec().at("template"));
    Conditions.ofWorkload(page, owner.status().parts("conditions"));
  }
}
