package dev.podarium.cluster.apiserver.warnings;

import dev.podarium.cluster.apiserver.validation.Field;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.StatefulSetSpec;
import io.fabric8.kubernetes.api.model.batch.v1.JobSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What makes Pods of a template.
 *
 * <p>Source: kubernetes/kubernetes, pkg/registry/apps/…/strategy.go, WarningsOnCreate,
 * WarningsOnUpdate; pkg/api/job/warnings.go
 */
public final class WorkloadWarnings {

  private static final int MOST_COMPLETIONS = 100_000;
  private static final int MOST_PARALLEL = 10_000;

  private WorkloadWarnings() {}

  /** About its name and its template. */
  public static List<String> of(HasMetadata owner, @Nullable PodTemplateSpec template) {
    var found = new Found();
    checkName(owner, found);
    check(template, found);
    return found.texts();
  }

  /** About its template alone, when an update has changed what is asked for. */
  public static List<String> of(@Nullable PodTemplateSpec template) {
    var found = new Found();
    check(template, found);
    return found.texts();
  }

  static void checkName(HasMetadata owner, Found found) {
    found.checkName(owner.getMetadata().getName(), "Pod names and hostnames");
  }

  static void check(@Nullable PodTemplateSpec template, Found found) {
    PodWarnings.check(template, Field.root().child("spec").child("template"), found);
  }

  /** What a StatefulSet says beside its template. */
  static void checkRest(StatefulSetSpec spec, Found found) {
    var claims = spec.getVolumeClaimTemplates();
    var at = Field.root().child("spec").child("volumeClaimTemplates");
    for (var i = 0; i < claims.size(); i++) {
      StorageWarnings.checkClaim(claims.get(i).getSpec(), at.index(i), found);
    }
    var limit = spec.getRevisionHistoryLimit();
    if (limit != null && limit < 0) {
      found.add(
          "spec.revisionHistoryLimit: a negative value retains all historical revisions; a value >="
              + " 0 is recommended");
    }
  }

  static void check(@Nullable JobSpec spec, Field at, Found found) {
    if (spec == null) {
      return;
    }
    if ("Indexed".equals(spec.getCompletionMode())
        && number(spec.getCompletions()) > MOST_COMPLETIONS
        && number(spec.getParallelism()) > MOST_PARALLEL) {
      found.add(
          at,
          "In Indexed Jobs with a number of completions higher than 10^5 and a parallelism higher"
              + " than 10^4, Kubernetes might not be able to track completedIndexes when a big"
              + " number of indexes fail");
    }
    PodWarnings.check(spec.getTemplate(), at.child("template"), found);
  }

  private static int number(@Nullable Integer number) {
    return number == null ? 0 : number;
  }
}
