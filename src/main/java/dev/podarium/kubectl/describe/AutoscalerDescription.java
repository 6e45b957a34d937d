package dev.podarium.kubectl.describe;

import dev.podarium.kubectl.describe.parts.Conditions;
import dev.podarium.kubectl.describe.parts.Conditions.Column;
import dev.podarium.kubectl.describe.parts.Page;
import dev.podarium.kubectl.describe.parts.Part;

/** Source: describe.go, describeHorizontalPodAutoscalerV2 */
final class AutoscalerDescription {

  private AutoscalerDescription() {}

  static void write(Subject autoscaler) {
    var page = autoscaler.page();
    var spec = autoscaler.spec();
    var target = spec.at("scaleTargetRef");
    autoscaler.name();
    autoscaler.labelsAndAnnotations();
    autoscaler.created();
    page.field("Reference", target.text("kind") + "/" + target.text("name"));
    page.field("Metrics", "( current / target )");
    metrics(autoscaler);
    page.field("Min replicas", spec.textOr("minReplicas", "<unset>"));
    page.field("Max replicas", spec.number("maxReplicas"));
    if (spec.has("behavior")) {
      page.line(0, "Behavior:");
      direction(page, "Scale Up", spec.at("behavior").at("scaleUp"));
      direction(page, "Scale Down", spec.at("behavior").at("scaleDown"));
    }
    page.field(
        target.text("kind") + " pods",
        "%d current / %d desired"
            .formatted(
                autoscaler.status().number("currentReplicas"),
                autoscaler.status().number("desiredReplicas")));
    Conditions.write(
        page,
        "\t",
        autoscaler.status().parts("conditions"),
        Column.TYPE,
        Column.STATUS,
        Column.REASON,
        Column.MESSAGE);
  }

  private static void metrics(Subject autoscaler) {
    var current = autoscaler.status().parts("currentMetrics");
    var wanted = autoscaler.spec().parts("metrics");
    for (var i = 0; i < wanted.size(); i++) {
      var measured = i < current.size() ? current.get(i) : Part.NOTHING;
      autoscaler.page().line(1, MetricText.of(wanted.get(i), measured));
    }
  }

  private static void direction(Page page, String title, Part rules) {
    if (rules.fields().isEmpty()) {
      return;
    }
    page.line(1, title + ":");
    if (rules.has("stabilizationWindowSeconds")) {
      page.line(
          2,
          "Stabilization Window: %d seconds".formatted(rules.number("stabilizationWindowSeconds")));
    }
    if (!rules.parts("policies").isEmpty()) {
      page.line(2, "Select Policy: " + rules.textOr("selectPolicy", "Max"));
      page.line(2, "Policies:");
      for (var policy : rules.parts("policies")) {
        page.line(
            3,
            "- Type: %s\tValue: %d\tPeriod: %d seconds"
                .formatted(
                    policy.text("type"), policy.number("value"), policy.number("periodSeconds")));
      }
    }
  }
}
