package dev.podarium.cluster.apiserver;

import dev.podarium.api.Change.Verb;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.cluster.apiserver.kinds.Resources;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.core.Namespaces;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.simulation.Agenda;
import dev.podarium.simulation.Durations;
import dev.podarium.simulation.Phase;
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

  private final Agenda agenda;
  private final Resources resources;

  Deletion(Agenda agenda, Resources resources) {
    this.agenda = agenda;
    this.resources = resources;
  }

  /** Begins or completes a deletion; returns the object as it is stored now or last was. */
  HasMetadata delete(HasMetadata stored, DeleteOptions options, Transaction write) {
    if (stored instanceof Namespace namespace && Namespaces.hasContent(namespace)) {
      return terminate(namespace, write);
    }
    var grace =
        resources.of(ObjectRef.of(stored).kind()).graceSeconds(stored, options.graceSeconds());
    if (grace.isEmpty()) {
      return deleteUngracefully(stored, options, write);
    }
    if (Metas.deleting(stored)) {
      return shorten(stored, options.graceSeconds(), write);
    }
    var marked = marked(withFinalizers(stored, options), grace.getAsLong());
    return mark(marked, write);
  }

  /** Whether an update to {@code object} takes away the last that held a deleted object. */
  static boolean completedBy(HasMetadata object, HasMetadata stored) {
    return Metas.deleting(stored)
        && Metas.finalizers(object).isEmpty()
        && graceLeft(stored) == 0
        && !(object instanceof Namespace namespace && Namespaces.hasContent(namespace));
  }

  private HasMetadata deleteUngracefully(
      HasMetadata stored, DeleteOptions options, Transaction write) {
    var kept = withFinalizers(stored, options);
    if (Metas.finalizers(kept).isEmpty()) {
      return write.remove(stored);
    }
    return Metas.deleting(kept) && kept == stored
        ? stored
        : write.put(Metas.deleting(kept) ? kept : marked(kept, 0), Verb.UPDATE);
  }

  /** A second deletion can only shorten the grace period. */
  private HasMetadata shorten(HasMetadata stored, @Nullable Long asked, Transaction write) {
    var left = graceLeft(stored);
    if (asked == null || asked >= left) {
      return isOver(stored) ? write.remove(stored) : stored;
    }
    var begun = Timestamps.nanos(stored.getMetadata().getDeletionTimestamp());
    var at = begun - Durations.seconds(left) + Durations.seconds(asked);
    return mark(Metas.withDeletion(stored, Timestamps.at(at), asked), write);
  }

  /**
   * What has no grace left and nothing that holds it goes by a write of its own after the mark: in
   * between others may write.
   */
  private HasMetadata mark(HasMetadata marked, Transaction write) {
    var stored = write.put(marked, Verb.UPDATE);
    if (isOver(stored) && !write.options().dryRun()) {
      var ref = ObjectRef.of(stored);
      agenda.inheritAfter(
          0,
          "kube-apiserver",
          Phase.ACT,
          "removes what was deleted",
          () -> remove(ref, stored, write));
    }
    return stored;
  }

  private void remove(ObjectRef ref, HasMetadata marked, Transaction write) {
    var stored = write.newest(ref);
    if (stored != null
        && marked.getMetadata().getUid().equals(stored.getMetadata().getUid())
        && isOver(stored)) {
      write.remove(stored);
    }
  }

  private static boolean isOver(HasMetadata object) {
    return graceLeft(object) == 0 && Metas.finalizers(object).isEmpty();
  }

  /** A Namespace is emptied by its controller before it goes. */
  private HasMetadata terminate(Namespace namespace, Transaction write) {
    return Metas.deleting(namespace)
        ? namespace
        : write.put(Namespaces.terminating(namespace, Timestamps.at(agenda.now())), Verb.UPDATE);
  }

  private HasMetadata marked(HasMetadata object, long graceSeconds) {
    var at = Timestamps.at(Durations.after(agenda.now(), Durations.seconds(graceSeconds)));
    var marked = Metas.withDeletion(object, at, graceSeconds);
    var generation = Metas.generation(object);
    return generation > 0 ? Metas.withGeneration(marked, generation + 1) : marked;
  }

  private HasMetadata withFinalizers(HasMetadata object, DeleteOptions options) {
    var byDefault = resources.of(ObjectRef.of(object).kind()).defaultPropagation();
    var before = Metas.finalizers(object);
    var finalizers = CascadingFinalizers.after(before, options.propagation(), byDefault);
    return finalizers.equals(before) ? object : Metas.withFinalizers(object, finalizers);
  }

  private static long graceLeft(HasMetadata object) {
    var seconds = object.getMetadata().getDeletionGracePeriodSeconds();
    return seconds == null ? 0 : seconds;
  }
}
