package dev.podarium.workbench.kinds.details;

import dev.podarium.workbench.frame.PodState;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which sign a condition gets: whether what it says is good, bad, on its way or unknown. */
public final class ConditionStates {

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

  /** The state whose sign a condition gets. */
  public static PodState of(String type, String status, @Nullable String reason) {
    if (status.equals("Unknown")) {
      return PodState.UNKNOWN;
    }
    var holds = status.equals("True");
    if (COMPLAINTS.contains(type)) {
      return holds ? PodState.FAILING : PodState.READY;
    }
    if (type.equals("Progressing")) {
      return progressing(holds, reason);
    }
    if (holds) {
      return PodState.READY;
    }
    return failed(type, reason) ? PodState.FAILING : PodState.NOT_READY;
  }

  private static PodState progressing(boolean holds, @Nullable String reason) {
    if (!holds) {
      return PodState.FAILING;
    }
    return Objects.equals(reason, "NewReplicaSetAvailable") ? PodState.READY : PodState.NOT_READY;
  }

  private static boolean failed(String type, @Nullable String reason) {
    return type.equals("PodScheduled") && Objects.equals(reason, "Unschedulable");
  }
}
