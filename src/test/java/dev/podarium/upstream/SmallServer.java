package dev.podarium.upstream;

import dev.podarium.api.CallOptions.FieldValidation;
import dev.podarium.api.Change;
import dev.podarium.api.Change.Verb;
import dev.podarium.api.Origin;
import dev.podarium.api.Refusal;
import dev.podarium.api.Request;
import dev.podarium.api.Snapshot;
import dev.podarium.cluster.apiserver.patching.Patching;
import dev.podarium.cluster.apiserver.refusal.Refusals;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.copies.SpecAndStatus;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.objects.workloads.Scales;
import dev.podarium.store.Store;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The bare rules of storing, for tables whose objects are no whole ones: no admission, defaults or
 * validation; what is asked for takes effect at once.
 */
final class SmallServer {

  private final Store store = new Store(Kinds.BUILT_IN);
  private final long now;
  private long names;

  /**
   * @param now virtual nanoseconds since the start; may be negative
   */
  SmallServer(long now) {
    this.now = now;
  }

  Snapshot world() {
    return store.latest();
  }

  /** Stores it as it is, with a uid and a resource version. */
  HasMetadata give(HasMetadata object) {
    var meta = object.getMetadata();
    var kind = Kinds.of(object);
    var placed =
        kind.namespaced() && meta.getNamespace() == null
            ? Metas.withNamespace(object, "default")
            : object;
    var uid = Objects.requireNonNullElse(meta.getUid(), kind.name() + "-" + meta.getName());
    var created = Objects.requireNonNullElse(meta.getCreationTimestamp(), Timestamps.at(now));
    return write(Verb.CREATE, null, Metas.born(placed, uid, created));
  }

  /**
   * Does what is asked for.
   *
   * @return what is stored afterwards, or was before a deletion
   * @throws Refusal when it cannot be done
   */
  HasMetadata answer(Request request) {
    return switch (request) {
      case Request.Get(var target) -> stored(target);
      case Request.Create(var object) -> create(object);
      case Request.Update(var object) -> update(object);
      case Request.UpdateStatus(var object) -> {
        var stored = stored(ObjectRef.of(object));
        yield write(
            Verb.STATUS, stored, SpecAndStatus.withStatus(stored, SpecAndStatus.status(object)));
      }
      case Request.Patch patch -> {
        var stored = stored(patch.target());
        yield settle(stored, Patching.patched(stored, patch, FieldValidation.IGNORE).object());
      }
      case Request.UpdateScale(var target, var replicas) -> {
        var stored = stored(target);
        yield settle(stored, Scales.withReplicas(stored, replicas));
      }
      case Request.Delete(var target, var options) -> delete(stored(target));
      default -> throw new AssertionError("no rule for " + request);
    };
  }

  private HasMetadata create(HasMetadata object) {
    var named = object.getMetadata().getName() == null ? named(object) : object;
    if (world().find(ObjectRef.of(named)) != null) {
      throw Refusals.alreadyExists(ObjectRef.of(named));
    }
    return give(named);
  }

  /** Under the first name that is free. */
  private HasMetadata named(HasMetadata object) {
    var named = Metas.withName(object, object.getMetadata().getGenerateName() + "new" + ++names);
    return world().find(ObjectRef.of(named)) == null ? named : named(object);
  }

  private HasMetadata update(HasMetadata object) {
    var stored = stored(ObjectRef.of(object));
    var version = object.getMetadata().getResourceVersion();
    if (version != null && !version.equals(stored.getMetadata().getResourceVersion())) {
      throw Refusals.modified(ObjectRef.of(object));
    }
    return settle(stored, object);
  }

  /** An object that is being deleted goes with its last finalizer. */
  private HasMetadata settle(HasMetadata stored, HasMetadata next) {
    return Metas.deleting(stored) && Metas.finalizers(next).isEmpty()
        ? write(Verb.DELETE, stored, null)
        : write(Verb.UPDATE, stored, next);
  }

  private HasMetadata delete(HasMetadata stored) {
    if (Metas.finalizers(stored).isEmpty()) {
      return write(Verb.DELETE, stored, null);
    }
    return Metas.deleting(stored)
        ? stored
        : write(Verb.UPDATE, stored, Metas.withDeletionTimestamp(stored, Timestamps.at(now)));
  }

  private HasMetadata stored(ObjectRef ref) {
    var stored = world().find(ref);
    if (stored == null) {
      throw Refusals.notFound(ref);
    }
    return stored;
  }

  private HasMetadata write(Verb verb, @Nullable HasMetadata before, @Nullable HasMetadata after) {
    var revision = world().revision() + 1;
    var stamped = after == null ? null : Metas.withResourceVersion(after, Long.toString(revision));
    var ref = ObjectRef.of(Objects.requireNonNull(after == null ? before : after));
    store.append(
        new Change(revision, Math.max(0, now), verb, ref, before, stamped, Origin.USER, false));
    return stamped == null ? Objects.requireNonNull(before) : stamped;
  }
}
