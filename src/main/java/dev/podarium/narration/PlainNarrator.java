package dev.podarium.narration;

import dev.podarium.api.Change;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.HasMetadata;

/** Tells of a change to an object of any kind, by what came, went and differs. */
final class PlainNarrator {

  private final Change change;
  private final Sentence name;

  PlainNarrator(Change change) {
    this.change = change;
    this.name = Sentence.of(change.ref());
  }

  Narration tell() {
    var before = change.before();
    var after = change.after();
    if (before == null) {
      return created("");
    }
    if (after == null) {
      return Narration.of(
              interest(ofItsKind()), Sentence.of("deleted ").and(name), name.and(" was deleted"))
          .because(goneOwner(before));
    }
    if (Metas.deleting(after) && !Metas.deleting(before)) {
      return deletionAsked(after);
    }
    return changed(before, after);
  }

  /** Its creation, with what it asks for. */
  Narration created(String asking) {
    var how = Metas.annotations(change.object()).containsKey(Metas.LAST_APPLIED);
    var verb = byPerson() && how ? "applied " : "created ";
    return Narration.of(
        interest(ofItsKind()),
        Sentence.of(verb).and(name).and(asking),
        byPerson() ? you(verb, asking) : name.and(" was created"));
  }

  /** A change of what it asks for. */
  Narration changed(HasMetadata before, HasMetadata after) {
    var fields = FieldChanges.between(before, after);
    var what = fields.isEmpty() ? "" : ": " + fields;
    if (change.verb() == Change.Verb.STATUS) {
      return Narration.of(
          Interest.BOOKKEEPING,
          Sentence.of("updated the status of ").and(name).and(what),
          Sentence.of("the status of ").and(name).and(" changed"));
    }
    var verb = byPerson() && Kubectl.applied(before, after) ? "applied " : "changed ";
    return Narration.of(
        interest(Interest.BOOKKEEPING),
        Sentence.of(verb).and(name).and(what),
        byPerson() ? you(verb, what) : name.and(" was changed").and(what));
  }

  private Narration deletionAsked(HasMetadata after) {
    var waits = Metas.finalizers(after);
    var why = waits.isEmpty() ? "" : ", which stays until " + String.join(", ", waits) + " lets go";
    return Narration.of(
        interest(ofItsKind()),
        Sentence.of("deleted ").and(name).and(why),
        byPerson() ? you("deleted ", "") : name.and(" is being deleted"));
  }

  private Sentence goneOwner(HasMetadata before) {
    var owners = Metas.owners(before);
    return owners.isEmpty() || !change.origin().by().contains("garbage-collector")
        ? Sentence.EMPTY
        : Sentence.of(
            "its owner %s %s is gone"
                .formatted(owners.getFirst().getKind(), owners.getFirst().getName()));
  }

  private Sentence you(String verb, String what) {
    return Sentence.of("you " + verb).and(name).and(what);
  }

  /** What serves the cluster itself, a ServiceAccount or a certificate, is of less interest. */
  private Interest ofItsKind() {
    var kind = change.ref().kind();
    return kind.equals(Kinds.SERVICE_ACCOUNT) || kind.equals(Kinds.CONFIG_MAP)
        ? Interest.STAGE
        : Interest.COMING_AND_GOING;
  }

  private Interest interest(Interest otherwise) {
    return byPerson() ? Interest.COMMAND : otherwise;
  }

  private boolean byPerson() {
    return Authors.isPerson(change.origin().by());
  }
}
