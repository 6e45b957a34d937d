package dev.podarium.narration;

import dev.podarium.api.Change.Verb;
import dev.podarium.objects.workloads.Deployments;
import dev.podarium.objects.workloads.ReplicaSets;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something happened: what the counts of Pods say where they decide, else what the change knows
 * itself, else the news of its cause.
 */
final class Reasons {

  private static final List<String> BALANCERS =
      List.of("replicaset-controller", "replicationcontroller-controller");

  private Reasons() {}

  static Sentence of(NarratedChange effect, @Nullable NarratedChange cause) {
    var counted = counted(effect, cause);
    if (!counted.isEmpty()) {
      return counted;
    }
    var own = effect.narration().reason();
    return own.isEmpty() && cause != null ? cause.narration().news() : own;
  }

  private static Sentence counted(NarratedChange effect, @Nullable NarratedChange cause) {
    var change = effect.change();
    if (Authors.isPerson(change.origin().by()) || effect.scene().set() == null) {
      return Sentence.EMPTY;
    }
    if (change.before() instanceof ReplicaSet before
        && change.after() instanceof ReplicaSet after
        && effect.scene().deployment() != null) {
      return scaled(
          effect.scene(), ReplicaSets.replicas(after) - ReplicaSets.replicas(before), cause);
    }
    return change.object() instanceof Pod && BALANCERS.contains(change.origin().by())
        ? balanced(effect, cause)
        : Sentence.EMPTY;
  }

  /** Why a Deployment's set was scaled by that many Pods; 0: it was not. */
  private static Sentence scaled(Scene scene, int more, @Nullable NarratedChange cause) {
    if (more == 0 || (cause != null && scales(cause))) {
      return Sentence.EMPTY;
    }
    return more > 0 ? whyRaised(scene, more) : whyLowered(scene, -more, cause);
  }

  private static boolean scales(NarratedChange cause) {
    return cause.change().before() instanceof Deployment before
        && cause.change().after() instanceof Deployment after
        && Deployments.replicas(before) != Deployments.replicas(after);
  }

  private static Sentence whyRaised(Scene scene, int more) {
    var band = scene.band();
    var existing = scene.family().existing();
    if (band.fewestAvailable() == 0 && existing == 0) {
      return Sentence.of("all old Pods are gone, so new ones may come");
    }
    return Sentence.of(
        "%s and at most %d may, so %s come"
            .formatted(Plurals.exist(existing), band.most(), Plurals.may(more, "new")));
  }

  private static Sentence whyLowered(Scene scene, int fewer, @Nullable NarratedChange cause) {
    var mayGo = Plurals.may(fewer, "old") + " go";
    var news = moreReady(cause);
    if (!news.isEmpty()) {
      return Sentence.of(news + ", so " + mayGo);
    }
    if (scene.own().existing() - scene.own().ready() >= fewer) {
      return Sentence.of(Plurals.are(fewer, "old") + " not ready and missed by nobody");
    }
    return Sentence.of(
        "%s ready and at least %d must be, so %s"
            .formatted(
                Plurals.are(scene.family().ready(), ""), scene.band().fewestAvailable(), mayGo));
  }

  /** What the cause says about new Pods that are ready; empty when it says nothing of it. */
  private static String moreReady(@Nullable NarratedChange cause) {
    if (cause == null
        || !cause.scene().newest()
        || !(cause.change().before() instanceof ReplicaSet before)
        || !(cause.change().after() instanceof ReplicaSet after)) {
      return "";
    }
    var more = ReplicaSets.readyReplicas(after) - ReplicaSets.readyReplicas(before);
    var first = more == ReplicaSets.readyReplicas(after);
    return more > 0 ? Plurals.are(more, first ? "new" : "more new") + " ready" : "";
  }

  /** Why a set got a Pod more or fewer: what it wants against what it has. */
  private static Sentence balanced(NarratedChange effect, @Nullable NarratedChange cause) {
    var set = effect.scene().set();
    var scaling = effect.change().verb() == Verb.CREATE || effect.narration().isDeletion();
    if (set == null || !scaling) {
      return Sentence.EMPTY;
    }
    var counts =
        effect
            .scene()
            .called()
            .and(
                " wants %s and has %d"
                    .formatted(
                        Plurals.pods(ReplicaSets.replicas(set)), effect.scene().own().existing()));
    return cause != null && cause.change().object() instanceof Pod && cause.narration().isDeletion()
        ? cause.narration().news().and(", so ").and(counts)
        : counts;
  }
}
