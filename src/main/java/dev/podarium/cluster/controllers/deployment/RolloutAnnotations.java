package dev.podarium.cluster.controllers.deployment;

import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.RolloutBand;
import dev.podarium.objects.workloads.RolloutRevisions;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The annotations by which a Deployment numbers its rollout revisions and remembers its size.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/deployment/util/deployment_util.go,
 * SetNewReplicaSetAnnotations, SetReplicasAnnotations
 */
final class RolloutAnnotations {

  private static final int MAX_HISTORY_CHARS = 2000;
  private static final Pattern COUNT = Pattern.compile("\\d{1,10}");
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,18}");

  private RolloutAnnotations() {}

  /** A count that a ReplicaSet remembers, 0 to 2^31 - 1; null when what stands there is none. */
  static @Nullable Integer remembered(ReplicaSet set, String annotation) {
    var text = Metas.annotations(set).get(annotation);
    if (text == null || !COUNT.matcher(text).matches()) {
      return null;
    }
    var count = Long.parseLong(text);
    return count > Integer.MAX_VALUE ? null : (int) count;
  }

  /**
   * The ReplicaSet with the Deployment's annotations, and with a revision that is at least {@code
   * revision}; a revision that it gives up for a higher one joins its history. One whose revision
   * is no number stays as it is.
   */
  static ReplicaSet marked(ReplicaSet set, Deployment deployment, long revision) {
    return marked(set, deployment, revision, MAX_HISTORY_CHARS);
  }

  /**
   * The same.
   *
   * @param mostCharacters how long the history may be
   */
  static ReplicaSet marked(
      ReplicaSet set, Deployment deployment, long revision, int mostCharacters) {
    var annotations = new LinkedHashMap<>(Metas.annotations(set));
    for (var entry : Metas.annotations(deployment).entrySet()) {
      if (!RolloutRevisions.NEVER_COPIED.contains(entry.getKey())) {
        annotations.put(entry.getKey(), entry.getValue());
      }
    }
    var former = annotations.get(RolloutRevisions.REVISION);
    if (former != null && !former.isEmpty() && !NUMBER.matcher(former).matches()) {
      return set;
    }
    if (number(former) < revision) {
      annotations.put(RolloutRevisions.REVISION, Long.toString(revision));
      if (former != null) {
        remember(annotations, former, mostCharacters);
      }
    }
    return withAnnotations(set, annotations);
  }

  /** The ReplicaSet remembering how many Pods the Deployment wants and may have. */
  static ReplicaSet sized(ReplicaSet set, RolloutBand band) {
    var annotations = new LinkedHashMap<>(Metas.annotations(set));
    annotations.put(RolloutRevisions.DESIRED_REPLICAS, Integer.toString(band.replicas()));
    annotations.put(RolloutRevisions.MAX_REPLICAS, Integer.toString(band.most()));
    return withAnnotations(set, annotations);
  }

  private static ReplicaSet withAnnotations(ReplicaSet set, Map<String, String> annotations) {
    return annotations.equals(Metas.annotations(set))
        ? set
        : Metas.withAnnotations(set, annotations);
  }

  /**
   * Adds a revision to the history, and drops the oldest as long as that is too long; one that is
   * too long by itself is not added.
   */
  private static void remember(Map<String, String> annotations, String former, int mostCharacters) {
    var history = annotations.getOrDefault(RolloutRevisions.HISTORY, "");
    if (history.isEmpty()) {
      annotations.put(RolloutRevisions.HISTORY, former);
      return;
    }
    var revisions = new ArrayList<>(List.of(history.split(",")));
    revisions.add(former);
    while (String.join(",", revisions).length() > mostCharacters && revisions.size() > 1) {
      revisions.removeFirst();
    }
    if (former.length() <= mostCharacters) {
      annotations.put(RolloutRevisions.HISTORY, String.join(",", revisions));
    }
  }

  private static long number(@Nullable String text) {
    return text != null && NUMBER.matcher(text).matches() ? Long.parseLong(text) : 0;
  }
}
