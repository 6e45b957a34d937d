package dev.podarium.cluster.controllers.endpointslice;

import dev.podarium.api.IndexKey;
import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.Reconciler;
import dev.podarium.cluster.client.View;
import dev.podarium.cluster.client.Watches;
import dev.podarium.cluster.controllers.ServedPods;
import dev.podarium.cluster.controllers.TriggerTimes;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.core.ServiceMembers;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSlice;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the EndpointSlices of the Services that choose Pods. Those of a Service that goes are
 * collected as its dependents.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/endpointslice/endpointslice_controller.go;
 * k8s.io/endpointslice/reconciler.go
 */
public final class EndpointSliceController implements Reconciler<Service> {

  /** How long a Service waits whose Pod is on a Node that is not known, in virtual nanoseconds. */
  private static final long RETRY = Durations.seconds(1L);

  @Override
  public String name() {
    return "endpointslice-controller";
  }

  @Override
  public String eventSource() {
    return "endpoint-slice-controller";
  }

  @Override
  public Watches watches() {
    return Watches.on(Service.class)
        .andOnlyNewsOf(Pod.class, new ServedPods())
        .and(EndpointSlice.class, new ForeignChanges(name()));
  }

  @Override
  public Plan reconcile(Service service, View view) {
    if (!ServiceMembers.isServed(service)) {
      return Plan.nothing();
    }
    var pods = ServedPods.of(service, view);
    var times = TriggerTimes.of(service, pods, view);
    var plan = Plan.nothing();
    for (var family : ServiceMembers.families(service)) {
      var slices = new FamilySlices(service, family, view);
      var changes = slices.changes(pods, existing(service, family, view));
      plan = plan.then(SliceWrites.of(service, changes, times.first()));
      plan = plan.then(homeless(service, slices.homeless(), view));
    }
    return plan.then(unsupported(service, view)).remembering(times);
  }

  /** A slice that is on its way out counts for nothing. */
  private static List<EndpointSlice> existing(Service service, String family, View view) {
    return all(service, view).stream()
        .filter(slice -> family.equals(slice.getAddressType()))
        .toList();
  }

  private static Plan unsupported(Service service, View view) {
    var families = ServiceMembers.families(service);
    var changes = SliceChanges.none();
    all(service, view).stream()
        .filter(slice -> !families.contains(slice.getAddressType()))
        .forEach(changes.deleted()::add);
    return SliceWrites.of(service, changes, null);
  }

  private static List<EndpointSlice> all(Service service, View view) {
    var metadata = service.getMetadata();
    var key =
        IndexKey.label(
            Kinds.of(EndpointSlice.class),
            metadata.getNamespace(),
            NewSlices.SERVICE,
            metadata.getName());
    return view.having(key, EndpointSlice.class)
        .filter(slice -> NewSlices.MANAGER.equals(Metas.labels(slice).get(NewSlices.MANAGED_BY)))
        .filter(slice -> !Metas.deleting(slice))
        .toList();
  }

  private static Plan homeless(Service service, List<Pod> homeless, View view) {
    if (homeless.isEmpty()) {
      return Plan.nothing();
    }
    var problems = new ArrayList<String>();
    homeless.forEach(pod -> problems.add(skipped(pod, service)));
    var problem =
        problems.size() == 1 ? problems.getFirst() : "[" + String.join(", ", problems) + "]";
    return Plan.tell(SliceWrites.failure(service, problem)).againAt(view.now() + RETRY);
  }

  private static String skipped(Pod pod, Service service) {
    return "skipping Pod %s for Service %s: Node %s Not Found"
        .formatted(
            pod.getMetadata().getName(), SliceWrites.named(service), pod.getSpec().getNodeName());
  }
}
