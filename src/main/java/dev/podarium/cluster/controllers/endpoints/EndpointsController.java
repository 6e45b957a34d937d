package dev.podarium.cluster.controllers.endpoints;

import dev.podarium.api.Change;
import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.api.Request.Update;
import dev.podarium.cluster.client.Note;
import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.Plan.Step;
import dev.podarium.cluster.client.Reconciler;
import dev.podarium.cluster.client.View;
import dev.podarium.cluster.client.Watches;
import dev.podarium.cluster.controllers.ServedPods;
import dev.podarium.cluster.controllers.TriggerTimes;
import dev.podarium.objects.Kind;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.core.ServiceMembers;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.Endpoints;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the Endpoints of the Services that choose Pods, and deletes those whose Service has gone.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/endpoint/endpoints_controller.go
 */
public final class EndpointsController implements Reconciler<HasMetadata> {

  private static final Kind ENDPOINTS = Kinds.of(Endpoints.class);

  /** By which leaders were once elected; such Endpoints have no Service. */
  private static final String LEADER = "control-plane.alpha.kubernetes.io/leader";

  @Override
  public String name() {
    return "endpoints-controller";
  }

  @Override
  public String eventSource() {
    return "endpoint-controller";
  }

  @Override
  public Watches watches() {
    return Watches.on(Service.class)
        .and(Service.class, EndpointsController::leftBehind)
        .andOnlyNewsOf(Pod.class, new ServedPods())
        .and(Endpoints.class, EndpointsController::missed)
        .andAtStart(Endpoints.class);
  }

  @Override
  public Plan reconcile(HasMetadata object, View view) {
    return switch (object) {
      case Service service when ServiceMembers.isServed(service) -> list(service, view);
      case Endpoints endpoints -> deleteLeftover(endpoints, view);
      default -> Plan.nothing();
    };
  }

  private static Plan list(Service service, View view) {
    var pods = ServedPods.of(service, view);
    var times = TriggerTimes.of(service, pods, view);
    var wanted = new WantedEndpoints(service, Subsets.of(service, pods));
    var stored = (@Nullable Endpoints) view.find(of(service));
    if (stored == null) {
      return Plan.write(creation(service, wanted.created(times.first()))).remembering(times);
    }
    return wanted.isSaidBy(stored)
        ? Plan.nothing().remembering(times)
        : Plan.write(update(wanted.written(stored, times.first()))).remembering(times);
  }

  private static Step creation(Service service, Endpoints endpoints) {
    return Step.of(new Create(endpoints))
        .forgiving("NamespaceTerminating")
        .elseNote(
            refusal ->
                Note.warning(
                    endpoints,
                    "FailedToCreateEndpoint",
                    "Failed to create endpoint for service %s: %s"
                        .formatted(named(service), refusal.getMessage())));
  }

  private static Step update(Endpoints endpoints) {
    return Step.of(new Update(endpoints))
        .elseNote(
            refusal ->
                Note.warning(
                    endpoints,
                    "FailedToUpdateEndpoint",
                    "Failed to update endpoint %s: %s"
                        .formatted(named(endpoints), refusal.getMessage())));
  }

  private static Plan deleteLeftover(Endpoints endpoints, View view) {
    var service = new ObjectRef(Kinds.SERVICE, namespace(endpoints), name(endpoints));
    return view.find(service) != null || Metas.annotations(endpoints).containsKey(LEADER)
        ? Plan.nothing()
        : Plan.write(
            Step.of(new Delete(ObjectRef.of(endpoints), DeleteOptions.DEFAULT))
                .forgiving("NotFound"));
  }

  /** The Endpoints of a Service that has gone. */
  private static Stream<ObjectRef> leftBehind(Change change, View view) {
    return change.after() == null ? Stream.of(of(change.object())) : Stream.empty();
  }

  /** The Service whose Endpoints have gone. */
  private static Stream<ObjectRef> missed(Change change, View view) {
    var ref = change.ref();
    return change.after() == null
        ? Stream.of(new ObjectRef(Kinds.SERVICE, ref.namespace(), ref.name()))
        : Stream.empty();
  }

  private static ObjectRef of(HasMetadata service) {
    return new ObjectRef(ENDPOINTS, namespace(service), name(service));
  }

  private static String named(HasMetadata object) {
    return namespace(object) + "/" + name(object);
  }

  private static String namespace(HasMetadata object) {
    return object.getMetadata().getNamespace();
  }

  private static String name(HasMetadata object) {
    return object.getMetadata().getName();
  }
}
