package dev.podarium.workbench.kinds;

import dev.podarium.api.Snapshot;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.values.Ages;
import dev.podarium.printers.PodColumns;
import dev.podarium.workbench.frame.Action;
import dev.podarium.workbench.frame.PodLook;
import dev.podarium.workbench.frame.PodRevisions;
import dev.podarium.workbench.frame.PodState;
import dev.podarium.workbench.kinds.actions.ActionContext;
import dev.podarium.workbench.kinds.actions.Deletion;
import dev.podarium.workbench.kinds.actions.Killing;
import dev.podarium.workbench.kinds.details.Details;
import dev.podarium.workbench.kinds.details.InspectorModel.Related;
import dev.podarium.workbench.kinds.details.Instants;
import dev.podarium.workbench.kinds.details.Texts;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the window knows of a Pod. */
final class PodDescriptor implements KindDescriptor<Pod> {

  @Override
  public Class<Pod> type() {
    return Pod.class;
  }

  @Override
  public void details(Pod pod, Details details) {
    var columns = PodColumns.of(pod);
    var look = PodLook.of(pod);
    details
        .figure("status", columns.status(), look.state())
        .figure("ready", columns.readyCell(), readyState(columns))
        .figure("restarts", columns.restarts());
    details.bar(columns.ready(), columns.total(), PodRevisions.of(pod, details.snapshot()));
    details.conditions(pod);
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

  @Override
  public Related mention(Pod pod, Snapshot world) {
    var look = PodLook.of(pod);
    return new Related(ObjectRef.of(pod), look.state(), look.word(), PodRevisions.of(pod, world));
  }

  @Override
  public List<Action> actions(Pod pod, ActionContext context) {
    var actions = new ArrayList<Action>();
    var deletion = Deletion.of(ObjectRef.of(pod), context);
    actions.add(Metas.deleting(pod) ? deletion.greyed("it is being deleted already") : deletion);
    pod.getSpec()
        .getContainers()
        .forEach(container -> actions.add(Killing.of(pod, container.getName(), context)));
    return actions;
  }

  @Override
  public String consequenceOfCreating(Pod pod, Snapshot world) {
    return "The scheduler looks for a Node, then the kubelet there starts it.";
  }
}
