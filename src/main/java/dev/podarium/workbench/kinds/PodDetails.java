package dev.podarium.workbench.kinds;

import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.values.Ages;
import dev.podarium.printers.PodColumns;
import dev.podarium.workbench.frame.PodLook;
import dev.podarium.workbench.frame.PodRevisions;
import dev.podarium.workbench.frame.PodState;
import dev.podarium.workbench.kinds.details.Details;
import dev.podarium.workbench.kinds.details.Instants;
import dev.podarium.workbench.kinds.details.Texts;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodStatus;
import org.jspecify.annotations.Nullable;

/** What is shown of a Pod. */
final class PodDetails {

  private PodDetails() {}

  static void write(Pod pod, Details details) {
    var columns = PodColumns.of(pod);
    var look = PodLook.of(pod);
    details
        .figure("status", columns.status(), look.state())
        .figure("ready", columns.readyCell(), readyState(columns))
        .figure("restarts", columns.restarts());
    details.bar(columns.ready(), columns.total(), PodRevisions.of(pod, details.snapshot()));
    for (var condition : Pods.conditions(pod)) {
      details.condition(
          condition.getType(),
          condition.getStatus(),
          condition.getReason(),
          condition.getMessage());
    }
    said(pod, details);
    is(pod, details);
  }

  private static PodState readyState(PodColumns columns) {
    return columns.ready() == columns.total() ? PodState.READY : PodState.NOT_READY;
  }

  private static void said(Pod pod, Details details) {
    var spec = pod.getSpec();
    spec.getContainers().forEach(container -> said(container, details));
    details
        .said("nodeSelector", Texts.pairs(spec.getNodeSelector()))
        .said("restartPolicy", spec.getRestartPolicy())
        .said("serviceAccountName", spec.getServiceAccountName())
        .said("terminationGracePeriod", seconds(spec.getTerminationGracePeriodSeconds()));
  }

  private static void said(Container container, Details details) {
    var resources = container.getResources();
    details
        .said("container " + container.getName(), container.getImage())
        .said("  ports", Texts.ports(container))
        .said("  requests", resources == null ? "" : Texts.quantities(resources.getRequests()))
        .said("  limits", resources == null ? "" : Texts.quantities(resources.getLimits()));
  }

  private static void is(Pod pod, Details details) {
    var node = Pods.nodeName(pod);
    details
        .is("phase", Pods.phase(pod))
        .is("node", node, node.isEmpty() ? null : ObjectRef.cluster(Kinds.NODE, node));
    var status = pod.getStatus();
    if (status != null) {
      is(status, details);
    }
    details.is("terminating", deletion(pod));
  }

  private static void is(PodStatus status, Details details) {
    details
        .is("podIP", status.getPodIP())
        .is("qosClass", status.getQosClass())
        .is("reason", status.getReason())
        .is("message", status.getMessage());
    status.getContainerStatuses().forEach(container -> is(container, details));
  }

  private static void is(ContainerStatus container, Details details) {
    details
        .is("container " + container.getName(), state(container, details.now()))
        .is("  restartCount", container.getRestartCount())
        .is("  last ended", last(container));
  }

  private static @Nullable String state(ContainerStatus container, long now) {
    var state = container.getState();
    if (state == null) {
      return null;
    } else if (state.getWaiting() != null) {
      var message = state.getWaiting().getMessage();
      return "waiting: " + state.getWaiting().getReason() + (message == null ? "" : ", " + message);
    } else if (state.getTerminated() != null) {
      return "terminated: " + ending(state.getTerminated());
    }
    return state.getRunning() == null
        ? null
        : "running for " + Ages.since(state.getRunning().getStartedAt(), now);
  }

  private static @Nullable String last(ContainerStatus container) {
    var last = container.getLastState();
    return last == null || last.getTerminated() == null ? null : ending(last.getTerminated());
  }

  private static String ending(ContainerStateTerminated ended) {
    return ended.getReason() + ", exit code " + ended.getExitCode();
  }

  private static @Nullable String deletion(Pod pod) {
    var deletion = pod.getMetadata().getDeletionTimestamp();
    return deletion == null ? null : "its time to end is up at " + Instants.clock(deletion);
  }

  private static @Nullable String seconds(@Nullable Long seconds) {
    return seconds == null ? null : seconds + " s";
  }
}
