package dev.podarium.kubectl.describe.parts;

import java.util.List;

/**
 * A source of volumes that is described by a sentence and some of its fields.
 *
 * <p>Source: describe.go, print…VolumeSource
 *
 * @param field of a volume
 */
record VolumeSource(String field, String sentence, List<Line> lines) {

  static final List<VolumeSource> ALL =
      List.of(
          VolumeSource.of(
              "hostPath",
              "HostPath (bare host directory volume)",
              Line.of("Path", "path"),
              Line.or("HostPathType", "type", "<none>")),
          VolumeSource.of(
              "emptyDir",
              "EmptyDir (a temporary directory that shares a pod's lifetime)",
              Line.of("Medium", "medium"),
              Line.or("SizeLimit", "sizeLimit", "<unset>")),
          VolumeSource.of(
              "secret",
              "Secret (a volume populated by a Secret)",
              Line.of("SecretName", "secretName"),
              Line.or("Optional", "optional", "false")),
          VolumeSource.of(
              "configMap",
              "ConfigMap (a volume populated by a ConfigMap)",
              Line.of("Name", "name"),
              Line.or("Optional", "optional", "false")),
          VolumeSource.of(
              "nfs",
              "NFS (an NFS mount that lasts the lifetime of a pod)",
              Line.of("Server", "server"),
              Line.of("Path", "path"),
              Line.or("ReadOnly", "readOnly", "false")),
          VolumeSource.of(
              "persistentVolumeClaim",
              "PersistentVolumeClaim (a reference to a PersistentVolumeClaim in the same"
                  + " namespace)",
              Line.of("ClaimName", "claimName"),
              Line.or("ReadOnly", "readOnly", "false")),
          VolumeSource.of(
              "local",
              "LocalVolume (a persistent volume backed by local storage on a node)",
              Line.of("Path", "path")),
          VolumeSource.of(
              "csi",
              "CSI (a Container Storage Interface (CSI) volume source)",
              Line.of("Driver", "driver"),
              Line.of("FSType", "fsType"),
              Line.ifAny("VolumeHandle", "volumeHandle"),
              Line.or("ReadOnly", "readOnly", "false")),
          VolumeSource.of(
              "image",
              "Image (a container image or OCI artifact)",
              Line.of("Reference", "reference"),
              Line.of("PullPolicy", "pullPolicy")));

  private static VolumeSource of(String field, String sentence, Line... lines) {
    return new VolumeSource(field, sentence, List.of(lines));
  }

  /**
   * A field of a source.
   *
   * @param otherwise what stands where it is absent
   */
  record Line(String title, String field, String otherwise, boolean always) {

    static Line of(String title, String field) {
      return new Line(title, field, "", true);
    }

    static Line or(String title, String field, String otherwise) {
      return new Line(title, field, otherwise, true);
    }

    static Line ifAny(String title, String field) {
      return new Line(title, field, "", false);
    }
  }

  void write(Page page, Part source) {
    page.field(2, "Type", sentence);
    for (var line : lines) {
      if (line.always() || source.has(line.field())) {
        page.field(2, line.title(), source.textOr(line.field(), line.otherwise()));
      }
    }
    if (field.equals("csi")) {
      Labelled.labels(page, "    VolumeAttributes", source.map("volumeAttributes"));
    }
  }
}
