package dev.podarium.cluster.apiserver.kinds;

import dev.podarium.cluster.apiserver.defaults.SetDefaults;
import dev.podarium.cluster.apiserver.refusal.FieldError;
import dev.podarium.cluster.apiserver.validation.Field;
import dev.podarium.cluster.apiserver.validation.StatefulSetRules;
import dev.podarium.objects.metadata.Names;
import dev.podarium.objects.workloads.StatefulSets;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetSpec;
import io.fabric8.kubernetes.api.model.apps.StatefulSetStatus;
import io.fabric8.kubernetes.api.model.apps.StatefulSetStatusBuilder;
import java.util.List;

/**
 * StatefulSets.
 *
 * <p>Source: kubernetes/kubernetes, pkg/registry/apps/statefulset/strategy.go
 */
final class StatefulSetResource implements WithGeneration<StatefulSet> {

  @Override
  public Class<StatefulSet> type() {
    return StatefulSet.class;
  }

  @Override
  public StatefulSet defaulted(StatefulSet object) {
    return SetDefaults.STATEFUL_SET.fill(object);
  }

  @Override
  public Names.Rule names() {
    return Names::dns1123Label;
  }

  @Override
  public StatefulSetStatus initialStatus(StatefulSet object) {
    return new StatefulSetStatusBuilder().withReplicas(0).withAvailableReplicas(0).build();
  }

  /** The gate of {@code maxUnavailable} is off in 1.36, so nobody can ask for it. */
  @Override
  public StatefulSet prepareForCreate(StatefulSet object) {
    return WithGeneration.super.prepareForCreate(closed(object));
  }

  /** One that has it from before keeps it. */
  @Override
  public StatefulSet prepareForUpdate(StatefulSet object, StatefulSet stored) {
    return StatefulSets.maxUnavailable(stored) != null
        ? WithGeneration.super.prepareForUpdate(object, stored)
        : WithGeneration.super.prepareForUpdate(closed(object), stored);
  }

  private static StatefulSet closed(StatefulSet object) {
    return object.getSpec() == null ? object : StatefulSets.withoutMaxUnavailable(object);
  }

  @Override
  public List<FieldError> validate(StatefulSet object) {
    return Field.found(root -> StatefulSetRules.check(specOf(object), root.child("spec")));
  }

  @Override
  public List<FieldError> validateUpdate(StatefulSet object, StatefulSet stored) {
    return Field.found(
        root -> StatefulSetRules.checkUpdate(specOf(object), specOf(stored), root.child("spec")));
  }

  private static StatefulSetSpec specOf(StatefulSet object) {
    return object.getSpec() == null ? new StatefulSetSpec() : object.getSpec();
  }
}
