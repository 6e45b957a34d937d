package dev.podarium.workbench.kinds;

import dev.podarium.objects.ObjectRef;
import dev.podarium.workbench.frame.Action;
import dev.podarium.workbench.kinds.actions.ActionContext;
import dev.podarium.workbench.kinds.actions.Deletion;
import dev.podarium.workbench.kinds.actions.Scaling;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.List;

/** What the window knows of a StatefulSet. */
final class StatefulSetDescriptor implements KindDescriptor<StatefulSet> {

  @Override
  public Class<StatefulSet> type() {
    return StatefulSet.class;
  }

  @Override
  public List<Action> actions(StatefulSet set, ActionContext context) {
    var ref = ObjectRef.of(set);
    var replicas = set.getSpec().getReplicas();
    return List.of(
        Scaling.of(ref, replicas == null ? 1 : replicas, context), Deletion.of(ref, context));
  }
}
