package dev.podarium.workbench.diff;

import dev.podarium.api.Snapshot;
import dev.podarium.kubectl.apply.Apply;
import dev.podarium.kubectl.apply.Apply.Effect;
import dev.podarium.manifest.ManifestObject;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.json.Json;
import dev.podarium.workbench.frame.sides.Row;
import dev.podarium.workbench.frame.sides.Rows;
import dev.podarium.workbench.kinds.KindDescriptors;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What applying one object would do.
 *
 * @param live the object that was compared; null when there is none
 * @param rows what changes; empty for a new object and for none at all
 * @param consequence what the cluster will do about it; empty where that is not certain
 */
record Difference(
    ObjectRef ref, Effect effect, @Nullable HasMetadata live, List<Row> rows, String consequence) {

  static Difference of(ManifestObject edited, Snapshot world, String namespace) {
    var apply = Apply.of(edited.document(), world, namespace);
    var live = apply.live();
    if (live == null) {
      return new Difference(
          apply.target(),
          apply.effect(),
          null,
          List.of(),
          KindDescriptors.consequenceOfCreating(edited.object(), world));
    }
    var made = apply.refilled(edited.document());
    var rows = rows(Json.tree((Object) live), edited.document(), made);
    var after = Json.object(made, world.discovery());
    return new Difference(
        apply.target(),
        apply.effect(),
        live,
        rows,
        rows.isEmpty() ? "" : KindDescriptors.consequenceOfChanging(live, after, world));
  }

  private static List<Row> rows(
      Map<String, Object> live, Map<String, Object> written, Map<String, Object> after) {
    return Rows.narrow(
        YamlLines.of(Projection.of(live, written, after)),
        YamlLines.of(Projection.of(after, written, after)));
  }

  /** How many separate places change: neighbouring rows are one. */
  int places() {
    var places = 0;
    var inside = false;
    for (var row : rows) {
      var changes = row.sort() != Row.Sort.SAME && row.sort() != Row.Sort.GAP;
      places += changes && !inside ? 1 : 0;
      inside = changes;
    }
    return places;
  }

  /** {@code Deployment web}. */
  String name() {
    return ref.kind().name() + " " + ref.name();
  }

  boolean changes() {
    return effect == Effect.CONFIGURED && !rows.isEmpty();
  }
}
