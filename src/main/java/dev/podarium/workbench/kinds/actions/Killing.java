package dev.podarium.workbench.kinds.actions;

import dev.podarium.api.HardwareCommand.KillContainer;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.pods.Pods;
import dev.podarium.workbench.frame.Action;
import io.fabric8.kubernetes.api.model.Pod;

/** The end of a container's process, from outside. */
public final class Killing {

  private Killing() {}

  /** Kills a container of a Pod, if it can be running. */
  public static Action of(Pod pod, String container, ActionContext context) {
    var ref = ObjectRef.of(pod);
    var only = pod.getSpec().getContainers().size() == 1;
    var command =
        "kubectl exec %s%s -c %s -- kill -9 1"
            .formatted(ref.name(), KubectlWords.inNamespace(ref), container);
    var action =
        Action.of(
            only ? "Kill container" : "Kill container " + container,
            command,
            () ->
                context
                    .sender()
                    .send(
                        new KillContainer(ref, container),
                        "container %s of Pod %s killed".formatted(container, ref.name())));
    if (!context.hardware()) {
      return action.greyed("only a simulated cluster lets one kill a process from outside");
    }
    return Pods.phase(pod).equals("Running")
        ? action
        : action.greyed("no container of it runs: the Pod is " + Pods.phase(pod));
  }
}
