package dev.podarium.cluster.kubelet;

import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.Get;
import dev.podarium.api.Request.Update;
import dev.podarium.cluster.client.Connection;
import dev.podarium.cluster.client.Outcome;
import dev.podarium.cluster.client.Outcome.Answered;
import dev.podarium.cluster.client.Outcome.Refused;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.core.Leases;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import io.fabric8.kubernetes.api.model.coordination.v1.LeaseBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Says every ten seconds that the machine is alive, by renewing its Lease: the one that the API
 * server answered with last.
 *
 * <p>Source: kubernetes/kubernetes, pkg/kubelet/apis/config/v1beta1/defaults.go;
 * k8s.io/component-helpers/apimachinery/lease/controller.go
 */
final class Heartbeats {

  /** How long a Lease holds, in whole virtual seconds. */
  static final int LEASE_SECONDS = 40;

  private static final String NAMESPACE = "kube-node-lease";
  private static final long PERIOD = Durations.seconds(10L);

  private final String node;
  private final Connection connection;
  private @Nullable Lease lease;
  private @Nullable Node owner;

  Heartbeats(String node, Connection connection) {
    this.node = node;
    this.connection = connection;
  }

  /**
   * Renews the Lease of a Node from now on.
   *
   * @param made before the start; null: it is to be made now
   */
  void begin(Node of, @Nullable Lease made) {
    owner = of;
    lease = made;
    if (made == null) {
      create(of);
    }
    connection.routineAfter(PERIOD, "renews its Lease", this::renew);
  }

  /** The Lease of a Node, renewed now; it goes with the Node. */
  Lease lease(Node owner) {
    return new LeaseBuilder()
        .withNewMetadata()
        .withName(node)
        .withNamespace(NAMESPACE)
        .withOwnerReferences(
            new OwnerReferenceBuilder()
                .withApiVersion("v1")
                .withKind("Node")
                .withName(node)
                .withUid(owner.getMetadata().getUid())
                .build())
        .endMetadata()
        .withNewSpec()
        .withHolderIdentity(node)
        .withLeaseDurationSeconds(LEASE_SECONDS)
        .withRenewTime(Timestamps.toMicros(connection.now()))
        .endSpec()
        .build();
  }

  private void renew() {
    connection.routineAfter(PERIOD, "renews its Lease", this::renew);
    if (lease == null) {
      get();
    } else {
      update(lease);
    }
  }

  private void create(Node of) {
    connection.send(
        new Create(lease(of)),
        outcome -> {
          answered(outcome);
          if (outcome instanceof Refused(var refusal) && refusal.is("AlreadyExists")) {
            get();
          }
        });
  }

  /** What another run of the kubelet has left is renewed at once. */
  private void get() {
    connection.send(new Get(new ObjectRef(Kinds.LEASE, NAMESPACE, node)), this::found);
  }

  private void found(Outcome outcome) {
    answered(outcome);
    if (lease != null) {
      update(lease);
    } else if (outcome instanceof Refused(var refusal) && refusal.is("NotFound") && owner != null) {
      create(owner);
    }
  }

  private void update(Lease known) {
    var renewed = Leases.renewed(known, Timestamps.toMicros(connection.now()));
    connection.send(new Update(renewed), this::answered);
  }

  private void answered(Outcome outcome) {
    lease =
        switch (outcome) {
          case Answered(var answer) -> (Lease) answer.object();
          case Refused(var refusal) when refusal.is("Conflict") || refusal.is("NotFound") -> null;
          case Refused _ -> lease;
        };
  }
}
