package dev.podarium.cluster.apiserver;

import dev.podarium.api.Answer;
import dev.podarium.api.Change.Verb;
import dev.podarium.api.Request.Bind;
import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.Evict;
import dev.podarium.api.Request.Patch;
import dev.podarium.api.Request.UpdateScale;
import dev.podarium.cluster.apiserver.admission.Admission;
import dev.podarium.cluster.apiserver.admission.Admissions;
import dev.podarium.cluster.apiserver.admission.ServiceAllocation;
import dev.podarium.cluster.apiserver.kinds.Resources;
import dev.podarium.cluster.apiserver.patching.Patching;
import dev.podarium.cluster.apiserver.refusal.Refusals;
import dev.podarium.cluster.etcd.Etcd;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.core.Namespaces;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.objects.workloads.Scales;
import dev.podarium.simulation.Agenda;
import dev.podarium.simulation.Dice;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;

/**
 * What happens to an object on its way into the store: admission, defaulting, validation, then a
 * new revision. A write that changes nothing makes no revision.
 *
 * <p>Source: k8s.io/apiserver/pkg/registry/generic/registry/store.go
 */
final class Registry {

  private final Etcd etcd;
  private final Agenda agenda;
  private final Identities identities;
  private final Resources resources;
  private final List<Admission> admissions;
  private final ServiceAllocation services;
  private final QuotaCharges quotas;
  private final Deletion deletion;

  Registry(Etcd etcd, Agenda agenda, Identities identities, Resources resources, Dice dice) {
    this.etcd = etcd;
    this.agenda = agenda;
    this.identities = identities;
    this.resources = resources;
    this.admissions = Admissions.all(identities::suffix);
    this.services = new ServiceAllocation(dice);
    this.quotas = new QuotaCharges(agenda);
    this.deletion = new Deletion(agenda, resources);
  }

  /** Plugins see the object before a generated name is complete, and refuse it by its prefix. */
  Answer create(HasMetadata sent, Transaction write) {
    var resource = resources.of(Kinds.of(sent));
    var object =
        resource.defaulted(Metas.withDistinctOwners(Metas.withoutSystemFields(inNamespace(sent))));
    for (var admission : admissions) {
      object = admission.admit(object, etcd.latest());
    }
    object = services.allocated(identities.named(object), etcd.latest());
    var ref = ObjectRef.of(object);
    object = Metas.born(object, identities.uid(ref), Timestamps.at(agenda.now()));
    object = resource.prepareForCreate(object);
    Validation.refuseInvalid(ref, resource, object);
    var warnings = Warnings.ofCreation(sent, object, resource, write.origin());
    Preconditions.refuseNumbered(object);
    if (etcd.latest().find(ref) != null) {
      throw Refusals.alreadyExists(ref);
    }
    var charged = quotas.check(object, null, write);
    var created = write.put(object, Verb.CREATE);
    quotas.charge(charged, write);
    return Answer.of(created).warning(warnings);
  }

  Answer update(HasMetadata sent, Transaction write) {
    var ref = ObjectRef.of(sent);
    var stored = stored(ref);
    Preconditions.refuseOther(ref, sent.getMetadata().getUid(), stored);
    Preconditions.refuseStale(ref, sent, stored);
    var resource = resources.of(ref.kind());
    var object =
        resource.defaulted(
            Metas.withDistinctOwners(Metas.withIdentityOf(inNamespace(sent), stored)));
    for (var admission : admissions) {
      object = admission.admitUpdate(object, stored, etcd.latest());
    }
    object = services.reallocated(object, stored, etcd.latest());
    object = resource.prepareForUpdate(object, stored);
    Validation.refuseInvalidUpdate(ref, resource, object, stored);
    var warnings = Warnings.ofUpdate(sent, object, stored, resource, write.origin());
    var charged = quotas.check(object, stored, write);
    var updated = putIfChanged(object, stored, Verb.UPDATE, write);
    quotas.charge(charged, write);
    return Answer.of(updated).warning(warnings);
  }

  Answer updateStatus(HasMetadata sent, Transaction write) {
    var ref = ObjectRef.of(sent);
    var stored = stored(ref);
    Preconditions.refuseStale(ref, sent, stored);
    var resource = resources.of(ref.kind());
    var object = resource.prepareForStatusUpdate(sent, stored);
    Validation.refuseInvalidStatus(ref, resource, object, stored);
    return Answer.of(putIfChanged(object, stored, Verb.STATUS, write));
  }

  Answer patch(Patch patch, Transaction write) {
    var patched =
        Patching.patched(stored(patch.target()), patch, write.options().fieldValidation());
    var answer =
        patch.subresource().equals("status")
            ? updateStatus(patched.object(), write)
            : update(patched.object(), write);
    return answer.after(patched.warnings());
  }

  HasMetadata updateScale(UpdateScale scale, Transaction write) {
    var stored = Scaling.scaled(scale.target(), etcd.latest().find(scale.target()));
    Scaling.refuseInvalid(scale);
    var resource = resources.of(scale.target().kind());
    var object = resource.prepareForUpdate(Scales.withReplicas(stored, scale.replicas()), stored);
    return putIfChanged(object, stored, Verb.UPDATE, write);
  }

  HasMetadata delete(Delete delete, Transaction write) {
    var stored = stored(delete.target());
    Preconditions.refuseOther(delete.target(), delete.options().uid(), stored);
    if (SystemNamespaces.mayNotBeDeleted(stored)) {
      throw Refusals.forbidden(delete.target(), "this namespace may not be deleted");
    }
    return deletion.delete(stored, delete.options(), write);
  }

  HasMetadata finalizeNamespace(Namespace sent, Transaction write) {
    var ref = ObjectRef.of(sent);
    var stored = stored(ref);
    Preconditions.refuseStale(ref, sent, stored);
    var object = Namespaces.withFinalizers((Namespace) stored, Namespaces.finalizers(sent));
    return putIfChanged(object, stored, Verb.UPDATE, write);
  }

  HasMetadata evict(Evict evict, Transaction write) {
    var storage = new EvictionWrites(evict, write, deletion, agenda);
    return new Eviction(storage).evict(evict.version());
  }

  HasMetadata bind(Bind bind, Transaction write) {
    var pod = (Pod) stored(bind.target());
    var bound = Binding.bound(pod, bind.node(), Timestamps.at(agenda.now()));
    return write.put(bound, Verb.UPDATE);
  }

  /** Stores what changed; an update that takes a deleted object's last hold away removes it. */
  private HasMetadata putIfChanged(
      HasMetadata object, HasMetadata stored, Verb verb, Transaction write) {
    if (Deletion.completedBy(object, stored)) {
      write.remove(stored);
      return object;
    }
    var same = Metas.withResourceVersion(object, stored.getMetadata().getResourceVersion());
    return same.equals(stored) ? stored : write.put(object, verb);
  }

  /** A namespaced object without a namespace is in {@code default}; others are in none. */
  private static HasMetadata inNamespace(HasMetadata object) {
    var namespace = object.getMetadata().getNamespace();
    var given = namespace != null && !namespace.isEmpty();
    if (Kinds.of(object).namespaced()) {
      return given ? object : Metas.withNamespace(object, Namespaces.DEFAULT);
    }
    return given ? Metas.withNamespace(object, null) : object;
  }

  private HasMetadata stored(ObjectRef ref) {
    var stored = etcd.latest().find(ref);
    if (stored == null) {
      throw Refusals.notFound(ref);
    }
    return stored;
  }
}
