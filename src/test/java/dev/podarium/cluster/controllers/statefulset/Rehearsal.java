package dev.podarium.cluster.controllers.statefulset;

import dev.podarium.api.Refusal;
import dev.podarium.api.Request;
import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.Delete;
import dev.podarium.cluster.client.Reconciler;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.objects.workloads.StatefulSets;
import dev.podarium.upstream.OneSync;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodConditionBuilder;
import io.fabric8.kubernetes.api.model.PodStatusBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks of the real controller one after the other, between which a test plays the kubelet. */
final class Rehearsal {

  private final Reconciler<StatefulSet> controller;
  private List<HasMetadata> objects = new ArrayList<>();
  private StatefulSet set;
  private long now;
  private Function<Request, @Nullable Refusal> refusing = request -> null;

  Rehearsal(Reconciler<StatefulSet> controller, StatefulSet set) {
    this.controller = controller;
    this.set = set;
  }

  Rehearsal with(List<? extends HasMetadata> more) {
    objects.addAll(more);
    return this;
  }

  Rehearsal at(long instant) {
    now = instant;
    return this;
  }

  void refuse(Function<Request, @Nullable Refusal> answers) {
    refusing = answers;
  }

  /** The controller looks once, and what it writes takes effect. */
  OneSync.Outcome look() {
    var all = new ArrayList<>(objects);
    all.add(set);
    var outcome = OneSync.of(all).at(now).refusing(refusing).look(controller, set);
    objects = new ArrayList<>();
    for (var kind : outcome.world().kinds()) {
      outcome
          .world()
          .list(kind)
          .filter(each -> !(each instanceof StatefulSet))
          .forEach(objects::add);
    }
    set = Objects.requireNonNull(outcome.world().list(StatefulSet.class).findFirst().orElseThrow());
    return outcome;
  }

  StatefulSet set() {
    return set;
  }

  StatefulSetStatus status() {
    return StatefulSets.status(set);
  }

  void change(UnaryOperator<StatefulSet> change) {
    var generation = Metas.generation(set) + 1;
    set = Metas.withGeneration(change.apply(set), generation);
  }

  <T extends HasMetadata> List<T> all(Class<T> type) {
    return objects.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** Changes the Pod of that name. */
  void play(String name, UnaryOperator<Pod> change) {
    objects.replaceAll(
        each ->
            each instanceof Pod pod && pod.getMetadata().getName().equals(name)
                ? change.apply(pod)
                : each);
  }

  void ready(String name) {
    play(name, pod -> Pods.withStatus(pod, runningAndReady().build()));
  }

  void phase(String name, String phase) {
    play(name, pod -> Pods.withStatus(pod, new PodStatusBuilder().withPhase(phase).build()));
  }

  PodStatusBuilder runningAndReady() {
    var condition =
        new PodConditionBuilder()
            .withType("Ready")
            .withStatus("True")
            .withLastTransitionTime(Timestamps.at(now))
            .build();
    return new PodStatusBuilder().withPhase("Running").withConditions(condition);
  }

  /** Until nothing changes any more; Pods become ready from the highest ordinal down. */
  void settle() {
    for (var look = 0; look < 500; look++) {
      var wrote = !look().asked().isEmpty();
      var waiting = all(Pod.class).stream().filter(pod -> !Pods.ready(pod)).toList();
      if (!waiting.isEmpty()) {
        ready(waiting.getLast().getMetadata().getName());
      } else if (!wrote) {
        return;
      }
    }
    throw new AssertionError("never settles");
  }

  static List<String> created(OneSync.Outcome outcome, Class<? extends HasMetadata> type) {
    return outcome.writes(Create.class).stream()
        .map(Create::object)
        .filter(type::isInstance)
        .map(object -> object.getMetadata().getName())
        .toList();
  }

  static List<String> deletedPods(OneSync.Outcome outcome) {
    return outcome.writes(Delete.class).stream()
        .filter(delete -> delete.target().kind().name().equals("Pod"))
        .map(delete -> delete.target().name())
        .toList();
  }

  /** Says no to every request of a sort about a kind. */
  static Function<Request, @Nullable Refusal> no(
      Class<? extends Request> sort, String kind, Refusal refusal) {
    return request ->
        sort.isInstance(request) && request.target().kind().name().equals(kind) ? refusal : null;
  }

  /** The first no of several. */
  @SafeVarargs
  static Function<Request, @Nullable Refusal> any(Function<Request, @Nullable Refusal>... answers) {
    return request ->
        Stream.of(answers)
            .map(answer -> answer.apply(request))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
  }
}
