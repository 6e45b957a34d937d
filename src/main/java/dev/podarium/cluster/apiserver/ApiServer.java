package dev.podarium.cluster.apiserver;

import dev.podarium.api.Answer;
import dev.podarium.api.Call;
import dev.podarium.api.Change.Verb;
import dev.podarium.api.Origin;
import dev.podarium.api.Request;
import dev.podarium.api.Request.Bind;
import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.Finalize;
import dev.podarium.api.Request.Patch;
import dev.podarium.api.Request.Read;
import dev.podarium.api.Request.Update;
import dev.podarium.api.Request.UpdateStatus;
import dev.podarium.api.Verbs;
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
import dev.podarium.simulation.Agenda;
import dev.podarium.simulation.Dice;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Carries requests out: admission, defaulting, validation, then a new revision. A write that
 * changes nothing makes no revision.
 *
 * <p>On the thread that drives the simulation.
 *
 * <p>Source: k8s.io/apiserver/pkg/registry/generic/registry/store.go
 */
public final class ApiServer implements Verbs {

  private static final Pattern NUMBER = Pattern.compile("0*[1-9][0-9]*");

  private final Etcd etcd;
  private final Agenda agenda;
  private final Identities identities;
  private final Resources resources = new Resources();
  private final List<Admission> admissions;
  private final ServiceAllocation services;
  private final Deletion deletion;
  private final Reads reads;

  /** A server over a store; uids and generated names come from the dice. */
  public ApiServer(Etcd etcd, Agenda agenda, Dice dice) {
    this.etcd = etcd;
    this.agenda = agenda;
    this.identities = new Identities(dice);
    this.admissions = Admissions.all(identities::suffix);
    this.services = new ServiceAllocation(dice);
    this.deletion = new Deletion(etcd, agenda, resources);
    this.reads = new Reads(etcd);
    SystemNamespaces.NAMES.forEach(name -> create(Namespaces.named(name), SystemNamespaces.ORIGIN));
  }

  @Override
  public Answer send(Call call) {
    if (call.request() instanceof Read read) {
      return reads.answer(read);
    }
    var before = etcd.latest().revision();
    var answer = carriedOut(call.request(), call.origin());
    var after = etcd.latest().revision();
    return answer.at(after == before ? 0 : after);
  }

  private Answer carriedOut(Request request, Origin origin) {
    return switch (request) {
      case Create create -> create(Decoded.of(create.object(), origin), origin);
      case Update update -> update(Decoded.of(update.object(), origin), origin);
      case UpdateStatus update -> updateStatus(Decoded.of(update.object(), origin), origin);
      case Finalize finalize -> Answer.of(finalizeNamespace(finalize.namespace(), origin));
      case Patch patch -> patch(patch, origin);
      case Delete delete -> Answer.of(delete(delete, origin));
      case Bind bind -> Answer.of(bind(bind, origin));
      case Read read -> reads.answer(read);
    };
  }

  /** Plugins see the object before a generated name is complete, and refuse it by its prefix. */
  private Answer create(HasMetadata sent, Origin origin) {
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
    var warnings = Warnings.ofCreation(sent, object, resource, origin);
    refuseNumbered(object);
    if (etcd.latest().find(ref) != null) {
      throw Refusals.alreadyExists(ref);
    }
    return Answer.of(put(object, Verb.CREATE, origin)).warning(warnings);
  }

  private Answer update(HasMetadata sent, Origin origin) {
    var ref = ObjectRef.of(sent);
    var stored = stored(ref);
    refuseOther(ref, sent.getMetadata().getUid(), stored);
    refuseStale(ref, sent, stored);
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
    var warnings = Warnings.ofUpdate(sent, object, stored, resource, origin);
    return Answer.of(putIfChanged(object, stored, Verb.UPDATE, origin)).warning(warnings);
  }

  private Answer updateStatus(HasMetadata sent, Origin origin) {
    var ref = ObjectRef.of(sent);
    var stored = stored(ref);
    refuseStale(ref, sent, stored);
    var resource = resources.of(ref.kind());
    var object = resource.prepareForStatusUpdate(sent, stored);
    Validation.refuseInvalidStatus(ref, resource, object, stored);
    return Answer.of(putIfChanged(object, stored, Verb.STATUS, origin));
  }

  private Answer patch(Patch patch, Origin origin) {
    var patched = Patching.patched(stored(patch.target()), patch);
    var answer =
        patch.subresource().equals("status")
            ? updateStatus(patched.object(), origin)
            : update(patched.object(), origin);
    return answer.after(patched.warnings());
  }

  private HasMetadata delete(Delete delete, Origin origin) {
    var stored = stored(delete.target());
    refuseOther(delete.target(), delete.options().uid(), stored);
    if (SystemNamespaces.mayNotBeDeleted(stored)) {
      throw Refusals.forbidden(delete.target(), "this namespace may not be deleted");
    }
    return deletion.delete(stored, delete.options(), origin);
  }

  private HasMetadata finalizeNamespace(Namespace sent, Origin origin) {
    var ref = ObjectRef.of(sent);
    var stored = stored(ref);
    refuseStale(ref, sent, stored);
    var object = Namespaces.withFinalizers((Namespace) stored, Namespaces.finalizers(sent));
    return putIfChanged(object, stored, Verb.UPDATE, origin);
  }

  private HasMetadata bind(Bind bind, Origin origin) {
    var pod = (Pod) stored(bind.target());
    var bound = Binding.bound(pod, bind.node(), Timestamps.at(agenda.now()));
    return etcd.put(bound, Verb.UPDATE, origin);
  }

  /** Stores what changed; an update that takes a deleted object's last hold away removes it. */
  private HasMetadata putIfChanged(
      HasMetadata object, HasMetadata stored, Verb verb, Origin origin) {
    if (Deletion.completedBy(object, stored)) {
      deletion.remove(stored, origin);
      return object;
    }
    var same = Metas.withResourceVersion(object, stored.getMetadata().getResourceVersion());
    return same.equals(stored) ? stored : put(object, verb, origin);
  }

  /** Stores an object, for as long as those of its kind are. */
  private HasMetadata put(HasMetadata object, Verb verb, Origin origin) {
    var stored = etcd.put(object, verb, origin);
    var ref = ObjectRef.of(stored);
    resources.of(ref.kind()).timeToLive().ifPresent(nanos -> etcd.lease(ref, nanos));
    return stored;
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

  private static void refuseOther(ObjectRef ref, @Nullable String uid, HasMetadata stored) {
    if (uid != null && !uid.equals(stored.getMetadata().getUid())) {
      throw Refusals.conflict(
          ref,
          "Precondition failed: UID in precondition: %s, UID in object meta: %s"
              .formatted(uid, stored.getMetadata().getUid()));
    }
  }

  private static void refuseStale(ObjectRef ref, HasMetadata sent, HasMetadata stored) {
    var version = sent.getMetadata().getResourceVersion();
    if (version != null && !Objects.equals(version, stored.getMetadata().getResourceVersion())) {
      throw Refusals.modified(ref);
    }
  }

  /** Only a number is looked at, as etcd's versions are numbers. */
  private static void refuseNumbered(HasMetadata object) {
    var version = object.getMetadata().getResourceVersion();
    if (version != null && NUMBER.matcher(version).matches()) {
      throw Refusals.unexpected("resourceVersion should not be set on objects to be created");
    }
  }
}
