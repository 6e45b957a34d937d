package dev.podarium.cluster.kubelet;

import dev.podarium.cluster.kubelet.ManagedContainer.Waiting;
import dev.podarium.cluster.runtime.Image;
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

  private final PodRuntime tenant;
  private final Consumer<ManagedContainer> whenPresent;
  private final Consumer<ManagedContainer> whenNot;

  /**
   * Pulls for one Pod.
   *
   * @param whenPresent called when the image is there
   * @param whenNot called when it is not; the container has been told why it waits
   */
  ImagePulls(
      PodRuntime tenant,
      Consumer<ManagedContainer> whenPresent,
      Consumer<ManagedContainer> whenNot) {
    this.tenant = tenant;
    this.whenPresent = whenPresent;
    this.whenNot = whenNot;
  }

  /** Sees to the image of a container. */
  void ensure(ManagedContainer slot) {
    var image = image(slot);
    var invalid = image.invalidity();
    if (invalid != null) {
      invalidName(slot, image, invalid);
      return;
    }
    var policy = policy(slot, image);
    var present = tenant.host.images().has(image);
    if (present && !policy.equals("Always")) {
      tenant.normal(
          slot,
          "Pulled",
          "Container image \"%s\" already present on machine and can be accessed by the pod"
              .formatted(image.name()));
      whenPresent.accept(slot);
    } else if (policy.equals("Never")) {
      neverPulled(slot, image);
    } else {
      pull(slot, image);
    }
  }

  Image image(ManagedContainer slot) {
    return tenant.host.catalogue().image(tenant.pod, slot.container);
  }

  private void pull(ManagedContainer slot, Image image) {
    tenant.normal(slot, "Pulling", "Pulling image \"%s\"".formatted(image.name()));
    tenant.host.images().pull(image, pull -> pulled(slot, pull));
  }

  private void pulled(ManagedContainer slot, ImageStore.Pull pull) {
    if (tenant.terminal) {
      return;
    }
    var image = pull.image();
    var error = image.pullError();
    if (error != null) {
      failed(slot, image, error);
      return;
    }
    tenant.normal(
        slot,
        "Pulled",
        "Successfully pulled image \"%s\" in %s (%s including waiting). Image size: %d bytes."
            .formatted(
                image.name(),
                GoDurations.text(pull.took()),
                GoDurations.text(pull.waited()),
                image.bytes()));
    whenPresent.accept(slot);
  }

  private void failed(ManagedContainer slot, Image image, String error) {
    var backOff = tenant.host.pulls();
    var key = tenant.uid + "_" + image.name();
    backOff.next(key, tenant.now(), tenant.now());
    tenant.warning(
        slot, "Failed", "Failed to pull image \"%s\": %s".formatted(image.name(), error));
    tenant.warning(slot, "Failed", "Error: ErrImagePull");
    slot.waiting = new Waiting("ErrImagePull", error);
    slot.notBefore = backOff.waitsSinceUpdate(key, tenant.now());
    slot.timers.after(SHOWN, "puts the next pull off", () -> backOff(slot, image, error));
    whenNot.accept(slot);
  }

  private void backOff(ManagedContainer slot, Image image, String error) {
    var message = "Back-off pulling image \"%s\"".formatted(image.name());
    tenant.normal(slot, "BackOff", message);
    tenant.warning(slot, "Failed", "Error: ImagePullBackOff");
    slot.waiting = new Waiting("ImagePullBackOff", message + ": ErrImagePull: " + error);
    whenNot.accept(slot);
  }

  private void invalidName(ManagedContainer slot, Image image, String why) {
    var message =
        "Failed to apply default image tag \"%1$s\": couldn't parse image name \"%1$s\": %2$s"
            .formatted(image.name(), why);
    refuse(slot, "InspectFailed", "InvalidImageName", message);
  }

  private void neverPulled(ManagedContainer slot, Image image) {
    var message =
        "Container image \"%s\" is not present with pull policy of Never".formatted(image.name());
    refuse(slot, "ErrImageNeverPull", "ErrImageNeverPull", message);
  }

  /** It waits until its manifest is another. */
  private void refuse(ManagedContainer slot, String event, String reason, String message) {
    tenant.warning(slot, event, message);
    tenant.warning(slot, "Failed", "Error: " + reason);
    slot.waiting = new Waiting(reason, message);
    slot.notBefore = Long.MAX_VALUE;
    whenNot.accept(slot);
  }

  /** What the API server sets when the manifest is silent. Source: pkg/apis/core/v1/defaults.go */
  private static String policy(ManagedContainer slot, Image image) {
    var policy = slot.container.getImagePullPolicy();
    if (policy != null) {
      return policy;
    }
    return image.canonical().endsWith(":latest") ? "Always" : "IfNotPresent";
  }
}
