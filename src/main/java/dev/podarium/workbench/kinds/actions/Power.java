package dev.podarium.workbench.kinds.actions;

import dev.podarium.api.ComponentState;
import dev.podarium.api.HardwareCommand;
import dev.podarium.api.HardwareCommand.RemoveNode;
import dev.podarium.api.HardwareCommand.StartNode;
import dev.podarium.api.HardwareCommand.StopNode;
import dev.podarium.workbench.frame.Action;

/** The machine that a Node stands for: stopped, started, taken away. */
public final class Power {

  private Power() {}

  /**
   * Starts a machine that is off, stops one that is on; the API learns of it only after a while.
   */
  public static Action onOrOff(String node, ActionContext context) {
    return isOff(node, context)
        ? power("Start Node", new StartNode(node), "machine " + node + " started", context)
        : power("Stop Node", new StopNode(node), "machine " + node + " stopped", context);
  }

  /** Takes a machine away for good. */
  public static Action remove(String node, ActionContext context) {
    return power("Remove Node", new RemoveNode(node), "machine " + node + " removed", context);
  }

  /** A machine is off when neither its kubelet nor its containers go on. */
  private static boolean isOff(String node, ActionContext context) {
    return context.components().stream()
            .filter(component -> component.state() == ComponentState.State.STOPPED)
            .map(ComponentState::name)
            .filter(
                name -> name.equals("kubelet " + node) || name.equals("container-runtime " + node))
            .count()
        == 2;
  }

  private static Action power(
      String title, HardwareCommand command, String done, ActionContext context) {
    var action = Action.of(title, "", () -> context.sender().send(command, done));
    return context.hardware()
        ? action
        : action.greyed("only a simulated cluster has machines to touch");
  }
}
