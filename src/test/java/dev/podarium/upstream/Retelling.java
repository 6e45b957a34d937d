package dev.podarium.upstream;

import dev.podarium.api.Change;
import dev.podarium.objects.json.Json;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    var before = fields(change.before());
    var after = fields(change.after());
    var changed = new LinkedHashMap<>(after);
    if (!(change.after() instanceof Event)) {
      changed.entrySet().removeAll(before.entrySet());
    }
    return new Fact(
        Durations.inSeconds(change.nanos()),
        verb,
        change.ref().kind().name(),
        names.tell(change.ref().name()),
        changed,
        change.after() == null
            ? List.of()
            : before.keySet().stream().filter(field -> !after.containsKey(field)).toList());
  }

  private Map<String, Object> fields(@Nullable HasMetadata object) {
    return switch (object) {
      case null -> Map.of();
      case Event event -> event(event);
      default -> new ShortForm(Json.tree(object)).fields(names::tell);
    };
  }

  private Map<String, Object> event(Event event) {
    var told = new LinkedHashMap<String, Object>();
    var about = event.getInvolvedObject();
    told.put("type", event.getType());
    told.put("reason", event.getReason());
    told.put("message", names.tell(event.getMessage()));
    told.put("about", about.getKind() + "/" + names.tell(about.getName()));
    var source = event.getSource() == null ? null : event.getSource().getComponent();
    told.put("from", source == null ? event.getReportingComponent() : source);
    return told;
  }
}
