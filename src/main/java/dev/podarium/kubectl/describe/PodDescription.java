package dev.podarium.kubectl.describe;

import dev.podarium.kubectl.describe.parts.Page;
import dev.podarium.kubectl.describe.parts.PodPart;
import dev.podarium.kubectl.describe.parts.ResourcesPart;
import dev.podarium.kubectl.describe.parts.Setting;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.pods.QosClass;
import io.fabric8.kubernetes.api.model.Pod;

/** Source: describe.go, describePod */
final class PodDescription {

  private PodDescription() {}

  static void write(Subject pod) {
    pod.name();
    place(pod);
    pod.labelsAndAnnotations();
    state(pod);
    addresses(pod);
    pod.controller();
    pod.page().fieldIfAny(0, "NominatedNodeName", pod.status().text("nominatedNodeName"));
    if (pod.spec().has("resources")) {
      pod.page().line(0, "Resources:");
      ResourcesPart.write(pod.page(), 1, pod.spec().at("resources"));
    }
    PodPart.containers(pod.page(), pod.whole());
    conditions(pod);
    PodPart.volumes(pod.page(), pod.whole());
    pod.page().field("QoS Class", qos(pod));
    PodPart.placement(pod.page(), pod.spec(), "");
    PodPart.spread(pod.page(), pod.spec(), "");
  }

  private static String qos(Subject pod) {
    return pod.status().textOr("qosClass", QosClass.of((Pod) pod.object()));
  }

  private static void place(Subject pod) {
    var page = pod.page();
    var spec = pod.spec();
    if (spec.has("priority")) {
      page.field("Priority", spec.number("priority"));
    }
    page.fieldIfAny(0, "Priority Class Name", spec.text("priorityClassName"));
    page.fieldIfAny(0, "Runtime Class Name", spec.text("runtimeClassName"));
    page.fieldIfAny(0, "Service Account", spec.text("serviceAccountName"));
    var node = spec.text("nodeName");
    page.field("Node", node.isEmpty() ? Page.NONE : node + "/" + pod.status().text("hostIP"));
    if (pod.status().has("startTime")) {
      page.field("Start Time", Setting.date(pod.status().text("startTime")));
    }
  }

  private static void state(Subject pod) {
    var page = pod.page();
    if (Metas.deleting(pod.object()) && !Pods.finished((Pod) pod.object())) {
      pod.state("");
      page.field("Termination Grace Period", pod.meta().number("deletionGracePeriodSeconds") + "s");
    } else {
      page.field("Status", pod.status().text("phase"));
    }
    page.fieldIfAny(0, "Reason", pod.status().text("reason"));
    page.fieldIfAny(0, "Message", pod.status().text("message"));
    var seccomp = pod.spec().at("securityContext").at("seccompProfile");
    page.fieldIfAny(0, "SeccompProfile", seccomp.text("type"));
    page.fieldIfAny(0, "LocalhostProfile", seccomp.text("localhostProfile"));
  }

  private static void addresses(Subject pod) {
    var page = pod.page();
    page.field("IP", pod.status().text("podIP"));
    var all = pod.status().parts("podIPs");
    if (all.isEmpty()) {
      page.field("IPs", Page.NONE);
      return;
    }
    page.line(0, "IPs:");
    all.forEach(address -> page.field(1, "IP", address.text("ip")));
  }

  private static void conditions(Subject pod) {
    var page = pod.page();
    var conditions = pod.status().parts("conditions");
    var gates = pod.spec().parts("readinessGates");
    if (!gates.isEmpty()) {
      page.line(0, "Readiness Gates:");
      page.line(1, "Type\tStatus");
      for (var gate : gates) {
        var type = gate.text("conditionType");
        var status =
            conditions.stream()
                .filter(condition -> condition.text("type").equals(type))
                .map(condition -> condition.text("status"))
                .findFirst()
                .orElse(Page.NONE);
        page.line(1, type + " \t" + status + " ");
      }
    }
    if (!conditions.isEmpty()) {
      page.line(0, "Conditions:");
      page.line(1, "Type\tStatus");
      conditions.forEach(
          condition ->
              page.line(1, condition.text("type") + " \t" + condition.text("status") + " "));
    }
  }
}
