package dev.podarium.objects.pods;

import dev.podarium.objects.copies.Copies;
import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a Pod's status says of its containers. */
public final class ContainerStatuses {

  private ContainerStatuses() {}

  /** The status of the container of that name, or null. */
  public static @Nullable ContainerStatus named(List<ContainerStatus> statuses, String name) {
    for (var status : statuses) {
      if (name.equals(status.getName())) {
        return status;
      }
    }
    return null;
  }

  /** A status of a container that has its name, image, states and restarts only. */
  public static ContainerStatus of(
      String name, String image, ContainerState state, ContainerState lastState, int restarts) {
    var status = new ContainerStatus();
    status.setName(name);
    status.setImage(image);
    status.setImageID("");
    status.setState(state);
    status.setLastState(lastState);
    status.setRestartCount(restarts);
    status.setReady(false);
    return status;
  }

  /** A copy that says which container and image the runtime uses. */
  public static ContainerStatus withIds(
      ContainerStatus status, String containerId, String image, String imageId) {
    return Copies.changed(
        status,
        copy -> {
          copy.setContainerID(containerId);
          copy.setImage(image);
          copy.setImageID(imageId);
        });
  }

  /** A copy that says whether it may get traffic and whether its startup probe has succeeded. */
  public static ContainerStatus withReadiness(
      ContainerStatus status, boolean ready, boolean started) {
    return Copies.changed(
        status,
        copy -> {
          copy.setReady(ready);
          copy.setStarted(started);
        });
  }

  /** A copy that says what the container has got of what it asked for; as it is if nothing. */
  public static ContainerStatus withResources(
      ContainerStatus status, @Nullable ResourceRequirements resources) {
    if (resources == null || (isEmpty(resources.getRequests()) && isEmpty(resources.getLimits()))) {
      return status;
    }
    return Copies.changed(
        status,
        copy -> {
          copy.setResources(resources);
          copy.setAllocatedResources(resources.getRequests());
        });
  }

  private static boolean isEmpty(@Nullable Map<String, Quantity> amounts) {
    return amounts == null || amounts.isEmpty();
  }
}
