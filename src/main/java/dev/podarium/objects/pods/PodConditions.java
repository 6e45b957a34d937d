package dev.podarium.objects.pods;

import dev.podarium.objects.copies.Copies;
import io.fabric8.kubernetes.api.model.PodCondition;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Conditions of Pods. */
public final class PodConditions {

  private PodConditions() {}

  /**
   * A condition that has no instant yet.
   *
   * @param status {@code True}, {@code False} or {@code Unknown}
   */
  public static PodCondition of(
      String type, String status, @Nullable String reason, @Nullable String message) {
    var condition = new PodCondition();
    condition.setType(type);
    condition.setStatus(status);
    condition.setReason(reason);
    condition.setMessage(message);
    return condition;
  }

  /**
   * A copy whose last transition is that of the stored condition of its type if the status is the
   * same, and otherwise now.
   */
  public static PodCondition since(PodCondition condition, List<PodCondition> stored, String now) {
    var since = now;
    for (var before : stored) {
      if (Objects.equals(before.getType(), condition.getType())
          && Objects.equals(before.getStatus(), condition.getStatus())
          && before.getLastTransitionTime() != null) {
        since = before.getLastTransitionTime();
      }
    }
    var transition = since;
    return Copies.changed(condition, copy -> copy.setLastTransitionTime(transition));
  }
}
