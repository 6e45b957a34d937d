package dev.podarium.upstream;

import dev.podarium.api.Change;
import dev.podarium.objects.workloads.Deployments;
import dev.podarium.objects.workloads.ReplicaSets;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells the changes of a run as the recordings do, as far as they are compared. */
record Retelling(List<Change> changes, Names names) {

  static List<Fact> of(List<Change> changes) {
    var retelling = new Retelling(changes, new Names(changes));
    return changes.stream().map(retelling::fact).toList();
  }

  private Fact fact(Change change) {
    var verb =
        switch (change.verb()) {
          case CREATE -> "create";
          case DELETE -> "delete";
          case UPDATE, STATUS -> "update";
        };
    return new Fact(
        Durations.inSeconds(change.nanos()),
        verb,
        change.ref().kind().name(),
        names.tell(change.ref().name()),
        change.after() == null ? Map.of() : changed(change.before(), change.after()));
  }

  private Map<String, Object> changed(@Nullable HasMetadata before, HasMetadata after) {
    var told = new LinkedHashMap<String, Object>();
    switch (after) {
      case ReplicaSet set -> tellSize(told, (ReplicaSet) before, set);
      case Deployment deployment -> tellConditions(told, (Deployment) before, deployment);
      case Event event -> tellEvent(told, event);
      default -> {}
    }
    return told;
  }

  private static void tellSize(
      Map<String, Object> told, @Nullable ReplicaSet before, ReplicaSet after) {
    var size = ReplicaSets.replicas(after);
    if (before == null || ReplicaSets.replicas(before) != size) {
      told.put("spec.replicas", size);
    }
  }

  private void tellConditions(
      Map<String, Object> told, @Nullable Deployment before, Deployment after) {
    for (var condition : Deployments.conditions(after)) {
      var said =
          List.of(condition.getStatus(), condition.getReason(), names.tell(condition.getMessage()));
      var old = before == null ? null : Deployments.condition(before, condition.getType());
      var saidBefore =
          old == null
              ? null
              : List.of(old.getStatus(), old.getReason(), names.tell(old.getMessage()));
      if (!Objects.equals(said, saidBefore)) {
        told.put("condition." + condition.getType(), said);
      }
    }
  }

  private void tellEvent(Map<String, Object> told, Event event) {
    var about = event.getInvolvedObject();
    told.put("type", event.getType());
    told.put("reason", event.getReason());
    told.put("message", names.tell(event.getMessage()));
    told.put("about", about.getKind() + "/" + names.tell(about.getName()));
    var source = event.getSource() == null ? null : event.getSource().getComponent();
    told.put("from", source == null ? event.getReportingComponent() : source);
  }
}
