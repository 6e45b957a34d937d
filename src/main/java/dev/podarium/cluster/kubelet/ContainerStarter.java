package dev.podarium.cluster.kubelet;

import dev.podarium.cluster.kubelet.ManagedContainer.Waiting;
import dev.podarium.cluster.runtime.CriContainer;
import dev.podarium.simulation.Durations;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Starts the containers of one Pod, one after another: its image, its configuration, its creation
 * and its start.
 *
 * <p>Source: kubernetes/kubernetes, pkg/kubelet/kuberuntime/kuberuntime_container.go,
 * startContainer
 */
final class ContainerStarter {

  /** After how long the kubelet looks at a Pod again that it could not sync. */
  private static final long SYNC = Durations.seconds(10L);

  private static final long LATE_SYNC = Durations.seconds(15L);

  private final ManagedPod pod;
  private final ImagePulls pulls;
  private final Runnable whenPutOff;
  private @Nullable ManagedContainer underWay;

  /**
   * Starts those of one Pod.
   *
   * @param whenPutOff called when one was not started; it has been told why it waits
   */
  ContainerStarter(ManagedPod pod, Runnable whenPutOff) {
    this.pod = pod;
    this.whenPutOff = whenPutOff;
    this.pulls = new ImagePulls(pod, this::create, this::putOff);
  }

  /** Whether one is being started. */
  boolean busy() {
    return underWay != null;
  }

  /** Starts one. */
  void start(ManagedContainer container) {
    underWay = container;
    pulls.ensure(container);
  }

  /** Goes on with one that the runtime has created and not started. */
  void resume(ManagedContainer container, CriContainer created) {
    underWay = container;
    container.created = created;
    pod.host.runtime().startContainer(created.id());
  }

  /** The runtime says that the one that is being started runs, or could not be started. */
  void done() {
    underWay = null;
  }

  /** The Pod is to end: what is being started is not started any more. */
  void cancel() {
    var created = underWay == null ? null : underWay.created;
    if (created != null && pod.host.runtimeAnswers()) {
      pod.host.runtime().removeContainer(created.id());
    }
    underWay = null;
  }

  private void putOff(ManagedContainer container) {
    if (container.equals(underWay)) {
      underWay = null;
    }
    whenPutOff.run();
  }

  private void create(ManagedContainer container) {
    var environment = Environment.of(pod, container.spec);
    var error = environment.error();
    if (error == null) {
      var user = pod.host.runtime().images().user(container.spec);
      error = NonRoot.problem(pod, container.spec, user);
    }
    if (error == null) {
      create(container, environment.values());
    } else {
      notConfigured(container, error);
    }
  }

  private void create(ManagedContainer container, Map<String, String> environment) {
    var config = container.config(pod, environment);
    var runtime = pod.host.runtime();
    var created = runtime.createContainer(pod.uid, container.attempts(), config);
    pod.normal(container, "Created", "Container created");
    resume(container, created);
  }

  /** It is tried again at the next sync, ten to fifteen seconds later. */
  private void notConfigured(ManagedContainer container, String error) {
    pod.warning(container, "Failed", "Error: " + error);
    container.waiting = new Waiting("CreateContainerConfigError", error);
    container.notBefore =
        pod.now() + pod.draw("sync", container, container.tries++).between(SYNC, LATE_SYNC);
    putOff(container);
  }
}
