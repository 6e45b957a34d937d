package dev.podarium.workbench.frame;

import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import dev.podarium.printers.PodColumns;
import io.fabric8.kubernetes.api.model.Pod;

/**
 * How a Pod is told: its state and the word below its name.
 *
 * @param word kubectl's STATUS with what makes it telling: {@code Running 1/1}, {@code
 *     CrashLoopBackOff 3×}, {@code waits for a Node}
 */
public record PodLook(PodState state, String word) {

  /** The look of a Pod as it is stored. */
  public static PodLook of(Pod pod) {
    var columns = PodColumns.of(pod);
    var state = stateOf(pod, columns);
    return new PodLook(state, word(pod, columns, state));
  }

  private static PodState stateOf(Pod pod, PodColumns columns) {
    var phase = Pods.phase(pod);
    if (columns.status().equals("Unknown") || phase.equals("Unknown")) {
      return PodState.UNKNOWN;
    }
    if (Metas.deleting(pod)) {
      return PodState.TERMINATING;
    }
    return switch (phase) {
      case "Succeeded" -> PodState.SUCCEEDED;
      case "Failed" -> PodState.FAILING;
      default -> living(pod, columns);
    };
  }

  private static PodState living(Pod pod, PodColumns columns) {
    if (failing(columns.status())) {
      return PodState.FAILING;
    }
    if (!Pods.phase(pod).equals("Running")) {
      return PodState.PENDING;
    }
    return Pods.ready(pod) ? PodState.READY : PodState.NOT_READY;
  }

  /** The reasons of waiting and ended containers that say that something went wrong. */
  private static boolean failing(String status) {
    var reason = status.startsWith("Init:") ? status.substring("Init:".length()) : status;
    return reason.endsWith("BackOff")
        || reason.startsWith("Err")
        || reason.startsWith("ExitCode:")
        || reason.startsWith("Signal:")
        || reason.contains("Error")
        || reason.equals("OOMKilled")
        || reason.equals("InvalidImageName");
  }

  private static String word(Pod pod, PodColumns columns, PodState state) {
    return switch (state) {
      case READY, NOT_READY -> columns.status() + " " + columns.readyCell();
      case PENDING -> pending(pod, columns.status());
      case FAILING -> columns.status() + times(columns.restarts());
      case SUCCEEDED, TERMINATING, UNKNOWN -> columns.status();
    };
  }

  private static String pending(Pod pod, String status) {
    return Pods.nodeName(pod).isEmpty() ? "waits for a Node" : status;
  }

  private static String times(int restarts) {
    return restarts == 0 ? "" : " " + restarts + "×";
  }
}
