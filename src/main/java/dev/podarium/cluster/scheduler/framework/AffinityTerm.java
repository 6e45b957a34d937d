package dev.podarium.cluster.scheduler.framework;

import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.PodAffinityTerm;
import io.fabric8.kubernetes.api.model.WeightedPodAffinityTerm;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That a Pod wants to be near others or far from them.
 *
 * <p>Source: kubernetes/kubernetes, pkg/scheduler/framework/types.go, AffinityTerm
 *
 * @param type how it wants that
 * @param weight of a preference, 1 to 100; 0 for what is required
 * @param namespace of the Pod that wants it
 * @param term the others, and the Node label within whose value they are near
 */
public record AffinityTerm(TermType type, int weight, String namespace, PodAffinityTerm term) {

  /** Near or far, required or preferred. */
  public enum TermType {
    REQUIRED_AFFINITY,
    REQUIRED_ANTI_AFFINITY,
    PREFERRED_AFFINITY,
    PREFERRED_ANTI_AFFINITY
  }

  /** Everything that the Pod wants of others; empty for most Pods. */
  static List<AffinityTerm> of(String namespace, @Nullable Affinity affinity) {
    if (affinity == null) {
      return List.of();
    }
    var terms = new ArrayList<AffinityTerm>();
    var near = affinity.getPodAffinity();
    if (near != null) {
      add(
          terms,
          TermType.REQUIRED_AFFINITY,
          namespace,
          near.getRequiredDuringSchedulingIgnoredDuringExecution());
      addPreferred(
          terms,
          TermType.PREFERRED_AFFINITY,
          namespace,
          near.getPreferredDuringSchedulingIgnoredDuringExecution());
    }
    var far = affinity.getPodAntiAffinity();
    if (far != null) {
      add(
          terms,
          TermType.REQUIRED_ANTI_AFFINITY,
          namespace,
          far.getRequiredDuringSchedulingIgnoredDuringExecution());
      addPreferred(
          terms,
          TermType.PREFERRED_ANTI_AFFINITY,
          namespace,
          far.getPreferredDuringSchedulingIgnoredDuringExecution());
    }
    return List.copyOf(terms);
  }

  private static void add(
      List<AffinityTerm> terms,
      TermType type,
      String namespace,
      @Nullable List<PodAffinityTerm> list) {
    if (list != null) {
      list.forEach(term -> terms.add(new AffinityTerm(type, 0, namespace, term)));
    }
  }

  private static void addPreferred(
      List<AffinityTerm> terms,
      TermType type,
      String namespace,
      @Nullable List<WeightedPodAffinityTerm> list) {
    if (list != null) {
      list.forEach(
          each ->
              terms.add(
                  new AffinityTerm(type, each.getWeight(), namespace, each.getPodAffinityTerm())));
    }
  }

  /** The Node label whose value says what is near. */
  public String key() {
    return term.getTopologyKey();
  }

  /** The namespaces of the others, of those that there are. */
  public List<String> namespaces(Listers listers) {
    var named = term.getNamespaces() == null ? List.<String>of() : term.getNamespaces();
    var selector = term.getNamespaceSelector();
    if (selector == null) {
      return named.isEmpty() ? List.of(namespace) : named;
    }
    var all = new ArrayList<>(named);
    listers.namespaces(selector).stream().filter(each -> !all.contains(each)).forEach(all::add);
    return all;
  }

  /** Whether the Pod is one of the others. */
  public boolean takes(PodInfo pod, Listers listers) {
    return namespaces(listers).contains(pod.namespace())
        && PodSelector.of(pod.namespace(), term.getLabelSelector()).takes(pod);
  }
}
