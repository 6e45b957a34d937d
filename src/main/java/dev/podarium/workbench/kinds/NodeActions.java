package dev.podarium.workbench.kinds;

import dev.podarium.api.Command;
import dev.podarium.api.HardwareCommand.RemoveNode;
import dev.podarium.api.HardwareCommand.StartNode;
import dev.podarium.api.HardwareCommand.StopNode;
import dev.podarium.api.Request.Patch;
import dev.podarium.api.Request.PatchType;
import dev.podarium.objects.ObjectRef;
import dev.podarium.workbench.frame.Action;
import dev.podarium.workbench.kinds.actions.Sender;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What can be done with a Node, and with the machine that it stands for. */
final class NodeActions {

  private final Sender sender;
  private final boolean hardware;

  /** Machines that were stopped from this window: the API learns of it only after a while. */
  private final Set<String> stopped = new HashSet<>();

  NodeActions(Sender sender, boolean hardware) {
    this.sender = sender;
    this.hardware = hardware;
  }

  List<Action> on(ObjectRef ref, HasMetadata object) {
    var cordoned =
        object instanceof Node node
            && node.getSpec() != null
            && Boolean.TRUE.equals(node.getSpec().getUnschedulable());
    return List.of(power(ref), cordoned ? cordon(ref, false) : cordon(ref, true), remove(ref));
  }

  private Action power(ObjectRef ref) {
    var name = ref.name();
    if (stopped.contains(name)) {
      return powered(
          "Start Node",
          () -> {
            stopped.remove(name);
            sender.send(new StartNode(name), "machine " + name + " started");
          });
    }
    return powered(
        "Stop Node",
        () -> {
          stopped.add(name);
          sender.send(new StopNode(name), "machine " + name + " stopped");
        });
  }

  private Action remove(ObjectRef ref) {
    return powered(
        "Remove Node",
        () -> sender.send(new RemoveNode(ref.name()), "machine " + ref.name() + " removed"));
  }

  private Action powered(String title, Runnable run) {
    return hardware
        ? Action.of(title, "", run)
        : new Action(title, "", null, "only a simulated cluster has machines to touch", run);
  }

  private Action cordon(ObjectRef ref, boolean unschedulable) {
    var word = unschedulable ? "cordon" : "uncordon";
    Command patch =
        new Patch(
            ref,
            PatchType.STRATEGIC_MERGE,
            "{\"spec\":{\"unschedulable\":%s}}".formatted(unschedulable ? "true" : "null"),
            "");
    return Action.of(
        unschedulable ? "Cordon" : "Uncordon",
        "kubectl " + word + " " + ref.name(),
        () -> sender.send(patch, "node/%s %sed".formatted(ref.name(), word)));
  }
}
