package dev.podarium.store;

import dev.podarium.api.IndexKey;
import dev.podarium.api.PodGroup;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import org.jspecify.annotations.Nullable;

/**
 * Which group of its controller's Pods a Pod counts in.
 *
 * @param key sorts and finds the group
 * @param one a group of this Pod alone
 */
record GroupKey(String controllerUid, String key, PodGroup one) {

  /** The group of a Pod with a controller; null for everything else. */
  static @Nullable GroupKey of(HasMetadata object) {
    if (!(object instanceof Pod pod)) {
      return null;
    }
    var controller = Metas.controllerOf(pod);
    if (controller == null) {
      return null;
    }
    var labels = Metas.labels(pod);
    var phase = Pods.phase(pod);
    var ready = Pods.ready(pod);
    var deleting = Metas.deleting(pod);
    var key =
        "group/" + controller.getUid() + "/" + phase + "/" + ready + "/" + deleting + "/" + labels;
    return new GroupKey(
        controller.getUid(),
        key,
        new PodGroup(new IndexKey(key), 1, labels, phase, ready, deleting));
  }
}
