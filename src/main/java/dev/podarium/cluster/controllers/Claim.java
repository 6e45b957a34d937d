package dev.podarium.cluster.controllers;

import dev.podarium.api.IndexKey;
import dev.podarium.api.PodGroup;
import dev.podarium.api.Request.Update;
import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.View;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.metadata.Selectors;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whose Pods are whose: what a controller owns, should take and should let go.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/controller_ref_manager.go
 *
 * @param controller a ReplicaSet, or another kind that manages Pods
 * @param owned its Pods that its selector takes, in groups
 * @param adoptable active Pods of its namespace that its selector takes and nobody manages
 * @param strayed its active Pods whose labels its selector does not take any more
 */
public record Claim(
    HasMetadata controller, List<PodGroup> owned, List<Pod> adoptable, List<Pod> strayed) {

  /** Looks at the Pods; a controller that is being deleted neither takes nor lets go. */
  public static Claim of(HasMetadata controller, LabelSelector selector, View view) {
    var groups = view.podGroups(controller);
    var owned = groups.stream().filter(g -> Selectors.matches(selector, g.labels())).toList();
    if (Metas.deleting(controller)) {
      return new Claim(controller, owned, List.of(), List.of());
    }
    var strayed =
        groups.stream()
            .filter(group -> group.active() && !Selectors.matches(selector, group.labels()))
            .flatMap(group -> view.having(group.term(), Pod.class))
            .toList();
    return new Claim(controller, owned, adoptable(controller, selector, view), strayed);
  }

  private static List<Pod> adoptable(HasMetadata controller, LabelSelector selector, View view) {
    var namespace = controller.getMetadata().getNamespace();
    return view.having(IndexKey.orphan(Kinds.POD, namespace), Pod.class)
        .filter(pod -> Pods.active(pod) && Selectors.matches(selector, Metas.labels(pod)))
        .toList();
  }

  /** Whether every Pod is where it belongs. */
  public boolean settled() {
    return adoptable.isEmpty() && strayed.isEmpty();
  }

  /** Takes and lets go; a Pod that is gone by then is not missed. */
  public Plan adoptAndRelease() {
    var adopted = adoptable.stream().map(pod -> Metas.withController(pod, controller));
    var released = strayed.stream().map(pod -> Metas.withoutOwner(pod, controller));
    return Plan.together(
        Stream.concat(adopted, released)
            .map(pod -> Plan.Step.of(new Update(pod)).forgiving("NotFound"))
            .toList());
  }

  /** The owned groups that count as replicas. */
  public List<PodGroup> active() {
    return owned.stream().filter(PodGroup::active).toList();
  }

  /** How many Pods have been told to end and have not ended yet. */
  public int terminating() {
    return owned.stream().filter(g -> g.deleting() && !g.finished()).mapToInt(PodGroup::size).sum();
  }
}
