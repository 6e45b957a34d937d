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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What is whose: what a controller owns, should take and should let go.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/controller_ref_manager.go
 *
 * @param <T> what is claimed: ReplicaSets, say, or groups of Pods where there may be thousands
 * @param controller a Deployment, or another kind that manages objects
 * @param owned what is its own and what its selector takes
 * @param adoptable what its selector takes in its namespace and nobody manages
 * @param strayed what is its own and what its selector does not take any more
 */
public record Claim<T>(
    HasMetadata controller,
    List<T> owned,
    List<? extends HasMetadata> adoptable,
    List<? extends HasMetadata> strayed) {

  /** Looks at objects one by one. One that is being deleted neither takes nor lets go. */
  public static <T extends HasMetadata> Claim<T> of(
      Class<T> type, HasMetadata controller, LabelSelector selector, View view) {
    return of(type, controller, selector, object -> true, view);
  }

  /** The same for a controller that takes, of what its selector takes, only what belongs to it. */
  public static <T extends HasMetadata> Claim<T> of(
      Class<T> type,
      HasMetadata controller,
      LabelSelector selector,
      Predicate<T> belongs,
      View view) {
    var owned = new ArrayList<T>();
    var strayed = new ArrayList<T>();
    view.owned(controller, type)
        .filter(object -> Metas.isControlledBy(object, controller))
        .forEach(
            object ->
                (takes(selector, object) && belongs.test(object) ? owned : strayed).add(object));
    return claim(
        controller,
        owned,
        adoptable(
            type,
            controller,
            selector,
            view,
            object -> !Metas.deleting(object) && belongs.test(object)),
        strayed);
  }

  /** Looks at Pods by their groups, and at active ones only where they change hands. */
  public static Claim<PodGroup> ofPodGroups(
      HasMetadata controller, LabelSelector selector, View view) {
    var owned = new ArrayList<PodGroup>();
    var strayed = new ArrayList<Pod>();
    for (var group : view.podGroups(controller)) {
      if (Selectors.matches(selector, group.labels())) {
        owned.add(group);
      } else if (group.active()) {
        view.having(group.key(), Pod.class).forEach(strayed::add);
      }
    }
    return claim(
        controller, owned, adoptable(Pod.class, controller, selector, view, Pods::active), strayed);
  }

  private static <T> Claim<T> claim(
      HasMetadata controller,
      List<T> owned,
      List<? extends HasMetadata> adoptable,
      List<? extends HasMetadata> strayed) {
    return Metas.deleting(controller)
        ? new Claim<>(controller, owned, List.of(), List.of())
        : new Claim<>(controller, owned, adoptable, strayed);
  }

  private static <T extends HasMetadata> List<T> adoptable(
      Class<T> type,
      HasMetadata controller,
      LabelSelector selector,
      View view,
      Predicate<T> wanted) {
    var orphans = IndexKey.orphan(Kinds.of(type), controller.getMetadata().getNamespace());
    return view.having(orphans, type)
        .filter(object -> wanted.test(object) && takes(selector, object))
        .toList();
  }

  private static boolean takes(LabelSelector selector, HasMetadata object) {
    return Selectors.matches(selector, Metas.labels(object));
  }

  /** Whether everything is where it belongs. */
  public boolean settled() {
    return adoptable.isEmpty() && strayed.isEmpty();
  }

  /** Takes and lets go; what is gone by then is not missed. */
  public Plan adoptAndRelease() {
    var adopted = adoptable.stream().map(object -> Metas.withController(object, controller));
    var released = strayed.stream().map(object -> Metas.withoutOwner(object, controller));
    return Plan.together(
        Stream.concat(adopted, released)
            .map(object -> Plan.Step.of(new Update(object)).forgiving("NotFound"))
            .toList());
  }
}
