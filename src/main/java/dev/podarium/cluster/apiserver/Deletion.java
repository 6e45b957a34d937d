package dev.podarium.cluster.apiserver;

import dev.podarium.api.Change.Verb;
import dev.podarium.api.Origin;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.cluster.apiserver.kinds.Resources;
import dev.podarium.cluster.etcd.Etcd;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.core.Namespaces;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.simulation.Agenda;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import org.jspecify.annotations.Nullable;

/**
 * How objects go: at once, after a grace period, or when the last finalizer has gone.
 *
 * <p>A Pod on a Node gets its grace period and stays until its kubelet deletes it with grace 0. A
 * Deployment without finalizers goes at once; one that is deleted in the foreground is marked and
 * goes by the update that takes its last finalizer away.
 *
 * <p>Source: k8s.io/apiserver/pkg/registry/generic/registry/store.go, pkg/registry/rest/delete.go
 */
final class Deletion {

  private final Etcd etcd;
  private final Agenda agenda;
  private final Resources resources;

  Deletion(Etcd etcd, Agenda agenda, Resources resources) {
    this.etcd = etcd;
    this.agenda = agenda;
    this.resources = resources;
  }

  /** Begins or completes a deletion; returns the object as it is stored now or last was. */
  HasMetadata delete(HasMetadata stored, DeleteOptions options, Origin origin) {
    if (stored instanceof Namespace namespace && Namespaces.hasContent(namespace)) {
      return terminate(namespace, origin);
    }
    var grace =
        resources.of(ObjectRef.of(stored).kind()).graceSeconds(stored, options.graceSeconds());
    if (grace.isEmpty()) {
      return deleteUngracefully(stored, options, origin);
    }
    if (Metas.deleting(stored)) {
      return shorten(stored, options.graceSeconds(), origin);
    }
    var marked = marked(withFinalizers(stored, options), grace.getAsLong());
    return storeOrRemove(marked, origin);
  }

  /** Whether an update to {@code object} takes away the last that held a deleted object. */
  static boolean completedBy(HasMetadata object, HasMetadata stored) {
    return Metas.deleting(stored)
        && Metas.finalizers(object).isEmpty()
        && graceLeft(stored) == 0
        && !(object instanceof Namespace namespace && Namespaces.hasContent(namespace));
  }

  /** Takes an object out of the store. */
  HasMetadata remove(HasMetadata stored, Origin origin) {
    etcd.delete(ObjectRef.of(stored), origin);
    return stored;
  }

  private HasMetadata deleteUngracefully(HasMetadata stored, DeleteOptions options, Origin origin) {
    var kept = withFinalizers(stored, options);
    if (Metas.finalizers(kept).isEmpty()) {
      return remove(stored, origin);
    }
    return Metas.deleting(kept) && kept == stored
        ? stored
        : etcd.put(Metas.deleting(kept) ? kept : marked(kept, 0), Verb.UPDATE, origin);
  }

  /** A second deletion can only shorten the grace period. */
  private HasMetadata shorten(HasMetadata stored, @Nullable Long asked, Origin origin) {
    var left = graceLeft(stored);
    if (asked == null || asked >= left) {
      return left == 0 && Metas.finalizers(stored).isEmpty() ? remove(stored, origin) : stored;
    }
    var begun = Timestamps.nanos(stored.getMetadata().getDeletionTimestamp());
    var at = begun - Durations.seconds(left) + Durations.seconds(asked);
    return storeOrRemove(Metas.withDeletion(stored, Timestamps.at(at), asked), origin);
  }

  private HasMetadata storeOrRemove(HasMetadata marked, Origin origin) {
    var stored = etcd.put(marked, Verb.UPDATE, origin);
    return graceLeft(stored) == 0 && Metas.finalizers(stored).isEmpty()
        ? remove(stored, origin)
        : stored;
  }

  /** A Namespace is emptied by its controller before it goes. */
  private HasMetadata terminate(Namespace namespace, Origin origin) {
    return Metas.deleting(namespace)
        ? namespace
        : etcd.put(
            Namespaces.terminating(namespace, Timestamps.at(agenda.now())), Verb.UPDATE, origin);
  }

  private HasMetadata marked(HasMetadata object, long graceSeconds) {
    var at = Timestamps.at(Durations.after(agenda.now(), Durations.seconds(graceSeconds)));
    var marked = Metas.withDeletion(object, at, graceSeconds);
    var generation = Metas.generation(object);
    return generation > 0 ? Metas.withGeneration(marked, generation + 1) : marked;
  }

  private static HasMetadata withFinalizers(HasMetadata object, DeleteOptions options) {
    var finalizers = CascadingFinalizers.after(Metas.finalizers(object), options.propagation());
    return finalizers.equals(Metas.finalizers(object))
        ? object
        : Metas.withFinalizers(object, finalizers);
  }

  private static long graceLeft(HasMetadata object) {
    var seconds = object.getMetadata().getDeletionGracePeriodSeconds();
    return seconds == null ? 0 : seconds;
  }
}
