package dev.podarium.narration;

import dev.podarium.api.Address;
import dev.podarium.api.Change;
import dev.podarium.api.History;
import dev.podarium.api.Moment;
import dev.podarium.objects.ObjectRef;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the last write to an object by a moment. An object that is there says itself at which
 * revision that was. For one that is gone the past is looked through, and when the same one is
 * asked for again only what is new in it.
 */
final class LastWrite {

  /** What is known of an object: looked through until {@code until}, found there or not. */
  private record Looked(ObjectRef ref, Address until, Optional<Change> found) {
    boolean leadsTo(ObjectRef other, Address later) {
      return ref.equals(other)
          && until.branch() == later.branch()
          && until.revision() <= later.revision();
    }
  }

  private final History history;
  private @Nullable Looked looked;

  LastWrite(History history) {
    this.history = history;
  }

  Optional<Change> to(ObjectRef ref, Moment moment) {
    var object = moment.snapshot().find(ref);
    return object == null
        ? toGone(ref, moment.address())
        : history.change(new Address(moment.branch(), revisionOf(object)));
  }

  /** The revision at which an object was written; 0 when it does not say so. */
  static long revisionOf(HasMetadata object) {
    var version = object.getMetadata().getResourceVersion();
    return version != null && version.matches("\\d{1,18}") ? Long.parseLong(version) : 0;
  }

  private Optional<Change> toGone(ObjectRef ref, Address until) {
    var known = looked != null && looked.leadsTo(ref, until) ? looked : null;
    var from = known == null ? new Address(until.branch(), 0) : known.until();
    var found = lastBetween(ref, from, until.revision());
    if (found.isEmpty() && known != null) {
      found = known.found();
    }
    looked = new Looked(ref, until, found);
    return found;
  }

  private Optional<Change> lastBetween(ObjectRef ref, Address from, long until) {
    var changes = history.changes(from).changes();
    for (var i = changes.size() - 1; i >= 0; i--) {
      var change = changes.get(i);
      if (change.revision() <= until && change.ref().equals(ref)) {
        return Optional.of(change);
      }
    }
    return Optional.empty();
  }
}
