package dev.podarium.cluster.apiserver;

import dev.podarium.api.CallOptions;
import dev.podarium.api.Change.Verb;
import dev.podarium.api.Origin;
import dev.podarium.cluster.apiserver.kinds.Resources;
import dev.podarium.cluster.etcd.Etcd;
import dev.podarium.objects.ObjectRef;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one call writes, in earnest or as a trial.
 *
 * <p>Source: k8s.io/apiserver/pkg/registry/generic/registry/dryrun.go
 */
final class Transaction {

  private final Etcd etcd;
  private final Resources resources;
  private final Origin origin;
  private final CallOptions options;
  private long revision;

  Transaction(Etcd etcd, Resources resources, Origin origin, CallOptions options) {
    this.etcd = etcd;
    this.resources = resources;
    this.origin = origin;
    this.options = options;
  }

  Origin origin() {
    return origin;
  }

  CallOptions options() {
    return options;
  }

  /** The last revision that was written; 0 when none was. */
  long revision() {
    return revision;
  }

  /** The object as it is stored now; null when there is none. */
  @Nullable HasMetadata newest(ObjectRef ref) {
    return etcd.latest().find(ref);
  }

  /** The objects of a class in a namespace as they are stored now, by name. */
  <T extends HasMetadata> List<T> list(Class<T> type, String namespace) {
    return etcd.latest().list(type, namespace).toList();
  }

  /** Stores an object, for as long as those of its kind are; returns it as it is stored now. */
  HasMetadata put(HasMetadata object, Verb verb) {
    if (options.dryRun()) {
      return object;
    }
    var stored = etcd.put(object, verb, origin);
    var ref = ObjectRef.of(stored);
    resources.of(ref.kind()).timeToLive().ifPresent(nanos -> etcd.lease(ref, nanos));
    revision = etcd.latest().revision();
    return stored;
  }

  /** Takes an object out of the store; returns it as it was. */
  HasMetadata remove(HasMetadata stored) {
    if (!options.dryRun()) {
      etcd.delete(ObjectRef.of(stored), origin);
      revision = etcd.latest().revision();
    }
    return stored;
  }
}
