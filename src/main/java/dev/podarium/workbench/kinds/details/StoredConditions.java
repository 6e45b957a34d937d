package dev.podarium.workbench.kinds.details;

import dev.podarium.objects.copies.SpecAndStatus;
import dev.podarium.objects.json.Json;
import dev.podarium.workbench.kinds.details.InspectorModel.Condition;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conditions in an object's status, which are written alike in every kind. */
final class StoredConditions {

  private StoredConditions() {}

  static List<Condition> of(HasMetadata object) {
    var status = SpecAndStatus.status(object);
    return status != null && Json.tree(status).get("conditions") instanceof List<?> all
        ? all.stream()
            .filter(Map.class::isInstance)
            .map(each -> condition(object.getKind(), (Map<?, ?>) each))
            .toList()
        : List.of();
  }

  private static Condition condition(String kind, Map<?, ?> stored) {
    var type = text(stored.get("type"));
    var status = text(stored.get("status"));
    var reason = text(stored.get("reason"));
    return new Condition(
        ConditionStates.of(kind, type, status, reason),
        type,
        status,
        reason,
        text(stored.get("message")));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
