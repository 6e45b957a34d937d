package dev.podarium.kubectl.describe;

import dev.podarium.api.IndexKey;
import dev.podarium.kubectl.describe.parts.Conditions;
import dev.podarium.kubectl.describe.parts.Conditions.Column;
import dev.podarium.kubectl.describe.parts.Labelled;
import dev.podarium.kubectl.describe.parts.Page;
import dev.podarium.kubectl.describe.parts.Part;
import dev.podarium.kubectl.describe.parts.VolumesPart;
import dev.podarium.objects.Kinds;
import dev.podarium.printers.Texts;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Claims, volumes and classes.
 *
 * <p>Source: describe.go, describePersistentVolumeClaim, describePersistentVolume,
 * describeStorageClass
 */
final class StorageDescriptions {

  private static final String DEFAULT_CLASS = "storageclass.kubernetes.io/is-default-class";

  private StorageDescriptions() {}

  static void writeClaim(Subject claim) {
    var page = claim.page();
    var bound = !claim.spec().text("volumeName").isEmpty();
    claim.name();
    page.field("StorageClass", claim.spec().text("storageClassName"));
    claim.state(claim.status().text("phase"));
    page.field("Volume", claim.spec().text("volumeName"));
    claim.labelsAndAnnotations();
    finalizers(claim);
    page.field("Capacity", bound ? claim.status().at("capacity").textOr("storage", "0") : "");
    page.field("Access Modes", bound ? modes(claim.status()) : "");
    page.fieldIfAny(0, "VolumeMode", claim.spec().text("volumeMode"));
    if (claim.spec().has("dataSource")) {
      var source = claim.spec().at("dataSource");
      page.line(0, "DataSource:");
      page.fieldIfAny(1, "APIGroup", source.text("apiGroup"));
      page.field(1, "Kind", source.text("kind"));
      page.field(1, "Name", source.text("name"));
    }
    Labelled.lines(page, "Used By", users(claim));
    Conditions.write(
        page,
        " \t",
        claim.status().parts("conditions"),
        Column.TYPE,
        Column.STATUS,
        Column.PROBE,
        Column.TRANSITION,
        Column.REASON,
        Column.MESSAGE);
  }

  static void writeVolume(Subject volume) {
    var page = volume.page();
    var spec = volume.spec();
    var claim = spec.at("claimRef");
    volume.name();
    volume.labelsAndAnnotations();
    finalizers(volume);
    page.field("StorageClass", spec.text("storageClassName"));
    volume.state(volume.status().text("phase"));
    page.field(
        "Claim", spec.has("claimRef") ? claim.text("namespace") + "/" + claim.text("name") : "");
    page.field("Reclaim Policy", spec.text("persistentVolumeReclaimPolicy"));
    page.field("Access Modes", modes(spec));
    page.fieldIfAny(0, "VolumeMode", spec.text("volumeMode"));
    page.field("Capacity", spec.at("capacity").textOr("storage", "0"));
    affinity(page, spec.at("nodeAffinity").at("required"));
    page.field("Message", volume.status().text("message"));
    page.line(0, "Source:");
    VolumesPart.source(page, spec);
  }

  static void writeClass(Subject storage) {
    var page = storage.page();
    var whole = storage.whole();
    var annotations = storage.meta().map("annotations");
    storage.name();
    page.field("IsDefaultClass", "true".equals(annotations.get(DEFAULT_CLASS)) ? "Yes" : "No");
    page.field("Annotations", Texts.labels(annotations));
    page.field("Provisioner", whole.text("provisioner"));
    page.field("Parameters", Texts.labels(whole.map("parameters")));
    page.field(
        "AllowVolumeExpansion",
        whole.has("allowVolumeExpansion")
            ? (whole.isTrue("allowVolumeExpansion") ? "True" : "False")
            : "<unset>");
    var options = whole.texts("mountOptions");
    page.line(0, "MountOptions:" + (options.isEmpty() ? "\t" + Page.NONE : ""));
    options.forEach(option -> page.line(1, option));
    page.fieldIfAny(0, "ReclaimPolicy", whole.text("reclaimPolicy"));
    page.fieldIfAny(0, "VolumeBindingMode", whole.text("volumeBindingMode"));
  }

  private static void finalizers(Subject subject) {
    subject
        .page()
        .field("Finalizers", "[" + String.join(" ", subject.meta().texts("finalizers")) + "]");
  }

  private static List<String> users(Subject claim) {
    var name = claim.meta().text("name");
    return claim
        .setting()
        .world()
        .having(IndexKey.in(Kinds.POD, claim.meta().text("namespace")), Pod.class)
        .filter(pod -> uses(Part.of(pod), name))
        .map(pod -> pod.getMetadata().getName())
        .sorted()
        .toList();
  }

  private static boolean uses(Part pod, String claim) {
    return pod.at("spec").parts("volumes").stream()
        .anyMatch(volume -> volume.at("persistentVolumeClaim").text("claimName").equals(claim));
  }

  private static String modes(Part part) {
    return part.texts("accessModes").stream()
        .distinct()
        .map(StorageDescriptions::mode)
        .collect(Collectors.joining(","));
  }

  private static String mode(String mode) {
    return switch (mode) {
      case "ReadWriteOnce" -> "RWO";
      case "ReadOnlyMany" -> "ROX";
      case "ReadWriteMany" -> "RWX";
      case "ReadWriteOncePod" -> "RWOP";
      default -> mode;
    };
  }

  private static void affinity(Page page, Part required) {
    if (required.fields().isEmpty()) {
      page.field("Node Affinity", Page.NONE);
      return;
    }
    page.field("Node Affinity", "");
    var terms = required.parts("nodeSelectorTerms");
    page.field(1, "Required Terms", terms.isEmpty() ? Page.NONE : "");
    for (var i = 0; i < terms.size(); i++) {
      var rules = terms.get(i).parts("matchExpressions").stream().map(StorageDescriptions::rule);
      Labelled.lines(page, "    Term " + i, rules.toList());
    }
  }

  private static String rule(Part rule) {
    var values = rule.texts("values");
    return rule.text("key")
        + " "
        + rule.text("operator").toLowerCase(Locale.ROOT)
        + (values.isEmpty() ? "" : " [" + String.join(", ", values) + "]");
  }
}
