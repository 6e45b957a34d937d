package dev.podarium.cluster.kubelet;

import dev.podarium.simulation.Durations;
import dev.podarium.simulation.Timers;

/**
 * Mounts the volumes of a Pod, again and again until all are mounted.
 *
 * <p>Source: kubernetes/kubernetes, pkg/kubelet/volumemanager/volume_manager.go,
 * WaitForAttachAndMount; pkg/volume/util/nestedpendingoperations
 */
final class Mounting {

  private static final long FIRST_WAIT = Durations.millis(500);
  private static final long LONGEST_WAIT = Durations.seconds(122L);
  private static final long TIMEOUT = Durations.seconds(123L);

  private final ManagedPod pod;
  private final Timers timers;
  private final Runnable whenMounted;
  private long since;
  private long wait = FIRST_WAIT;

  /**
   * Mounts for one Pod.
   *
   * @param timers under which it goes on
   * @param whenMounted called once when all are mounted
   */
  Mounting(ManagedPod pod, Timers timers, Runnable whenMounted) {
    this.pod = pod;
    this.timers = timers;
    this.whenMounted = whenMounted;
  }

  /** Tries for the first time when it is known what is there. */
  void begin() {
    since = pod.now();
    pod.references = PodReferences.of(pod.ref.namespace(), pod.spec());
    pod.host.objects().add(pod.references, this::known);
  }

  private void known() {
    if (pod.state() == PodState.MOUNTING) {
      attempt();
    }
  }

  private void attempt() {
    var problems = new Mounts(pod.host.objects(), pod.ref.namespace()).problems(pod.spec());
    if (problems.isEmpty()) {
      whenMounted.run();
      return;
    }
    problems.forEach(
        (volume, why) ->
            pod.warning(
                "FailedMount",
                "MountVolume.SetUp failed for volume \"%s\" : %s".formatted(volume, why)));
    if (pod.now() - since >= TIMEOUT) {
      since = pod.now();
      pod.warning(
          "FailedMount",
          "Unable to attach or mount volumes: unmounted volumes=[%s], unattached volumes=[], failed to process volumes=[]: context deadline exceeded"
              .formatted(String.join(" ", problems.keySet())));
    }
    timers.after(wait, "tries again to mount volumes", this::attempt);
    wait = Math.min(LONGEST_WAIT, 2 * wait);
  }
}
