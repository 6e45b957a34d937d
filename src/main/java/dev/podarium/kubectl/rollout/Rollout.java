package dev.podarium.kubectl.rollout;

import dev.podarium.api.IndexKey;
import dev.podarium.kubectl.command.Invocation;
import dev.podarium.kubectl.command.KubectlError;
import dev.podarium.kubectl.command.ResourceNames;
import dev.podarium.kubectl.command.Targets;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.ControllerRevisions;
import dev.podarium.objects.workloads.RolloutRevisions;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.ControllerRevision;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A workload and the revisions of it that are still there: the ReplicaSets of a Deployment, the
 * ControllerRevisions of a DaemonSet or a StatefulSet. Of other kinds nothing is known.
 *
 * <p>Source: k8s.io/kubectl/pkg/polymorphichelpers
 *
 * @param revisions by number, oldest first
 */
record Rollout(ObjectRef ref, HasMetadata workload, TreeMap<Long, HasMetadata> revisions) {

  /** The kinds that kubectl tells apart. */
  private static final List<String> VISITED =
      List.of(
          "CronJob.batch",
          "DaemonSet.apps",
          "Deployment.apps",
          "Job.batch",
          "Pod",
          "ReplicaSet.apps",
          "ReplicationController",
          "StatefulSet.apps");

  /** Does something to the rollout of each object that the words name. */
  static void forEach(List<String> words, Invocation invocation, Consumer<Rollout> action) {
    if (words.isEmpty()) {
      throw new KubectlError("error: required resource not specified");
    }
    for (var ref : Targets.named(words, invocation)) {
      invocation.attempt(() -> action.accept(of(ref, invocation)));
    }
  }

  private static Rollout of(ObjectRef ref, Invocation invocation) {
    var workload = invocation.get(ref);
    var revisions = new TreeMap<Long, HasMetadata>();
    var owned = invocation.world().having(IndexKey.owner(workload.getMetadata().getUid()));
    owned
        .filter(object -> Metas.isControlledBy(object, workload))
        .forEach(
            object -> number(workload, object).ifPresent(number -> revisions.put(number, object)));
    return new Rollout(ref, workload, revisions);
  }

  /** Which revision it is; empty when it is none, or says something else than a number. */
  private static OptionalLong number(HasMetadata workload, HasMetadata object) {
    return switch (workload) {
      case Deployment deployment when object instanceof ReplicaSet -> annotated(object);
      case DaemonSet set when object instanceof ControllerRevision revision ->
          OptionalLong.of(ControllerRevisions.numberOf(revision));
      case StatefulSet set when object instanceof ControllerRevision revision ->
          OptionalLong.of(ControllerRevisions.numberOf(revision));
      default -> OptionalLong.empty();
    };
  }

  private static OptionalLong annotated(HasMetadata set) {
    var text = Metas.annotations(set).getOrDefault(RolloutRevisions.REVISION, "0");
    return text.matches("-?[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }

  /** Whether kinds like it have revisions. */
  boolean known() {
    return workload instanceof Deployment
        || workload instanceof DaemonSet
        || workload instanceof StatefulSet;
  }

  /**
   * The error about a kind without revisions.
   *
   * @param what is missing: {@code history}
   * @param viewer who would have to bring it: {@code history viewer}
   */
  KubectlError without(String what, String viewer) {
    var kind = ref.kind();
    return new KubectlError(
        VISITED.contains(kind.qualified())
            ? "error: no %s has been implemented for \"%s\"".formatted(viewer, kind.qualified())
            : "error: error retrieving %s for \"%s\", no visitor method exists for {%s %s}"
                .formatted(what, kind.qualified(), kind.group(), kind.name()));
  }

  /** The template of a revision; null when it keeps none. */
  @Nullable PodTemplateSpec template(long number) {
    return switch (revisions.get(number)) {
      case ReplicaSet set -> set.getSpec().getTemplate();
      case ControllerRevision revision -> ControllerRevisions.templateOf(revision);
      case null, default -> null;
    };
  }

  /** {@code deployments.apps "web"}, as errors name it. */
  String named() {
    return "%s \"%s\"".formatted(ref.kind().resource(), ref.name());
  }

  /** {@code deployment.apps/web}, as answers name it. */
  String called() {
    return ResourceNames.of(ref);
  }

  /** The error about what cannot be done to it: {@code deployments.apps "web" is not paused}. */
  KubectlError cannot(String why) {
    return new KubectlError("error: %s %s".formatted(named(), why));
  }

  /** The Deployment; what cannot be done to other kinds is an error. */
  Deployment deployment(String otherwise) {
    if (workload instanceof Deployment deployment) {
      return deployment;
    }
    throw cannot(otherwise);
  }
}
