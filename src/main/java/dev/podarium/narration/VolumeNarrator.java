package dev.podarium.narration;

import dev.podarium.api.Change;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.core.PersistentVolumes;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;

/** Tells of a change to a PersistentVolume. */
final class VolumeNarrator {

  private final Change change;
  private final PlainNarrator plain;
  private final Sentence name;

  VolumeNarrator(Change change) {
    this.change = change;
    this.plain = new PlainNarrator(change);
    this.name = Sentence.of(change.ref());
  }

  Narration tell() {
    if (change.before() == null && change.after() instanceof PersistentVolume created) {
      return created(created);
    }
    if (!(change.before() instanceof PersistentVolume before)
        || !(change.after() instanceof PersistentVolume after)
        || Metas.deleting(before) != Metas.deleting(after)) {
      return plain.tell();
    }
    var phase = PersistentVolumes.phase(after);
    return phase.equals(PersistentVolumes.phase(before))
        ? plain.changed(before, after)
        : turned(phase, after);
  }

  private Narration created(PersistentVolume volume) {
    var ref = PersistentVolumes.claimRef(volume);
    if (ref == null) {
      return plain.created("");
    }
    var claim =
        Sentence.of(
            new ObjectRef(
                Kinds.of(PersistentVolumeClaim.class), ref.getNamespace(), ref.getName()));
    return Narration.of(
        Interest.COMING_AND_GOING,
        Sentence.of("made ").and(name).and(" for ").and(claim),
        name.and(" is there for ").and(claim));
  }

  private Narration turned(String phase, PersistentVolume volume) {
    if (!phase.equals("Released")) {
      return Narration.of(
          Interest.BOOKKEEPING,
          Sentence.of("marked ").and(name).and(" " + phase),
          name.and(" is " + phase));
    }
    var fate = PersistentVolumes.deletedWithClaim(volume) ? "its data go too" : "its data stay";
    return Narration.of(
            Interest.COMING_AND_GOING,
            Sentence.of("marked ").and(name).and(" Released"),
            name.and(" is released"))
        .because(Sentence.of("its claim is gone, and " + fate));
  }
}
