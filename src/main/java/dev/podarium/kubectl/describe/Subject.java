package dev.podarium.kubectl.describe;

import dev.podarium.kubectl.describe.parts.Labelled;
import dev.podarium.kubectl.describe.parts.Page;
import dev.podarium.kubectl.describe.parts.Part;
import dev.podarium.kubectl.describe.parts.Setting;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.HasMetadata;

/**
 * What is described, where, and what surrounds it.
 *
 * @param whole the object as JSON
 */
record Subject(HasMetadata object, Part whole, Page page, Setting setting) {

  static Subject of(HasMetadata object, Page page, Setting setting) {
    return new Subject(object, Part.of(object), page, setting);
  }

  Part meta() {
    return whole.at("metadata");
  }

  Part spec() {
    return whole.at("spec");
  }

  Part status() {
    return whole.at("status");
  }

  /** Its name, and its namespace where it has one. */
  void name() {
    page.field("Name", meta().text("name"));
    if (meta().has("namespace")) {
      page.field("Namespace", meta().text("namespace"));
    }
  }

  void created() {
    page.field("CreationTimestamp", Setting.date(meta().text("creationTimestamp")));
  }

  void labelsAndAnnotations() {
    Labelled.labels(page, "Labels", meta().map("labels"));
    annotations();
  }

  void annotations() {
    Labelled.annotations(page, "Annotations", meta().map("annotations"));
  }

  void controller() {
    page.fieldIfAny(0, "Controlled By", Setting.controller(object));
  }

  /** The status, or for how long it has been going. */
  void state(String phase) {
    page.field(
        "Status",
        Metas.deleting(object)
            ? "Terminating (lasts " + setting.since(meta().text("deletionTimestamp")) + ")"
            : phase);
  }
}
