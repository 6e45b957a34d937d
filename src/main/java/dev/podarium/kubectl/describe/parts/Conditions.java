package dev.podarium.kubectl.describe.parts;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

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

  /** What of a condition a table shows, and the rule under the title as kubectl draws it. */
  public enum Column {
    TYPE("Type", "----", "type"),
    STATUS("Status", "------", "status"),
    HEARTBEAT("LastHeartbeatTime", "-----------------", "lastHeartbeatTime"),
    PROBE("LastProbeTime", "-----------------", "lastProbeTime"),
    TRANSITION("LastTransitionTime", "------------------", "lastTransitionTime"),
    REASON("Reason", "------", "reason"),
    MESSAGE("Message", "-------", "message");

    private final String title;
    private final String rule;
    private final String field;

    Column(String title, String rule, String field) {
      this.title = title;
      this.rule = rule;
      this.field = field;
    }

    private String of(Part condition) {
      var text = condition.text(field);
      return field.endsWith("Time") ? Setting.date(text) : text;
    }
  }

  /**
   * A table of these columns; nothing where there are no conditions.
   *
   * @param gap between two cells: a tab, of some kinds after a blank
   */
  public static void write(Page page, String gap, List<Part> conditions, Column... columns) {
    if (conditions.isEmpty()) {
      return;
    }
    page.line(0, "Conditions:");
    page.line(1, joined("\t", columns, column -> column.title));
    page.line(1, joined("\t", columns, column -> column.rule));
    for (var each : conditions) {
      page.line(1, joined(gap, columns, column -> column.of(each)));
    }
  }

  private static String joined(String gap, Column[] columns, Function<Column, String> cell) {
    return Arrays.stream(columns).map(cell).collect(Collectors.joining(gap));
  }
}
