package dev.podarium.cluster.controllers.statefulset;

import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.PodTemplates;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.workloads.ControllerRevisions;
import dev.podarium.objects.workloads.StatefulSets;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;

/**
 * Makes the Pod of an ordinal: below the partition of the current template, else of the newest.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/statefulset/stateful_set_utils.go,
 * newVersionedStatefulSetPod
 */
record PodMaker(StatefulSet set, Revisions revisions) {

  /** As it is to be created. */
  Pod pod(int ordinal) {
    return keepsCurrent(ordinal)
        ? pod(revisions.currentSet(), revisions.current().getMetadata().getName(), ordinal)
        : pod(set, revisions.update().getMetadata().getName(), ordinal);
  }

  private static Pod pod(StatefulSet set, String revision, int ordinal) {
    return Metas.withLabel(pod(set, ordinal), ControllerRevisions.OF_POD, revision);
  }

  /** The same without a word of its revision. */
  static Pod pod(StatefulSet set, int ordinal) {
    var made = PodTemplates.podOf(set, set.getSpec().getTemplate());
    var named = Metas.withName(made, StatefulSets.podName(set, ordinal));
    var host = Pods.withHostname(named, StatefulSets.podName(set, ordinal), serviceName(set));
    return Storage.mended(set, Identity.mended(set, host));
  }

  private static String serviceName(StatefulSet set) {
    var name = set.getSpec().getServiceName();
    return name == null ? "" : name;
  }

  /** Without a partition as many keep it as the status counts. */
  private boolean keepsCurrent(int ordinal) {
    var place = ordinal - StatefulSets.firstOrdinal(set);
    return StatefulSets.rollingUpdate(set) == null
        ? StatefulSets.rolling(set)
            && place < StatefulSets.orZero(StatefulSets.status(set).getCurrentReplicas())
        : place < StatefulSets.partition(set);
  }
}
