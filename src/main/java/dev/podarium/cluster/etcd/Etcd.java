package dev.podarium.cluster.etcd;

import dev.podarium.api.Change;
import dev.podarium.api.IndexKey;
import dev.podarium.api.ListerWatcher;
import dev.podarium.api.Origin;
import dev.podarium.api.Snapshot;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.simulation.Agenda;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The one store of the cluster. Every write gets the next revision, which is also the object's
 * resourceVersion.
 *
 * <p>Written on the thread that drives the simulation; {@link #latest()} may be read on any.
 *
 * <p>Source: etcd-io/etcd, server/storage/mvcc
 */
public final class Etcd implements ListerWatcher {

  private final Agenda agenda;
  private final Watchers watchers = new Watchers();
  private volatile PersistentSnapshot latest = PersistentSnapshot.EMPTY;

  /** An empty store at revision 0, whose revisions get their instants from the agenda. */
  public Etcd(Agenda agenda) {
    this.agenda = agenda;
  }

  @Override
  public Snapshot latest() {
    return latest;
  }

  @Override
  public Subscription watch(IndexKey term, Consumer<Change> watcher) {
    return watchers.add(term, watcher);
  }

  /** Calls the watcher at every revision, in order. */
  public Subscription watchAll(Consumer<Change> watcher) {
    return watchers.addToAll(watcher);
  }

  /**
   * Stores an object under a new revision.
   *
   * @return the object with that revision as its resourceVersion
   */
  public HasMetadata put(HasMetadata object, Change.Verb verb, Origin origin) {
    var ref = ObjectRef.of(object);
    var revision = latest.revision() + 1;
    var stored = Metas.withResourceVersion(object, Long.toString(revision));
    commit(revision, verb, ref, stored, origin);
    return stored;
  }

  /** Removes an object; one that is not there is left alone. */
  public void delete(ObjectRef ref, Origin origin) {
    if (latest.find(ref) != null) {
      commit(latest.revision() + 1, Change.Verb.DELETE, ref, null, origin);
    }
  }

  private void commit(
      long revision, Change.Verb verb, ObjectRef ref, @Nullable HasMetadata after, Origin origin) {
    var key = ref.key();
    var before = latest.entry(key);
    latest = latest.with(revision, agenda.now(), key, after);
    var change =
        new Change(
            revision,
            agenda.now(),
            verb,
            ref,
            before == null ? null : before.object(),
            after,
            origin,
            agenda.runningRoutine());
    watchers.tell(change, before, latest.entry(key));
  }
}
