package dev.podarium.kubectl.describe;

import dev.podarium.kubectl.describe.parts.Part;

/**
 * One metric of an autoscaler: what is measured, how much there is and how much there should be.
 *
 * <p>Source: describe.go, describeHorizontalPodAutoscalerV2
 */
final class MetricText {

  private static final String UNKNOWN = "<unknown>";

  private MetricText() {}

  /**
   * {@code resource cpu on pods (as a percentage of request): 20% (40m) / 50%}.
   *
   * @param measured the metric in the status; empty when it was not measured yet
   */
  static String of(Part metric, Part measured) {
    return switch (metric.text("type")) {
      case "External" -> external(metric.at("external"), measured.at("external"));
      case "Pods" -> pods(metric.at("pods"), measured.at("pods"));
      case "Object" -> object(metric.at("object"), measured.at("object"));
      case "Resource" ->
          "resource %s on pods".formatted(metric.at("resource").text("name"))
              + resource(metric.at("resource"), measured.at("resource"));
      case "ContainerResource" -> {
        var resource = metric.at("containerResource");
        yield "resource %s of container \"%s\" on pods"
                .formatted(resource.text("name"), resource.text("container"))
            + resource(resource, measured.at("containerResource"));
      }
      default -> "<unknown metric type \"%s\">".formatted(metric.text("type"));
    };
  }

  private static String external(Part wanted, Part measured) {
    var target = wanted.at("target");
    var average = target.has("averageValue");
    var field = average ? "averageValue" : "value";
    return "\"%s\" (target %s):\t%s / %s"
        .formatted(
            wanted.at("metric").text("name"),
            average ? "average value" : "value",
            measured.at("current").textOr(field, UNKNOWN),
            target.text(field));
  }

  private static String pods(Part wanted, Part measured) {
    return "\"%s\" on pods:\t%s / %s"
        .formatted(
            wanted.at("metric").text("name"),
            measured.at("current").textOr("averageValue", UNKNOWN),
            wanted.at("target").text("averageValue"));
  }

  private static String object(Part wanted, Part measured) {
    var about = wanted.at("describedObject");
    var average = wanted.at("target").text("type").equals("AverageValue");
    var field = average ? "averageValue" : "value";
    return "\"%s\" on %s/%s (target %s):\t%s / %s"
        .formatted(
            wanted.at("metric").text("name"),
            about.text("kind"),
            about.text("name"),
            average ? "average value" : "value",
            measured.at("current").textOr(field, UNKNOWN),
            wanted.at("target").text(field));
  }

  private static String resource(Part wanted, Part measured) {
    var target = wanted.at("target");
    var current = measured.at("current");
    if (target.has("averageValue")) {
      return ":\t%s / %s"
          .formatted(current.textOr("averageValue", UNKNOWN), target.text("averageValue"));
    }
    var share =
        current.has("averageUtilization")
            ? "%d%% (%s)"
                .formatted(current.number("averageUtilization"), current.text("averageValue"))
            : UNKNOWN;
    var asked =
        target.has("averageUtilization") ? target.number("averageUtilization") + "%" : "<auto>";
    return "  (as a percentage of request):\t" + share + " / " + asked;
  }
}
