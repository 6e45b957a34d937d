package dev.podarium.workbench.kinds.details;

import dev.podarium.workbench.frame.PodState;
import java.util.Set;

/** Which sign a condition gets: whether what it says is good, bad, on its way or unknown. */
final class ConditionStates {

  /** Conditions that are good when they are False. */
  private static final Set<String> COMPLAINTS =
      Set.of(
          "MemoryPressure",
          "DiskPressure",
          "PIDPressure",
          "NetworkUnavailable",
          "ReplicaFailure",
          "DisruptionTarget");

  private ConditionStates() {}

  /** The state whose sign a condition of an object of some kind gets. */
  static PodState of(String kind, String type, String status, String reason) {
    if (status.equals("Unknown")) {
      return PodState.UNKNOWN;
    }
    var holds = status.equals("True");
    if (COMPLAINTS.contains(type)) {
      return holds ? PodState.FAILING : PodState.READY;
    }
    if (type.equals("ScalingLimited")) {
      return holds ? PodState.NOT_READY : PodState.READY;
    }
    if (type.equals("Progressing")) {
      return progressing(holds, reason);
    }
    if (holds) {
      return PodState.READY;
    }
    return failed(kind, type, reason) ? PodState.FAILING : PodState.NOT_READY;
  }

  private static PodState progressing(boolean holds, String reason) {
    if (!holds) {
      return PodState.FAILING;
    }
    return reason.equals("NewReplicaSetAvailable") ? PodState.READY : PodState.NOT_READY;
  }

  /** A Node that is not ready has failed; a Pod that is not ready is on its way. */
  private static boolean failed(String kind, String type, String reason) {
    return (kind.equals("Node") && type.equals("Ready"))
        || type.equals("ScalingActive")
        || type.equals("AbleToScale")
        || (type.equals("PodScheduled") && reason.equals("Unschedulable"));
  }
}
