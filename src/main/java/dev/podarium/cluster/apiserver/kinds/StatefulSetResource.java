package dev.podarium.cluster.apiserver.kinds;

import dev.podarium.cluster.apiserver.defaults.SetDefaults;
import dev.podarium.cluster.apiserver.refusal.FieldError;
import dev.podarium.cluster.apiserver.validation.Field;
import dev.podarium.cluster.apiserver.validation.StatefulSetRules;
import dev.podarium.cluster.apiserver.warnings.KindWarnings;
import dev.podarium.objects.metadata.Names;
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

  @Override
  public List<FieldError> validate(StatefulSet object) {
    var root = Field.root();
    StatefulSetRules.check(specOf(object), root.child("spec"));
    return root.found();
  }

  @Override
  public List<FieldError> validateUpdate(StatefulSet object, StatefulSet stored) {
    var root = Field.root();
    StatefulSetRules.checkUpdate(specOf(object), specOf(stored), root.child("spec"));
    return root.found();
  }

  @Override
  public List<String> warnings(StatefulSet object) {
    return KindWarnings.of(object);
  }

  @Override
  public List<String> updateWarnings(StatefulSet object, StatefulSet stored) {
    return KindWarnings.ofUpdate(object, stored);
  }

  private static StatefulSetSpec specOf(StatefulSet object) {
    return object.getSpec() == null ? new StatefulSetSpec() : object.getSpec();
  }
}
