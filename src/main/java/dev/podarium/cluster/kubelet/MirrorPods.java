package dev.podarium.cluster.kubelet;

import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.api.Request.Propagation;
import dev.podarium.cluster.client.Outcome;
import dev.podarium.cluster.client.Outcome.Refused;
import dev.podarium.objects.ObjectRef;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.Set;

/**
 * Shows a machine's static Pods to the API server. A mirror that somebody deletes is made anew, and
 * its containers do not notice.
 *
 * <p>Source: kubernetes/kubernetes, pkg/kubelet/pod/mirror_client.go; pkg/kubelet/kubelet.go,
 * tryReconcileMirrorPods
 */
final class MirrorPods {

  /** How often a kubelet looks at a Pod with which it is not done, at most. */
  private static final long RETRY = Durations.seconds(10L);

  private final Host host;
  private final StaticPods statics;

  MirrorPods(Host host, StaticPods statics) {
    this.host = host;
    this.statics = statics;
  }

  /** Makes those that the API server does not have. */
  void complete(Set<String> shown) {
    statics.pods().stream()
        .map(pod -> pod.getMetadata().getUid())
        .filter(uid -> !shown.contains(uid))
        .forEach(this::create);
  }

  /** Makes one; without a Node that could own it, later. */
  void create(String uid) {
    var node = host.registration().node();
    if (node == null) {
      createLater(uid);
    } else {
      var mirror = statics.mirror(uid, node);
      host.connection().send(new Create(mirror), outcome -> created(uid, outcome));
    }
  }

  private void created(String uid, Outcome outcome) {
    if (outcome instanceof Refused(var refusal) && !refusal.is("AlreadyExists")) {
      createLater(uid);
    }
  }

  private void createLater(String uid) {
    host.connection().retryAfter(RETRY, "shows a static Pod", () -> create(uid));
  }

  /** Takes one away that is to go: there is nothing behind it that could end. */
  void remove(Pod mirror) {
    var options = new DeleteOptions(0L, Propagation.BACKGROUND, mirror.getMetadata().getUid());
    host.connection().send(new Delete(ObjectRef.of(mirror), options), _ -> {});
  }
}
