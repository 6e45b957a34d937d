package dev.podarium.cluster.kubelet;

import dev.podarium.api.Refusal;
import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.Update;
import dev.podarium.cluster.client.Connection;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.copies.SpecAndStatus;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.simulation.Durations;
import dev.podarium.simulation.Timers;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import io.fabric8.kubernetes.api.model.coordination.v1.LeaseBuilder;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * Says every ten seconds that the machine is alive, by renewing its Lease.
 *
 * <p>Source: kubernetes/kubernetes, pkg/kubelet/apis/config/v1beta1/defaults.go;
 * k8s.io/component-helpers/apimachinery/lease/controller.go
 */
final class Heartbeats {

  /** How long a Lease holds, in whole virtual seconds. */
  static final int LEASE_SECONDS = 40;

  private static final String NAMESPACE = "kube-node-lease";
  private static final long PERIOD = Durations.seconds(10L);

  private final Connection connection;
  private final String node;
  private final Timers timers;

  Heartbeats(Connection connection, String node, Timers timers) {
    this.connection = connection;
    this.node = node;
    this.timers = timers;
  }

  /** Renews the Lease now and from now on. */
  void begin() {
    renew();
    timers.routineAfter(PERIOD, "renews its Lease", this::begin);
  }

  private void renew() {
    var found = connection.feed().latest().find(new ObjectRef(Kinds.LEASE, NAMESPACE, node));
    try {
      if (found instanceof Lease lease) {
        connection.send(new Update(SpecAndStatus.withSpec(lease, fresh().getSpec())));
      } else {
        connection.send(new Create(fresh()));
      }
    } catch (Refusal refused) {
      timers.routineAfter(Durations.millis(200), "renews its Lease", this::renew);
    }
  }

  private Lease fresh() {
    return new LeaseBuilder()
        .withNewMetadata()
        .withName(node)
        .withNamespace(NAMESPACE)
        .withOwnerReferences(owners())
        .endMetadata()
        .withNewSpec()
        .withHolderIdentity(node)
        .withLeaseDurationSeconds(LEASE_SECONDS)
        .withRenewTime(ZonedDateTime.parse(Timestamps.atMicros(connection.agenda().now())))
        .endSpec()
        .build();
  }

  /** The Node, so that the Lease goes with it. */
  private List<OwnerReference> owners() {
    var node = connection.feed().latest().find(ObjectRef.cluster(Kinds.NODE, this.node));
    return node == null
        ? List.of()
        : List.of(
            new OwnerReferenceBuilder()
                .withApiVersion("v1")
                .withKind("Node")
                .withName(this.node)
                .withUid(node.getMetadata().getUid())
                .build());
  }
}
