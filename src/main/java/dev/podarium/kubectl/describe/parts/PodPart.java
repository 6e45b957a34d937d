package dev.podarium.kubectl.describe.parts;

import dev.podarium.objects.json.Json;
import dev.podarium.printers.Texts;
import io.fabric8.kubernetes.api.model.LabelSelector;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What Pods and their templates have in common. */
public final class PodPart {

  private PodPart() {}

  /** {@code Pod Template:} and all that is in it. */
  public static void template(Page page, Part template) {
    page.line(0, "Pod Template:");
    if (template.fields().isEmpty()) {
      page.write(1, "<unset>");
      return;
    }
    var meta = template.at("metadata");
    var spec = template.at("spec");
    Labelled.labels(page, "  Labels", meta.map("labels"));
    if (!meta.map("annotations").isEmpty()) {
      Labelled.annotations(page, "  Annotations", meta.map("annotations"));
    }
    page.fieldIfAny(1, "Service Account", spec.text("serviceAccountName"));
    var containers = new ContainersPart(page, "  ", List.of(), null);
    if (!spec.parts("initContainers").isEmpty()) {
      containers.write("Init Containers", spec.parts("initContainers"));
    }
    containers.write("Containers", spec.parts("containers"));
    VolumesPart.write(page, spec.parts("volumes"), "  ");
    spread(page, spec, "  ");
    page.fieldIfAny(1, "Priority Class Name", spec.text("priorityClassName"));
    placement(page, spec, "  ");
  }

  /** The containers of a Pod, with their states. */
  public static void containers(Page page, Part pod) {
    var spec = pod.at("spec");
    var status = pod.at("status");
    if (!spec.parts("initContainers").isEmpty()) {
      containers(page, pod, status.parts("initContainerStatuses"))
          .write("Init Containers", spec.parts("initContainers"));
    }
    containers(page, pod, status.parts("containerStatuses"))
        .write("Containers", spec.parts("containers"));
    if (!spec.parts("ephemeralContainers").isEmpty()) {
      containers(page, pod, status.parts("ephemeralContainerStatuses"))
          .write("Ephemeral Containers", spec.parts("ephemeralContainers"));
    }
  }

  private static ContainersPart containers(Page page, Part pod, List<Part> statuses) {
    return new ContainersPart(page, "", statuses, fieldsOf(pod.at("metadata")));
  }

  /** Source: k8s.io/kubectl/pkg/util/fieldpath/fieldpath.go, ExtractFieldPathAsString */
  private static Function<String, String> fieldsOf(Part meta) {
    return path ->
        switch (path) {
          case "metadata.name" -> meta.text("name");
          case "metadata.namespace" -> meta.text("namespace");
          case "metadata.uid" -> meta.text("uid");
          case "metadata.labels" -> quoted(meta.map("labels"));
          case "metadata.annotations" -> quoted(meta.map("annotations"));
          default -> subscripted(path, meta);
        };
  }

  private static String subscripted(String path, Part meta) {
    var open = path.indexOf("['");
    if (open < 0 || !path.endsWith("']")) {
      return "";
    }
    var map = meta.map(path.substring("metadata.".length(), open));
    return map.getOrDefault(path.substring(open + 2, path.length() - 2), "");
  }

  private static String quoted(Map<String, String> map) {
    return map.entrySet().stream()
        .map(each -> each.getKey() + "=\"" + each.getValue() + "\"")
        .collect(Collectors.joining("\n"));
  }

  /** The volumes of a Pod. */
  public static void volumes(Page page, Part pod) {
    VolumesPart.write(page, pod.at("spec").parts("volumes"), "");
  }

  /** Where it may run: node selector and tolerations. */
  public static void placement(Page page, Part spec, String indent) {
    Labelled.labels(page, indent + "Node-Selectors", spec.map("nodeSelector"));
    Labelled.tolerations(page, indent + "Tolerations", spec.parts("tolerations"));
  }

  /** How its Pods are to be spread; nothing where nothing is said of it. */
  public static void spread(Page page, Part spec, String indent) {
    var constraints = spec.parts("topologySpreadConstraints");
    if (!constraints.isEmpty()) {
      Labelled.lines(
          page,
          indent + "Topology Spread Constraints",
          constraints.stream()
              .sorted(Comparator.comparing(each -> each.text("topologyKey")))
              .map(PodPart::constraint)
              .toList());
    }
  }

  private static String constraint(Part constraint) {
    var selector =
        constraint.has("labelSelector")
            ? " for selector " + selector(constraint.at("labelSelector"))
            : "";
    return "%s:%s when max skew %d is exceeded%s"
        .formatted(
            constraint.text("topologyKey"),
            constraint.text("whenUnsatisfiable"),
            constraint.number("maxSkew"),
            selector);
  }

  /** {@code app=web,tier in (a,b)}, or {@code <none>}. */
  @SuppressWarnings("unchecked")
  public static String selector(Part selector) {
    return Texts.selector(
        Json.object((Map<String, Object>) selector.fields(), LabelSelector.class));
  }
}
