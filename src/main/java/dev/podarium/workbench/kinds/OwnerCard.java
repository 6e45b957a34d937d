package dev.podarium.workbench.kinds;

import dev.podarium.objects.ObjectRef;
import io.fabric8.kubernetes.api.model.HasMetadata;

/**
 * What owns Pods or what owns them, in few words.
 *
 * @param rolloutRevision 0 for none
 * @param counts {@code desired 3 · ready 2}
 * @param detail the image of its Pods, or why it is there
 */
public record OwnerCard(ObjectRef ref, long rolloutRevision, String counts, String detail) {

  /** The card of something that wants so many replicas and has so many ready. */
  static OwnerCard of(ObjectRef ref, long rolloutRevision, int desired, int ready, String detail) {
    var counts = "desired %d · ready %d".formatted(desired, ready);
    return new OwnerCard(ref, rolloutRevision, counts, detail);
  }

  /** The card of something of which nothing is known but its name. */
  public static OwnerCard plain(HasMetadata object) {
    return new OwnerCard(ObjectRef.of(object), 0, "", "");
  }

  /** {@code ReplicaSet web-5d59d67564: desired 3 · ready 2, revision 1, nginx:1.14.2}. */
  public String text() {
    var word = rolloutRevision == 0 ? "" : ", revision " + rolloutRevision;
    return "%s %s: %s%s, %s".formatted(ref.kind().name(), ref.name(), counts, word, detail);
  }
}
