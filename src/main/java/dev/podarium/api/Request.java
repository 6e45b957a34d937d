package dev.podarium.api;

import dev.podarium.objects.ObjectRef;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import org.jspecify.annotations.Nullable;

/** What is asked of the API server, as a value: it can be planned, journaled and sent. */
public sealed interface Request extends Command {

  /** Changes nothing: answered with objects and the revision that they are of. */
  sealed interface Read extends Request {}

  /** GET of one object; refused with NotFound. */
  record Get(ObjectRef target) implements Read {}

  /** GET of all that is selected, perhaps nothing. */
  record ListObjects(Selection selection) implements Read {
    @Override
    public ObjectRef target() {
      return selection.ref();
    }
  }

  /**
   * GET with {@code watch}: what changes after a revision. Answered with no object and the present
   * revision; the changes come by {@link ListerWatcher}.
   *
   * @param from the revision that is known; whether all since is still known, {@link
   *     ListerWatcher#changesSince} says
   */
  record WatchObjects(Selection selection, long from) implements Read {
    @Override
    public ObjectRef target() {
      return selection.ref();
    }
  }

  /**
   * GET …/scale: answered with a Scale of autoscaling/v1; refused with NotFound also for kinds that
   * cannot be scaled.
   */
  record GetScale(ObjectRef target) implements Read {}

  /** GET of what is measured, answered by whoever serves the metrics APIs. */
  record ReadMetrics(MetricQuery query) implements Read {
    @Override
    public ObjectRef target() {
      return query.ref();
    }
  }

  /** What it is about. For a creation with {@code generateName} the name is empty. */
  ObjectRef target();

  /** POST: refused with AlreadyExists when the name is taken. */
  record Create(HasMetadata object) implements Request {
    @Override
    public ObjectRef target() {
      var ref = ObjectRef.of(object);
      return ref.name() == null ? new ObjectRef(ref.kind(), ref.namespace(), "") : ref;
    }
  }

  /** PUT: refused with Conflict when the object's resourceVersion is given and stale. */
  record Update(HasMetadata object) implements Request {
    @Override
    public ObjectRef target() {
      return ObjectRef.of(object);
    }
  }

  /** PUT …/status: takes the status alone; conflicts as {@link Update} does. */
  record UpdateStatus(HasMetadata object) implements Request {
    @Override
    public ObjectRef target() {
      return ObjectRef.of(object);
    }
  }

  /**
   * PUT …/scale: changes how many replicas are asked for and nothing else; answered with the whole
   * object as it is stored then.
   */
  record UpdateScale(ObjectRef target, int replicas) implements Request {}

  /**
   * PUT namespaces/…/finalize: takes {@code spec.finalizers} alone; conflicts as {@link Update}.
   */
  record Finalize(Namespace namespace) implements Request {
    @Override
    public ObjectRef target() {
      return ObjectRef.of(namespace);
    }
  }

  /**
   * PATCH: changes part of what is stored.
   *
   * @param body JSON
   * @param subresource empty, or {@code status}
   */
  record Patch(ObjectRef target, PatchType type, String body, String subresource)
      implements Request {}

  /** DELETE: graceful for Pods, cascading as {@code options} say. */
  record Delete(ObjectRef target, DeleteOptions options) implements Request {}

  /** POST pods/…/binding: what the scheduler sends. */
  record Bind(ObjectRef target, String node) implements Request {}

  /**
   * POST pods/…/eviction: deletes the Pod unless a PodDisruptionBudget says that it is needed;
   * refused with TooManyRequests then. Answered with the Pod as it was.
   *
   * @param options how it is deleted
   * @param version refused with Conflict when the Pod has another resourceVersion; null: any
   */
  record Evict(ObjectRef target, DeleteOptions options, @Nullable String version)
      implements Request {}

  /** How a patch's body is read. */
  enum PatchType {
    JSON,
    MERGE,
    STRATEGIC_MERGE,
    APPLY
  }

  /** What becomes of an object's dependents. */
  enum Propagation {
    BACKGROUND,
    FOREGROUND,
    ORPHAN
  }

  /**
   * How to delete.
   *
   * @param graceSeconds virtual seconds that a Pod gets to end; null: as its spec says
   * @param propagation what becomes of dependents; null: what the object's finalizers say, or else
   *     what its kind does
   * @param uid refused with Conflict when the object has another; null: any
   */
  record DeleteOptions(
      @Nullable Long graceSeconds, @Nullable Propagation propagation, @Nullable String uid) {

    /** Graceful, dependents collected in the background: what kubectl sends by default. */
    public static final DeleteOptions DEFAULT =
        new DeleteOptions(null, Propagation.BACKGROUND, null);

    /** Only if the object still is the one with this uid. */
    public DeleteOptions onlyUid(String expected) {
      return new DeleteOptions(graceSeconds, propagation, expected);
    }
  }
}
