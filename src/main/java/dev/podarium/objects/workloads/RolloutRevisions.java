package dev.podarium.objects.workloads;

import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The annotations by which a Deployment numbers the revisions of its template, on itself and on its
 * ReplicaSets. They have nothing to do with the revisions of the store.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/deployment/util/deployment_util.go,
 * RevisionAnnotation and those below it, annotationsToSkip
 */
public final class RolloutRevisions {

  /** Which rollout revision something is: a number from 1. */
  public static final String REVISION = "deployment.kubernetes.io/revision";

  /** Which ones a ReplicaSet has been before, separated by commas. */
  public static final String HISTORY = "deployment.kubernetes.io/revision-history";

  /** How many Pods the Deployment wanted when the ReplicaSet was last sized. */
  public static final String DESIRED_REPLICAS = "deployment.kubernetes.io/desired-replicas";

  /** How many Pods the Deployment might have when the ReplicaSet was last sized. */
  public static final String MAX_REPLICAS = "deployment.kubernetes.io/max-replicas";

  /** To which one a Deployment is to go back at once; 0: to the one before. */
  public static final String ROLLBACK_TO = "deprecated.deployment.rollback.to";

  /** What belongs to one object: no ReplicaSet takes it over, and no rollback brings it back. */
  public static final List<String> NEVER_COPIED =
      List.of(Metas.LAST_APPLIED, REVISION, HISTORY, DESIRED_REPLICAS, MAX_REPLICAS, ROLLBACK_TO);

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  private RolloutRevisions() {}

  /** The one that a Deployment or ReplicaSet carries, 0 when it has none that is a number. */
  public static long of(HasMetadata object) {
    var revision = Metas.annotations(object).get(REVISION);
    return revision != null && NUMBER.matcher(revision).matches() ? Long.parseLong(revision) : 0;
  }
}
