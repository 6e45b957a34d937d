package dev.podarium.store;

import dev.podarium.api.IndexKey;
import dev.podarium.api.PodGroup;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which group of its controller's Pods a Pod counts in.
 *
 * @param one a group of this Pod alone
 */
record GroupKey(String controllerUid, PodGroup one) {

  /** Finds and sorts the group. */
  IndexKey key() {
    return one.key();
  }

  /**
   * The group of a Pod with a controller; null for everything else.
   *
   * @param before the object as it was; its group is taken when the Pod still counts in it
   */
  static @Nullable GroupKey of(HasMetadata object, @Nullable Stored before) {
    if (!(object instanceof Pod pod)) {
      return null;
    }
    var controller = Metas.controllerOf(pod);
    if (controller == null) {
      return null;
    }
    var uid = controller.getUid();
    var group = before == null ? null : before.group();
    return group != null && group.has(uid, pod) ? group : fresh(uid, pod);
  }

  private boolean has(String uid, Pod pod) {
    return controllerUid.equals(uid)
        && one.phase().equals(Pods.phase(pod))
        && one.ready() == Pods.ready(pod)
        && one.deleting() == Metas.deleting(pod)
        && one.labels().equals(Metas.labels(pod));
  }

  private static GroupKey fresh(String uid, Pod pod) {
    var labels = Metas.labels(pod);
    var phase = Pods.phase(pod);
    var ready = Pods.ready(pod);
    var deleting = Metas.deleting(pod);
    var key = new IndexKey("group", text(uid, phase, ready, deleting, labels));
    return new GroupKey(uid, new PodGroup(key, 1, labels, phase, ready, deleting));
  }

  private static String text(
      String uid, String phase, boolean ready, boolean deleting, Map<String, String> labels) {
    return uid + "/" + phase + "/" + ready + "/" + deleting + "/" + labels;
  }
}
