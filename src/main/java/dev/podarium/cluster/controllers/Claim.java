package dev.podarium.cluster.controllers;

import dev.podarium.api.IndexKey;
import dev.podarium.api.PodGroup;
import dev.podarium.api.Request;
import dev.podarium.api.Request.Get;
import dev.podarium.api.Request.Patch;
import dev.podarium.api.Request.PatchType;
import dev.podarium.cluster.client.Outcome;
import dev.podarium.cluster.client.Outcome.Answered;
import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.Plan.Step;
import dev.podarium.cluster.client.View;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.metadata.Selectors;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
 * @param finalizers what is taken gets them and what is let go loses them
 */
public record Claim<T>(
    HasMetadata controller,
    List<T> owned,
    List<? extends HasMetadata> adoptable,
    List<? extends HasMetadata> strayed,
    List<String> finalizers) {

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
        ? new Claim<>(controller, owned, List.of(), List.of(), List.of())
        : new Claim<>(controller, owned, adoptable, strayed, List.of());
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

  /** The same of a controller that marks what is its own with a finalizer. */
  public Claim<T> guardedBy(String finalizer) {
    return new Claim<>(controller, owned, adoptable, strayed, List.of(finalizer));
  }

  /** Whether everything is where it belongs. */
  public boolean settled() {
    return adoptable.isEmpty() && strayed.isEmpty();
  }

  /**
   * What has to be asked before something is taken: whether the controller is still there, since a
   * view that lags may not know that it was deleted.
   */
  public List<Request.Read> asks() {
    return adoptable.isEmpty() ? List.of() : List.of(new Get(ObjectRef.of(controller)));
  }

  /** Whether something may be taken, as the server answered. */
  public boolean allowed(View view) {
    return adoptable.isEmpty() || stands(view.answer(new Get(ObjectRef.of(controller))));
  }

  private boolean stands(@Nullable Outcome outcome) {
    return outcome instanceof Answered(var answer)
        && Objects.equals(answer.object().getMetadata().getUid(), controller.getMetadata().getUid())
        && !Metas.deleting(answer.object());
  }

  /** Takes and lets go, and then goes on with what it has, unless something was refused. */
  public Plan settledBy(View view, Supplier<Plan> next) {
    if (!allowed(view)) {
      return Plan.nothing().failing();
    }
    return settled()
        ? next.get()
        : adoptAndRelease()
            .andThen(acted -> acted.refused().isEmpty() ? next.get() : Plan.nothing());
  }

  /** Takes and lets go; what is gone by then is not missed, nor what has another owner by then. */
  public Plan adoptAndRelease() {
    var adopted = adoptable.stream().map(this::adoption);
    var released = strayed.stream().map(this::release);
    return Plan.together(Stream.concat(adopted, released).toList());
  }

  private Step adoption(HasMetadata object) {
    var body = OwnershipPatch.adopting(object, controller, finalizers);
    return patch(object, body).forgiving("NotFound");
  }

  private Step release(HasMetadata object) {
    var body =
        OwnershipPatch.releasing(
            object.getMetadata().getUid(), List.of(controller.getMetadata().getUid()), finalizers);
    return patch(object, body).forgiving("NotFound").forgiving("Invalid");
  }

  private static Step patch(HasMetadata object, String body) {
    return Step.of(new Patch(ObjectRef.of(object), PatchType.STRATEGIC_MERGE, body, ""));
  }
}
