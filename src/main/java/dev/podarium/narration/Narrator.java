package dev.podarium.narration;

import dev.podarium.api.Address;
import dev.podarium.api.Change;
import dev.podarium.api.History;
import dev.podarium.api.Moment;
import dev.podarium.objects.ObjectRef;
import java.util.Optional;

/**
 * Tells what happened and because of what, at any moment of the retained past. It remembers nothing
 * that the history does not know: causes, earlier writes and counts of Pods are read there. On one
 * thread at a time.
 */
public final class Narrator {

  /** Writes to one object that are looked through for one that is worth telling. */
  private static final int MOST_OF_ONE = 100;

  /** Writes that are looked through for one that is worth telling. */
  private static final int MOST_OF_ALL = 1_000;

  private final History history;
  private final LastWrite lastWrite;

  /** Tells of what is in a history. */
  public Narrator(History history) {
    this.history = history;
    lastWrite = new LastWrite(history);
  }

  /** A change of a branch, to be told of. */
  public NarratedChange of(int branch, Change change) {
    return NarratedChange.of(branch, change, () -> sceneOf(branch, change));
  }

  /** What happened at an address; empty when it is not remembered. */
  public Optional<NarratedChange> at(Address address) {
    return history.change(address).map(change -> of(address.branch(), change));
  }

  /** What led to something; empty when nothing that was written did, or it is long ago. */
  public Optional<NarratedChange> causeOf(NarratedChange effect) {
    return at(new Address(effect.branch(), effect.cause()));
  }

  /** The last thing worth telling that had happened to an object by a moment. */
  public Optional<NarratedChange> latestOf(ObjectRef ref, Moment moment) {
    var last = lastWrite.to(ref, moment).map(change -> of(moment.branch(), change));
    var best = Optional.<NarratedChange>empty();
    var step = last;
    for (var i = 0; i < MOST_OF_ONE && step.isPresent(); i++) {
      if (isWorthTelling(step.get())) {
        return step;
      }
      best = best.isEmpty() && step.get().interest() != Interest.ROUTINE ? step : best;
      step = before(step.get());
    }
    return best;
  }

  /** The last thing worth telling that had happened to anything by a moment. */
  public Optional<NarratedChange> latest(Moment moment) {
    var address = moment.address();
    for (var i = 0; i < MOST_OF_ALL && address.revision() - i > 0; i++) {
      var step = at(new Address(address.branch(), address.revision() - i));
      if (step.isEmpty() || isWorthTelling(step.get())) {
        return step;
      }
    }
    return Optional.empty();
  }

  /** Who did what, and because of what. */
  public Sentence tell(NarratedChange narrated) {
    var reason = Reasons.of(narrated, causeOf(narrated).orElse(null));
    var author = Authors.of(narrated.change().origin().by());
    var action = Sentence.of(author + " ").and(narrated.narration().action());
    return (reason.isEmpty() ? action : action.and(": ").and(reason)).and(".");
  }

  private static boolean isWorthTelling(NarratedChange narrated) {
    return narrated.interest().compareTo(Interest.BOOKKEEPING) > 0;
  }

  /** The write to the same object before this one. */
  private Optional<NarratedChange> before(NarratedChange narrated) {
    var earlier = narrated.change().before();
    return earlier == null
        ? Optional.empty()
        : at(new Address(narrated.branch(), LastWrite.revisionOf(earlier)));
  }

  private Scene sceneOf(int branch, Change change) {
    return history
        .at(new Address(branch, change.revision() - 1))
        .map(before -> Scene.of(change, before))
        .orElse(Scene.NONE);
  }
}
