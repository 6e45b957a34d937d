package dev.podarium.cluster.etcd;

import dev.podarium.api.Address;
import dev.podarium.api.Change;
import dev.podarium.api.Changes;
import dev.podarium.api.IndexKey;
import dev.podarium.api.ListerWatcher;
import dev.podarium.api.Origin;
import dev.podarium.api.Snapshot;
import dev.podarium.api.Subscription;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.simulation.Agenda;
import dev.podarium.store.Store;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The one store of the cluster. Every write gets the next revision, which is also the object's
 * resourceVersion, and its instant from the agenda.
 *
 * <p>Written on the thread that drives the simulation; {@link #latest()} may be read on any.
 *
 * <p>Source: etcd-io/etcd, server/storage/mvcc
 */
public final class Etcd implements ListerWatcher {

  private static final Origin ORIGIN = new Origin("etcd", null);

  private final Agenda agenda;
  private final Store store;
  private final Leases leases;

  /** An empty etcd at revision 0, of a cluster into which nothing was installed. */
  public Etcd(Agenda agenda) {
    this(agenda, Kinds.BUILT_IN);
  }

  /** An empty etcd at revision 0, of a cluster that has these kinds. */
  public Etcd(Agenda agenda, Kinds discovery) {
    this.agenda = agenda;
    store = new Store(discovery);
    leases = new Leases(agenda, ref -> delete(ref, ORIGIN));
  }

  /** What it keeps, with its past. */
  public Store store() {
    return store;
  }

  @Override
  public Snapshot latest() {
    return store.latest();
  }

  @Override
  public Changes changesSince(long revision) {
    return store.asBranch(0).changes(new Address(0, revision));
  }

  @Override
  public Subscription watch(IndexKey key, Consumer<Change> watcher) {
    return store.watch(key, watcher);
  }

  @Override
  public Subscription watch(ObjectRef ref, Consumer<Change> watcher) {
    return store.watch(ref, watcher);
  }

  /**
   * Stores an object under a new revision.
   *
   * @return the object with that revision as its resourceVersion
   */
  public HasMetadata put(HasMetadata object, Change.Verb verb, Origin origin) {
    var ref = ObjectRef.of(object);
    var revision = latest().revision() + 1;
    var stored = Metas.withResourceVersion(object, Long.toString(revision));
    commit(verb, ref, latest().find(ref), stored, origin);
    return stored;
  }

  /** Removes an object; one that is not there is left alone. */
  public void delete(ObjectRef ref, Origin origin) {
    var stored = latest().find(ref);
    if (stored != null) {
      leases.detach(ref);
      commit(Change.Verb.DELETE, ref, stored, null, origin);
    }
  }

  /** Lets a stored object live so many virtual nanoseconds from now; before, it lived for ever. */
  public void lease(ObjectRef ref, long timeToLive) {
    leases.attach(ref, timeToLive);
  }

  /** Stops: no lease ends any more. Who may still write is the API server's business. */
  public void stop() {
    leases.hold();
  }

  /** Starts again, and every lease anew. */
  public void start() {
    leases.resume();
  }

  private void commit(
      Change.Verb verb,
      ObjectRef ref,
      @Nullable HasMetadata before,
      @Nullable HasMetadata after,
      Origin origin) {
    store.append(
        new Change(
            latest().revision() + 1,
            agenda.now(),
            verb,
            ref,
            before,
            after,
            origin,
            agenda.runningRoutine()));
  }
}
