package dev.podarium.printers;

import dev.podarium.objects.GroupVersionKind;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.apps.ControllerRevision;
import java.util.Locale;

/** Source: printers.go, printControllerRevision */
final class ControllerRevisionTable {

  static final Table<ControllerRevision> TABLE =
      Table.named(ControllerRevision.class)
          .column("Controller", ControllerRevisionTable::controller)
          .column(
              "Revision", revision -> revision.getRevision() == null ? 0 : revision.getRevision())
          .age();

  private ControllerRevisionTable() {}

  /** {@code statefulset.apps/web}. */
  private static String controller(ControllerRevision revision) {
    var owner = Metas.controllerOf(revision);
    if (owner == null) {
      return Table.NONE;
    }
    var kind = GroupVersionKind.of(owner.getApiVersion(), owner.getKind());
    var word = kind.kind().toLowerCase(Locale.ROOT);
    return (kind.group().isEmpty() ? word : word + "." + kind.group()) + "/" + owner.getName();
  }
}
