package dev.podarium.store;

import dev.podarium.api.Address;
import dev.podarium.api.History;
import dev.podarium.api.IndexKey;
import dev.podarium.api.Snapshot;
import dev.podarium.objects.ObjectRef;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What the states of a world were when each was the newest: history has to say the same later. */
public final class States {

  private final Map<Long, Integer> seen = new TreeMap<>();
  private final int every;

  /** To take every state, or every so manyth of a large world. */
  public States(int every) {
    this.every = every;
  }

  /** Takes the state that is the newest. */
  public void take(Snapshot newest) {
    if (newest.revision() % every == 0) {
      seen.put(newest.revision(), fingerprint(newest));
    }
  }

  /**
   * Compares every state that history retains with what it was.
   *
   * @param oldest the revision from which on all of them have to be retained; none before
   * @throws AssertionError when one is another, missing, or there too long
   */
  public void areAsTheyWere(History history, long oldest) {
    var branch = history.now().branch();
    seen.forEach(
        (revision, was) -> {
          var state = history.at(new Address(branch, revision));
          if (state.isPresent() != revision >= oldest) {
            throw new AssertionError(
                "revision %d, oldest %d: %s".formatted(revision, oldest, state));
          }
          if (state.isPresent() && fingerprint(state.get()) != was) {
            throw new AssertionError("revision " + revision + " is not what it was");
          }
        });
  }

  /** Every object and how it is found. */
  private static int fingerprint(Snapshot world) {
    var hash = Objects.hash(world.revision(), world.nanos());
    for (var kind : world.kinds()) {
      var objects = world.list(kind).toList();
      hash = Objects.hash(hash, kind, world.count(IndexKey.kind(kind)), objects.size());
      for (var object : objects) {
        hash = Objects.hash(hash, fingerprint(object, world));
      }
    }
    return hash;
  }

  private static int fingerprint(HasMetadata object, Snapshot world) {
    var meta = object.getMetadata();
    var uid = String.valueOf(meta.getUid());
    return Objects.hash(
        ObjectRef.of(object),
        meta.getResourceVersion(),
        world.count(IndexKey.owner(uid)),
        world.count(IndexKey.about(uid)),
        world.podGroups(uid));
  }
}
