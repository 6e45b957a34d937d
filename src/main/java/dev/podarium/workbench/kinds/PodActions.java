package dev.podarium.workbench.kinds;

import dev.podarium.api.HardwareCommand.KillContainer;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import dev.podarium.workbench.frame.Action;
import dev.podarium.workbench.kinds.actions.Deletion;
import dev.podarium.workbench.kinds.actions.Sender;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.ArrayList;
import java.util.List;

/** What can be done with a Pod. */
final class PodActions {

  private final Sender sender;
  private final Deletion deletion;
  private final boolean hardware;

  PodActions(Sender sender, Deletion deletion, boolean hardware) {
    this.sender = sender;
    this.deletion = deletion;
    this.hardware = hardware;
  }

  List<Action> on(ObjectRef ref, HasMetadata object) {
    if (!(object instanceof Pod pod)) {
      return List.of();
    }
    var actions = new ArrayList<Action>();
    actions.add(
        Metas.deleting(pod)
            ? greyed("Delete Pod", "it is being deleted already")
            : deletion.of(ref));
    pod.getSpec()
        .getContainers()
        .forEach(container -> actions.add(kill(ref, pod, container.getName())));
    return actions;
  }

  private Action kill(ObjectRef ref, Pod pod, String container) {
    var title =
        pod.getSpec().getContainers().size() == 1
            ? "Kill container"
            : "Kill container " + container;
    if (!hardware) {
      return greyed(title, "only a simulated cluster lets one kill a process from outside");
    }
    if (!Pods.phase(pod).equals("Running")) {
      return greyed(title, "no container of it runs: the Pod is " + Pods.phase(pod));
    }
    return Action.of(
        title,
        "kubectl exec %s%s -c %s -- kill -9 1"
            .formatted(ref.name(), Deletion.inNamespace(ref), container),
        () ->
            sender.send(
                new KillContainer(ref, container),
                "container %s of Pod %s killed".formatted(container, ref.name())));
  }

  private static Action greyed(String title, String whyNot) {
    return new Action(title, "", null, whyNot, () -> {});
  }
}
