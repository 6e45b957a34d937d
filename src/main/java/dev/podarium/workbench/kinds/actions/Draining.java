package dev.podarium.workbench.kinds.actions;

import dev.podarium.workbench.frame.Action;
import java.util.List;

/** Empties a Node of its Pods, as {@code kubectl drain} does, and waits until they have gone. */
public final class Draining {

  private Draining() {}

  /** Budgets are asked; Pods of DaemonSets stay. */
  public static Action of(String node, ActionContext context) {
    var words = List.of("drain", node, "--ignore-daemonsets", "--delete-emptydir-data");
    return Action.of(
        "Drain", "kubectl " + String.join(" ", words), () -> context.sender().run(words));
  }
}
