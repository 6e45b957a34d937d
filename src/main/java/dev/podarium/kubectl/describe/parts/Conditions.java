package dev.podarium.kubectl.describe.parts;

import java.util.List;

/** The conditions of an object as a table. */
public final class Conditions {

  private Conditions() {}

  /** Type, status and reason, as workloads show them; nothing where there are none. */
  public static void ofWorkload(Page page, List<Part> conditions) {
    if (conditions.isEmpty()) {
      return;
    }
    page.line(0, "Conditions:");
    page.line(1, "Type\tStatus\tReason");
    page.line(1, "----\t------\t------");
    conditions.forEach(
        each ->
            page.line(
                1, each.text("type") + " \t" + each.text("status") + "\t" + each.text("reason")));
  }

  /** With the instant of the last change and the message. */
  public static void inFull(Page page, List<Part> conditions) {
    if (conditions.isEmpty()) {
      return;
    }
    page.line(0, "Conditions:");
    page.line(1, "Type\tStatus\tLastTransitionTime\tReason\tMessage");
    page.line(1, "----\t------\t------------------\t------\t-------");
    for (var each : conditions) {
      page.line(
          1,
          String.join(
              "\t",
              each.text("type"),
              each.text("status"),
              Setting.date(each.text("lastTransitionTime")),
              each.text("reason"),
              each.text("message")));
    }
  }
}
