package dev.podarium.narration;

import dev.podarium.api.Change;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.core.VolumeClaims;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import java.util.Objects;

/** Tells of a change to a PersistentVolumeClaim. */
final class VolumeClaimNarrator {

  private final Change change;
  private final PlainNarrator plain;
  private final Sentence name;

  VolumeClaimNarrator(Change change) {
    this.change = change;
    this.plain = new PlainNarrator(change);
    this.name = Sentence.of(change.ref());
  }

  Narration tell() {
    if (change.before() == null && change.after() instanceof PersistentVolumeClaim created) {
      return plain.created(" for " + asks(created));
    }
    if (!(change.before() instanceof PersistentVolumeClaim before)
        || !(change.after() instanceof PersistentVolumeClaim after)
        || Metas.deleting(before) != Metas.deleting(after)) {
      return plain.tell();
    }
    if (change.verb() == Change.Verb.STATUS) {
      return phase(before, after);
    }
    if (!VolumeClaims.volumeName(before).equals(VolumeClaims.volumeName(after))) {
      return bound(after);
    }
    return Metas.owners(before).equals(Metas.owners(after)) ? marked(before, after) : owned(after);
  }

  private static String asks(PersistentVolumeClaim claim) {
    var storage = VolumeClaims.storage(claim);
    var ofClass = VolumeClaims.className(claim);
    return (storage == null ? "storage" : storage)
        + (ofClass == null || ofClass.isEmpty() ? "" : " of class " + ofClass);
  }

  private Narration phase(PersistentVolumeClaim before, PersistentVolumeClaim after) {
    var phase = VolumeClaims.phase(after);
    if (phase.equals(VolumeClaims.phase(before))) {
      return plain.changed(before, after);
    }
    var lost = phase.equals("Lost");
    return Narration.of(
        lost ? Interest.TURN : Interest.STAGE,
        Sentence.of("marked ").and(name).and(" " + phase),
        name.and(lost ? " has lost its volume" : " is " + phase));
  }

  private Narration bound(PersistentVolumeClaim after) {
    var volume =
        Sentence.of(
            ObjectRef.cluster(Kinds.of(PersistentVolume.class), VolumeClaims.volumeName(after)));
    return Narration.of(
        Interest.COMING_AND_GOING,
        Sentence.of("bound ").and(name).and(" to ").and(volume),
        name.and(" was bound to ").and(volume));
  }

  /** The provisioner is told whose the claim is. */
  private Narration marked(PersistentVolumeClaim before, PersistentVolumeClaim after) {
    var key = VolumeClaims.PROVISIONERS.getLast();
    var provisioner = Metas.annotations(after).get(key);
    if (provisioner == null || Objects.equals(provisioner, Metas.annotations(before).get(key))) {
      return plain.changed(before, after);
    }
    return Narration.of(
            Interest.STAGE,
            Sentence.of("asked " + provisioner + " for a volume for ").and(name),
            name.and(" waits for a volume of " + provisioner))
        .because(Sentence.of("none that is there fits"));
  }

  /** Whoever owns it takes it along. */
  private Narration owned(PersistentVolumeClaim after) {
    var owners = Metas.owners(after);
    var whose = owners.isEmpty() ? "nobody" : owned(owners.getFirst());
    return Narration.of(
            Interest.COMING_AND_GOING,
            Sentence.of("made " + whose + " the owner of ").and(name),
            name.and(owners.isEmpty() ? " stays whatever goes" : " goes with " + whose))
        .because(Sentence.of("the retention policy says so"));
  }

  private static String owned(OwnerReference owner) {
    return owner.getKind() + " " + owner.getName();
  }
}
