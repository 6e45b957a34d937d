package dev.podarium.workbench.kinds;

import dev.podarium.api.ClusterSource;
import dev.podarium.objects.ObjectRef;
import dev.podarium.workbench.frame.Action;
import dev.podarium.workbench.frame.Actions;
import dev.podarium.workbench.frame.Notices;
import dev.podarium.workbench.kinds.actions.Deletion;
import dev.podarium.workbench.kinds.actions.Sender;
import java.util.List;

/** The actions that a cluster allows on its objects. On the JavaFX thread. */
public final class ClusterActions implements Actions {

  private final ClusterSource cluster;
  private final PodActions pods;
  private final NodeActions nodes;
  private final WorkloadActions workloads;
  private final Deletion deletion;

  /** Actions whose outcome is told as notices. */
  public ClusterActions(ClusterSource cluster, Notices notices) {
    this.cluster = cluster;
    var sender = new Sender(cluster, notices);
    deletion = new Deletion(sender);
    pods = new PodActions(sender, deletion, cluster.hasHardware());
    nodes = new NodeActions(sender, cluster.hasHardware());
    workloads = new WorkloadActions(sender, deletion, this::now);
  }

  @Override
  public List<Action> on(ObjectRef ref) {
    var object = cluster.latest().find(ref);
    if (object == null) {
      return List.of();
    }
    return switch (ref.kind().name()) {
      case "Pod" -> pods.on(ref, object);
      case "Node" -> nodes.on(ref, object);
      case "Deployment", "ReplicaSet", "StatefulSet" -> workloads.on(ref, object);
      default -> List.of(deletion.of(ref));
    };
  }

  private long now() {
    return cluster.time().map(time -> time.state().nanos()).orElse(cluster.latest().nanos());
  }
}
