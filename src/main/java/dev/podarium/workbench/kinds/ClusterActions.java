package dev.podarium.workbench.kinds;

import dev.podarium.api.ClusterSource;
import dev.podarium.objects.ObjectRef;
import dev.podarium.workbench.frame.Action;
import dev.podarium.workbench.frame.Actions;
import dev.podarium.workbench.frame.Notices;
import dev.podarium.workbench.frame.Pulse;
import dev.podarium.workbench.kinds.actions.Deletion;
import dev.podarium.workbench.kinds.actions.Sender;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;

/** The actions that a cluster allows on its objects. On the JavaFX thread. */
public final class ClusterActions implements Actions {

  private static final String PAST = "the window shows the past, where nothing can be done";

  private final Pulse pulse;
  private final PodActions pods;
  private final NodeActions nodes;
  private final WorkloadActions workloads;
  private final Deletion deletion;

  /** Actions on what the pulse shows, whose outcome is told as notices. */
  public ClusterActions(ClusterSource cluster, Pulse pulse, Notices notices) {
    this.pulse = pulse;
    var sender = new Sender(cluster, notices);
    deletion = new Deletion(sender);
    pods = new PodActions(sender, deletion, cluster.hasHardware());
    nodes = new NodeActions(sender, cluster.hasHardware());
    workloads = new WorkloadActions(sender, deletion, this::now);
  }

  @Override
  public List<Action> on(ObjectRef ref) {
    var beat = pulse.last();
    var object = beat.snapshot().find(ref);
    if (object == null) {
      return List.of();
    }
    var actions = on(ref, object);
    return beat.moment().live() ? actions : actions.stream().map(a -> a.greyed(PAST)).toList();
  }

  private List<Action> on(ObjectRef ref, HasMetadata object) {
    return switch (ref.kind().name()) {
      case "Pod" -> pods.on(ref, object);
      case "Node" -> nodes.on(ref, object);
      case "Deployment", "ReplicaSet", "StatefulSet" -> workloads.on(ref, object);
      default -> List.of(deletion.of(ref));
    };
  }

  private long now() {
    return pulse.last().nanos();
  }
}
