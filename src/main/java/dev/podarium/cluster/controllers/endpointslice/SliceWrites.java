package dev.podarium.cluster.controllers.endpointslice;

import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.api.Request.Update;
import dev.podarium.cluster.client.Note;
import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.Plan.Step;
import dev.podarium.cluster.controllers.TriggerTimes;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSlice;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The writes of slices: creations, then updates, then deletions. What would be deleted while
 * another is created is written over instead.
 *
 * <p>Source: k8s.io/endpointslice/reconciler.go, finalize
 */
final class SliceWrites {

  private final Service service;
  private final @Nullable String trigger;

  private SliceWrites(Service service, @Nullable String trigger) {
    this.service = service;
    this.trigger = trigger;
  }

  /**
   * One write after the other.
   *
   * @param trigger when what led to them happened; null for nothing new
   */
  static Plan of(Service service, SliceChanges changes, @Nullable String trigger) {
    var writes = new SliceWrites(service, trigger);
    var created = new ArrayList<>(changes.created());
    var updated = new ArrayList<>(changes.updated());
    var deleted = new ArrayList<EndpointSlice>();
    for (var slice : changes.deleted()) {
      if (created.isEmpty() || !isReusable(slice, created.getLast(), service)) {
        deleted.add(slice);
      } else {
        updated.add(Metas.withName(created.removeLast(), slice.getMetadata().getName()));
      }
    }
    return Plan.inOrder(writes.steps(created, updated, deleted));
  }

  private List<Step> steps(
      List<EndpointSlice> created, List<EndpointSlice> updated, List<EndpointSlice> deleted) {
    var steps = new ArrayList<Step>();
    if (!Metas.deleting(service)) {
      created.forEach(slice -> steps.add(creation(slice)));
    }
    updated.forEach(slice -> steps.add(update(slice)));
    deleted.forEach(slice -> steps.add(deletion(slice)));
    return steps;
  }

  private static boolean isReusable(EndpointSlice old, EndpointSlice fresh, Service service) {
    return fresh.getAddressType().equals(old.getAddressType()) && isOwned(old, service);
  }

  /** Whether it is this Service's, and not one of the same name that was there before. */
  static boolean isOwned(EndpointSlice slice, Service service) {
    var uid = service.getMetadata().getUid();
    return Metas.owners(slice).stream()
        .anyMatch(
            owner ->
                uid.equals(owner.getUid())
                    && "Service".equals(owner.getKind())
                    && "v1".equals(owner.getApiVersion()));
  }

  private Step creation(EndpointSlice slice) {
    return reporting(
            Step.of(new Create(dated(slice))),
            "failed to create EndpointSlice for Service %s".formatted(named(service)))
        .forgiving("NamespaceTerminating");
  }

  private Step update(EndpointSlice slice) {
    return reporting(Step.of(new Update(dated(slice))), about("update", slice));
  }

  private Step deletion(EndpointSlice slice) {
    var delete = new Delete(ObjectRef.of(slice), DeleteOptions.DEFAULT);
    return reporting(Step.of(delete).forgiving("NotFound"), about("delete", slice));
  }

  private String about(String verb, EndpointSlice slice) {
    return "failed to %s %s EndpointSlice for Service %s"
        .formatted(verb, slice.getMetadata().getName(), named(service));
  }

  private Step reporting(Step step, String problem) {
    return step.elseNote(refusal -> failure(service, problem + ": " + refusal.getMessage()));
  }

  private EndpointSlice dated(EndpointSlice slice) {
    var annotations = new TreeMap<>(Metas.annotations(slice));
    if (trigger == null) {
      annotations.remove(TriggerTimes.ANNOTATION);
    } else {
      annotations.put(TriggerTimes.ANNOTATION, trigger);
    }
    return Metas.withAnnotations(slice, annotations);
  }

  /** The Event that tells of what went wrong. */
  static Note failure(Service service, String problem) {
    return Note.warning(
        service,
        "FailedToUpdateEndpointSlices",
        "Error updating Endpoint Slices for Service %s: %s".formatted(named(service), problem));
  }

  /** {@code default/web}. */
  static String named(Service service) {
    return service.getMetadata().getNamespace() + "/" + service.getMetadata().getName();
  }
}
