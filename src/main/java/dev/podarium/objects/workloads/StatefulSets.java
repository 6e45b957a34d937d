package dev.podarium.objects.workloads;

import dev.podarium.objects.copies.Copies;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.RollingUpdateStatefulSetStrategy;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetStatus;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What can be asked of a StatefulSet, and copies of it with a part changed. */
public final class StatefulSets {

  private static final StatefulSetStatus NEVER_SYNCED = new StatefulSetStatus();
  private static final String DELETE = "Delete";

  private StatefulSets() {}

  /** {@code spec.replicas}: how many Pods are wanted. */
  public static int replicas(StatefulSet set) {
    var replicas = set.getSpec().getReplicas();
    return replicas == null ? 1 : replicas;
  }

  /** {@code spec.ordinals.start}: the lowest ordinal, 0 when absent. */
  public static int firstOrdinal(StatefulSet set) {
    var ordinals = set.getSpec().getOrdinals();
    return ordinals == null ? 0 : orZero(ordinals.getStart());
  }

  /** Whether a Pod of that ordinal is wanted. */
  public static boolean wants(StatefulSet set, int ordinal) {
    var place = ordinal - firstOrdinal(set);
    return place >= 0 && place < replicas(set);
  }

  /** {@code spec.minReadySeconds} in seconds, 0 when absent. */
  public static int minReadySeconds(StatefulSet set) {
    return orZero(set.getSpec().getMinReadySeconds());
  }

  /** Whether its Pods come and go side by side, and not one after the other. */
  public static boolean parallel(StatefulSet set) {
    return "Parallel".equals(set.getSpec().getPodManagementPolicy());
  }

  /** Whether Pods of an earlier template stay until somebody deletes them. */
  public static boolean updatesOnDelete(StatefulSet set) {
    return "OnDelete".equals(updateType(set));
  }

  /** Whether Pods of an earlier template are replaced. */
  public static boolean rolling(StatefulSet set) {
    return "RollingUpdate".equals(updateType(set));
  }

  private static @Nullable String updateType(StatefulSet set) {
    var strategy = set.getSpec().getUpdateStrategy();
    return strategy == null ? null : strategy.getType();
  }

  /** {@code spec.updateStrategy.rollingUpdate}, or null. */
  public static @Nullable RollingUpdateStatefulSetStrategy rollingUpdate(StatefulSet set) {
    var strategy = set.getSpec().getUpdateStrategy();
    return strategy == null ? null : strategy.getRollingUpdate();
  }

  /** How many of the lowest ordinals keep the earlier template; 0 when absent. */
  public static int partition(StatefulSet set) {
    var rolling = rollingUpdate(set);
    return rolling == null ? 0 : orZero(rolling.getPartition());
  }

  /** Whether Pods of two templates are there or wanted. */
  public static boolean rolls(StatefulSet set) {
    return !Objects.equals(status(set).getUpdateRevision(), status(set).getCurrentRevision());
  }

  /** Whether the partition keeps the Pod of an ordinal at the earlier template. */
  public static boolean keeps(StatefulSet set, int ordinal) {
    return rolls(set) && rolling(set) && ordinal - firstOrdinal(set) < partition(set);
  }

  /** {@code spec.updateStrategy.rollingUpdate.maxUnavailable}, or null. */
  public static @Nullable IntOrString maxUnavailable(StatefulSet set) {
    var rolling = rollingUpdate(set);
    return rolling == null ? null : rolling.getMaxUnavailable();
  }

  /** A copy without {@code maxUnavailable}; the StatefulSet itself when it has none. */
  public static StatefulSet withoutMaxUnavailable(StatefulSet set) {
    var rolling = rollingUpdate(set);
    if (rolling == null || rolling.getMaxUnavailable() == null) {
      return set;
    }
    var changed = Copies.changed(rolling, copy -> copy.setMaxUnavailable(null));
    var strategy =
        Copies.changed(set.getSpec().getUpdateStrategy(), copy -> copy.setRollingUpdate(changed));
    var spec = Copies.changed(set.getSpec(), copy -> copy.setUpdateStrategy(strategy));
    return Copies.changed(set, copy -> copy.setSpec(spec));
  }

  /** How many earlier templates are kept, 10 when absent. */
  public static int revisionHistoryLimit(StatefulSet set) {
    var limit = set.getSpec().getRevisionHistoryLimit();
    return limit == null ? 10 : limit;
  }

  /** Its claim templates; empty when it has none. */
  public static List<PersistentVolumeClaim> claimTemplates(StatefulSet set) {
    var templates = set.getSpec().getVolumeClaimTemplates();
    return templates == null ? List.of() : templates;
  }

  /** The name of the claim that the Pod of an ordinal has by a template: {@code www-web-0}. */
  public static String claimName(StatefulSet set, PersistentVolumeClaim template, int ordinal) {
    return template.getMetadata().getName() + "-" + podName(set, ordinal);
  }

  /** The name of the Pod of an ordinal: {@code web-0}. */
  public static String podName(HasMetadata set, int ordinal) {
    return set.getMetadata().getName() + "-" + ordinal;
  }

  /** Whether the claims of ordinals that are wanted no more are deleted. */
  public static boolean deletesClaimsWhenScaled(StatefulSet set) {
    var policy = set.getSpec().getPersistentVolumeClaimRetentionPolicy();
    return policy != null && DELETE.equals(policy.getWhenScaled());
  }

  /** Whether the claims are deleted with the StatefulSet. */
  public static boolean deletesClaimsWhenDeleted(StatefulSet set) {
    var policy = set.getSpec().getPersistentVolumeClaimRetentionPolicy();
    return policy != null && DELETE.equals(policy.getWhenDeleted());
  }

  /** Its status; an empty one when its controller has not written any. */
  public static StatefulSetStatus status(StatefulSet set) {
    return set.getStatus() == null ? NEVER_SYNCED : set.getStatus();
  }

  /** A count of the status, 0 when absent. */
  public static int orZero(@Nullable Integer count) {
    return count == null ? 0 : count;
  }

  /** Whether its controller has seen its last change, so that the status answers it. */
  public static boolean observed(StatefulSet set) {
    var observed = status(set).getObservedGeneration();
    return observed != null && observed >= Metas.generation(set);
  }

  /** A copy that makes its Pods from another template. */
  public static StatefulSet withTemplate(StatefulSet set, PodTemplateSpec template) {
    var spec = Copies.changed(set.getSpec(), copy -> copy.setTemplate(template));
    return Copies.changed(set, copy -> copy.setSpec(spec));
  }

  /** A copy with another status. */
  public static StatefulSet withStatus(StatefulSet set, StatefulSetStatus status) {
    return Copies.changed(set, copy -> copy.setStatus(status));
  }
}
