package dev.podarium.kubectl.describe.parts;

import java.util.List;

/**
 * The volumes of a Pod or of a template, and where a PersistentVolume has its data.
 *
 * <p>Source: describe.go, describeVolumes
 */
public final class VolumesPart {

  private VolumesPart() {}

  /** All of them under a title. */
  static void write(Page page, List<Part> volumes, String indent) {
    if (volumes.isEmpty()) {
      page.field(indent + "Volumes", Page.NONE);
      return;
    }
    page.line(0, indent + "Volumes:");
    for (var volume : volumes) {
      page.line(1, (indent.isEmpty() ? "" : " ") + volume.text("name") + ":");
      source(page, volume);
    }
  }

  /** The one source that is set in a volume. */
  public static void source(Page page, Part volume) {
    if (volume.has("projected")) {
      projected(page, volume.at("projected"));
    } else if (volume.has("downwardAPI")) {
      downward(page, volume.at("downwardAPI"));
    } else if (volume.has("ephemeral")) {
      ephemeral(page, volume.at("ephemeral").at("volumeClaimTemplate"));
    } else {
      plain(page, volume);
    }
  }

  private static void plain(Page page, Part volume) {
    for (var source : VolumeSource.ALL) {
      if (volume.has(source.field())) {
        source.write(page, volume.at(source.field()));
        return;
      }
    }
    page.line(1, "<unknown>");
  }

  private static void projected(Page page, Part projected) {
    page.field(2, "Type", "Projected (a volume that contains injected data from multiple sources)");
    for (var source : projected.parts("sources")) {
      if (source.has("secret")) {
        page.field(2, "SecretName", source.at("secret").text("name"));
        page.field(2, "Optional", source.at("secret").isTrue("optional"));
      } else if (source.has("downwardAPI")) {
        page.field(2, "DownwardAPI", "true");
      } else if (source.has("configMap")) {
        page.field(2, "ConfigMapName", source.at("configMap").text("name"));
        page.field(2, "Optional", source.at("configMap").isTrue("optional"));
      } else if (source.has("serviceAccountToken")) {
        page.field(
            2,
            "TokenExpirationSeconds",
            source.at("serviceAccountToken").number("expirationSeconds"));
      }
    }
  }

  private static void downward(Page page, Part downward) {
    page.field(2, "Type", "DownwardAPI (a volume populated by information about the pod)");
    page.line(2, "Items:");
    for (var item : downward.parts("items")) {
      var from =
          item.has("fieldRef")
              ? item.at("fieldRef").text("fieldPath")
              : item.at("resourceFieldRef").text("resource");
      page.line(3, from + " -> " + item.text("path"));
    }
  }

  private static void ephemeral(Page page, Part template) {
    page.field(
        2,
        "Type",
        "EphemeralVolume (an inline specification for a volume that gets created and deleted with"
            + " the pod)");
    var spec = template.at("spec");
    page.field(2, "StorageClass", spec.text("storageClassName"));
    page.field(2, "Volume", "");
    Labelled.labels(page, "    Labels", template.at("metadata").map("labels"));
    Labelled.annotations(page, "    Annotations", template.at("metadata").map("annotations"));
    page.field(2, "Capacity", "");
    page.field(2, "Access Modes", "");
    page.fieldIfAny(2, "VolumeMode", spec.text("volumeMode"));
  }
}
