package dev.podarium.cluster.apiserver;

import dev.podarium.api.Change.Verb;
import dev.podarium.cluster.apiserver.admission.QuotaCheck;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.quota.AmountLists;
import dev.podarium.objects.quota.ResourceQuotas;
import dev.podarium.simulation.Agenda;
import dev.podarium.simulation.Phase;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds requests against the quotas of their namespace, and charges these. A charge is written in
 * an entry of its own at the same instant; until then it is kept here, so that the next request
 * sees it.
 *
 * <p>Source: k8s.io/apiserver/pkg/admission/plugin/resourcequota/controller.go, resource_access.go
 */
final class QuotaCharges {

  private final Agenda agenda;
  private final Map<ObjectRef, Charge> pending = new HashMap<>();

  /** A quota as it was stored, and as it is to be. */
  private record Charge(ResourceQuota stored, ResourceQuota charged) {

    /** The same charge on what is stored by now. */
    ResourceQuota on(ResourceQuota newest) {
      var more = AmountLists.minus(ResourceQuotas.used(charged), ResourceQuotas.used(stored));
      return ResourceQuotas.withStatus(
          newest, ResourceQuotas.hard(newest), AmountLists.plus(ResourceQuotas.used(newest), more));
    }
  }

  QuotaCharges(Agenda agenda) {
    this.agenda = agenda;
  }

  /**
   * What has to be charged for a request; throws {@link dev.podarium.api.Refusal} where there is no
   * room.
   *
   * @param before the object as it was; null for one that is new
   */
  List<ResourceQuota> check(HasMetadata object, @Nullable HasMetadata before, Transaction write) {
    if (!QuotaCheck.isAsked(object)) {
      return List.of();
    }
    var quotas =
        write.list(ResourceQuota.class, object.getMetadata().getNamespace()).stream()
            .map(this::current)
            .toList();
    return quotas.isEmpty()
        ? List.of()
        : QuotaCheck.charged(object, before, quotas, List.of(), agenda.now());
  }

  private ResourceQuota current(ResourceQuota stored) {
    var charge = pending.get(ObjectRef.of(stored));
    return charge == null ? stored : charge.on(stored);
  }

  /** Charges what was found. */
  void charge(List<ResourceQuota> charged, Transaction write) {
    if (!write.options().dryRun()) {
      charged.forEach(quota -> charge(quota, write));
    }
  }

  private void charge(ResourceQuota charged, Transaction write) {
    var ref = ObjectRef.of(charged);
    var known = pending.get(ref);
    var stored = known == null ? (@Nullable ResourceQuota) write.newest(ref) : known.stored;
    if (stored != null) {
      pending.put(ref, new Charge(stored, charged));
      agenda.inheritAfter(
          0, "kube-apiserver", Phase.ACT, "charges a ResourceQuota", () -> write(ref, write));
    }
  }

  private void write(ObjectRef ref, Transaction write) {
    var charge = pending.remove(ref);
    var newest = (@Nullable ResourceQuota) write.newest(ref);
    if (charge != null && newest != null) {
      write.put(charge.on(newest), Verb.STATUS);
    }
  }
}
