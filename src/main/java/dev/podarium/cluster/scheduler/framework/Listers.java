package dev.podarium.cluster.scheduler.framework;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the plugins need to know of the cluster besides Nodes and Pods. */
public interface Listers {

  /** Takes the Pod and those that do the same work; null when it belongs to no workload. */
  @Nullable PodSelector selectorOf(PodInfo pod);

  /** The claim of that name in the Pod's namespace, or null. */
  @Nullable PersistentVolumeClaim claim(String namespace, String name);

  /** The names of the namespaces whose labels a selector takes, in order. */
  List<String> namespaces(LabelSelector selector);
}
