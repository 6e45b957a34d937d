package dev.podarium.cluster.apiserver.kinds;

import dev.podarium.cluster.apiserver.defaults.SetDefaults;
import dev.podarium.cluster.apiserver.refusal.FieldError;
import dev.podarium.cluster.apiserver.validation.DaemonSetRules;
import dev.podarium.cluster.apiserver.validation.Field;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.DaemonSetSpec;
import io.fabric8.kubernetes.api.model.apps.DaemonSetStatus;
import io.fabric8.kubernetes.api.model.apps.DaemonSetStatusBuilder;
import java.util.List;
import java.util.Objects;

/**
 * DaemonSets.
 *
 * <p>Source: kubernetes/kubernetes, pkg/registry/apps/daemonset/strategy.go
 */
final class DaemonSetResource implements WithGeneration<DaemonSet> {

  private static final String TEMPLATES = "deprecated.daemonset.template.generation";

  @Override
  public Class<DaemonSet> type() {
    return DaemonSet.class;
  }

  @Override
  public DaemonSet defaulted(DaemonSet object) {
    return SetDefaults.DAEMON_SET.fill(object);
  }

  @Override
  public DaemonSet prepareForCreate(DaemonSet object) {
    return counted(WithGeneration.super.prepareForCreate(object), 1);
  }

  /** An annotation counts the changes of the template. */
  @Override
  public DaemonSet prepareForUpdate(DaemonSet object, DaemonSet stored) {
    var kept = WithGeneration.super.prepareForUpdate(object, stored);
    var before = Metas.annotations(stored).getOrDefault(TEMPLATES, "");
    if (!before.matches("[0-9]{1,9}")) {
      return kept;
    }
    var same = Objects.equals(specOf(object).getTemplate(), specOf(stored).getTemplate());
    return counted(kept, Integer.parseInt(before) + (same ? 0 : 1));
  }

  private static DaemonSet counted(DaemonSet object, int templates) {
    return Metas.withAnnotation(object, TEMPLATES, Integer.toString(templates));
  }

  @Override
  public DaemonSetStatus initialStatus(DaemonSet object) {
    return new DaemonSetStatusBuilder()
        .withCurrentNumberScheduled(0)
        .withNumberMisscheduled(0)
        .withDesiredNumberScheduled(0)
        .withNumberReady(0)
        .build();
  }

  @Override
  public List<FieldError> validate(DaemonSet object) {
    return Field.found(root -> DaemonSetRules.check(specOf(object), root.child("spec")));
  }

  @Override
  public List<FieldError> validateUpdate(DaemonSet object, DaemonSet stored) {
    return Field.found(
        root ->
            root.child("spec")
                .child("selector")
                .immutable(specOf(object).getSelector(), specOf(stored).getSelector()));
  }

  private static DaemonSetSpec specOf(DaemonSet object) {
    return object.getSpec() == null ? new DaemonSetSpec() : object.getSpec();
  }
}
