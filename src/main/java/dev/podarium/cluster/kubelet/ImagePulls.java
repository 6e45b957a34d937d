package dev.podarium.cluster.kubelet;

import dev.podarium.cluster.kubelet.ManagedContainer.Waiting;
import dev.podarium.cluster.runtime.images.Image;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.simulation.Durations;
import java.util.function.Consumer;

/**
 * Sees to it that a container's image is on the machine's disk before the container is created.
 *
 * <p>Source: kubernetes/kubernetes, pkg/kubelet/images/image_manager.go, EnsureImageExists
 */
final class ImagePulls {

  /** How long a failed pull shows as such before it shows that the next is put off. */
  private static final long SHOWN = Durations.seconds(1L);

  private final ManagedPod pod;
  private final Consumer<ManagedContainer> whenPresent;
  private final Consumer<ManagedContainer> whenNot;

  /**
   * Pulls for one Pod.
   *
   * @param whenPresent called when the image is there
   * @param whenNot called when it is not; the container has been told why it waits
   */
  ImagePulls(
      ManagedPod pod, Consumer<ManagedContainer> whenPresent, Consumer<ManagedContainer> whenNot) {
    this.pod = pod;
    this.whenPresent = whenPresent;
    this.whenNot = whenNot;
  }

  /** Sees to the image of a container. */
  void ensure(ManagedContainer container) {
    var image = image(container);
    var invalid = image.invalidity();
    if (invalid != null) {
      invalidName(container, image, invalid);
      return;
    }
    var policy = policy(container, image);
    var present = pod.host.runtime().images().has(image);
    if (present && !policy.equals("Always")) {
      pod.normal(
          container,
          "Pulled",
          "Container image \"%s\" already present on machine and can be accessed by the pod"
              .formatted(image.name()));
      whenPresent.accept(container);
    } else if (policy.equals("Never")) {
      neverPulled(container, image);
    } else {
      pull(container, image);
    }
  }

  private Image image(ManagedContainer container) {
    return pod.host.runtime().images().image(Metas.annotations(pod.apiPod), container.spec);
  }

  private void pull(ManagedContainer container, Image image) {
    pod.normal(container, "Pulling", "Pulling image \"%s\"".formatted(image.name()));
    pod.host.puller().pull(image, pull -> pulled(container, pull));
  }

  private void pulled(ManagedContainer container, SerialImagePuller.Pull pull) {
    if (!pod.state().active()) {
      return;
    }
    var image = pull.result().image();
    var error = pull.result().error();
    if (error != null) {
      failed(container, image, error);
      return;
    }
    pod.normal(
        container,
        "Pulled",
        "Successfully pulled image \"%s\" in %s (%s including waiting). Image size: %d bytes."
            .formatted(
                image.name(),
                GoDurations.text(pull.result().takes()),
                GoDurations.text(pull.waited()),
                image.bytes()));
    whenPresent.accept(container);
  }

  private void failed(ManagedContainer container, Image image, String error) {
    var backOff = pod.host.pulls();
    backOff.next(pod.uid, image.name(), pod.now(), pod.now());
    pod.warning(
        container, "Failed", "Failed to pull image \"%s\": %s".formatted(image.name(), error));
    pod.warning(container, "Failed", "Error: ErrImagePull");
    container.waiting = new Waiting("ErrImagePull", error);
    container.notBefore = backOff.waitsSinceUpdate(pod.uid, image.name(), pod.now());
    container.timers.after(SHOWN, "puts the next pull off", () -> backOff(container, image, error));
    whenNot.accept(container);
  }

  private void backOff(ManagedContainer container, Image image, String error) {
    var message = "Back-off pulling image \"%s\"".formatted(image.name());
    pod.normal(container, "BackOff", message);
    pod.warning(container, "Failed", "Error: ImagePullBackOff");
    container.waiting = new Waiting("ImagePullBackOff", message + ": ErrImagePull: " + error);
    whenNot.accept(container);
  }

  private void invalidName(ManagedContainer container, Image image, String why) {
    var message =
        "Failed to apply default image tag \"%1$s\": couldn't parse image name \"%1$s\": %2$s"
            .formatted(image.name(), why);
    refuse(container, "InspectFailed", "InvalidImageName", message);
  }

  private void neverPulled(ManagedContainer container, Image image) {
    var message =
        "Container image \"%s\" is not present with pull policy of Never".formatted(image.name());
    refuse(container, "ErrImageNeverPull", "ErrImageNeverPull", message);
  }

  /** It waits until its manifest is another. */
  private void refuse(ManagedContainer container, String event, String reason, String message) {
    pod.warning(container, event, message);
    pod.warning(container, "Failed", "Error: " + reason);
    container.waiting = new Waiting(reason, message);
    container.notBefore = Long.MAX_VALUE;
    whenNot.accept(container);
  }

  /** What the API server sets when the manifest is silent. Source: pkg/apis/core/v1/defaults.go */
  private static String policy(ManagedContainer container, Image image) {
    var policy = container.spec.getImagePullPolicy();
    if (policy != null) {
      return policy;
    }
    return image.canonical().endsWith(":latest") ? "Always" : "IfNotPresent";
  }
}
