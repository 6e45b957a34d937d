package dev.podarium.kubectl.describe;

import dev.podarium.kubectl.describe.parts.Page;
import dev.podarium.kubectl.describe.parts.Part;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * ResourceQuotas and LimitRanges, alone and as those of a Namespace.
 *
 * <p>Source: describe.go, describeQuota, DescribeResourceQuotas, DescribeLimitRanges
 */
final class QuotaDescriptions {

  private static final String TITLES =
      "Type\tResource\tMin\tMax\tDefault Request\tDefault Limit\tMax Limit/Request Ratio";
  private static final String RULES =
      "----\t--------\t---\t---\t---------------\t-------------\t-----------------------";

  /** Source: describe.go, helpTextForResourceQuotaScope */
  private static final Map<String, String> SCOPES =
      Map.of(
          "Terminating",
          "Matches all pods that have an active deadline. These pods have a limited lifespan on a"
              + " node before being actively terminated by the system.",
          "NotTerminating",
          "Matches all pods that do not have an active deadline. These pods usually include long"
              + " running pods whose container command is not expected to terminate.",
          "BestEffort",
          "Matches all pods that do not have resource requirements set. These pods have a best"
              + " effort quality of service.",
          "NotBestEffort",
          "Matches all pods that have at least one resource requirement set. These pods have a"
              + " burstable or guaranteed quality of service.");

  private QuotaDescriptions() {}

  static void writeQuota(Subject quota) {
    quota.name();
    quota(quota.page(), 0, " * ", "----", quota.whole());
  }

  static void writeRange(Subject range) {
    range.name();
    range.page().line(0, TITLES);
    range.page().line(0, RULES);
    limits(range.page(), "", range.spec());
  }

  /** Those of a Namespace, the quotas by name. */
  static void ofNamespace(Page page, List<Part> quotas, List<Part> ranges) {
    page.line(0, "");
    page.line(0, quotas.isEmpty() ? "No resource quota." : "Resource Quotas");
    for (var quota : quotas) {
      page.field(1, "Name", quota.at("metadata").text("name"));
      quota(page, 1, "* ", "---", quota);
    }
    page.line(0, "");
    if (ranges.isEmpty()) {
      page.line(0, "No LimitRange resource.");
      return;
    }
    page.line(0, "Resource Limits");
    page.line(0, " " + TITLES);
    page.line(0, " " + RULES);
    ranges.forEach(range -> limits(page, " ", range.at("spec")));
  }

  private static void quota(Page page, int level, String bullet, String rule, Part quota) {
    var scopes = quota.at("spec").texts("scopes").stream().sorted().toList();
    page.fieldIfAny(level, "Scopes", String.join(", ", scopes));
    scopes.stream()
        .filter(SCOPES::containsKey)
        .forEach(scope -> page.line(level, bullet + SCOPES.get(scope)));
    page.line(level, "Resource\tUsed\tHard");
    page.line(level, "--------\t" + rule + "\t" + rule);
    var used = quota.at("status").map("used");
    quota
        .at("status")
        .map("hard")
        .forEach(
            (name, hard) ->
                page.line(level, name + "\t" + used.getOrDefault(name, "0") + "\t" + hard));
  }

  private static void limits(Page page, String indent, Part spec) {
    for (var item : spec.parts("limits")) {
      var names = new TreeSet<String>();
      List.of("max", "min", "default", "defaultRequest", "maxLimitRequestRatio")
          .forEach(part -> names.addAll(item.map(part).keySet()));
      for (var name : names) {
        page.line(
            0,
            indent
                + String.join(
                    "\t",
                    item.text("type"),
                    name,
                    item.at("min").textOr(name, "-"),
                    item.at("max").textOr(name, "-"),
                    item.at("defaultRequest").textOr(name, "-"),
                    item.at("default").textOr(name, "-"),
                    item.at("maxLimitRequestRatio").textOr(name, "-")));
      }
    }
  }
}
