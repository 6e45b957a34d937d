package dev.podarium.narration;

import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Objects;

/** The traces that kubectl leaves on objects. */
final class Kubectl {

  private Kubectl() {}

  /** Whether a change is an apply and no other command. */
  static boolean applied(HasMetadata before, HasMetadata after) {
    return !Objects.equals(
        Metas.annotations(before).get(Metas.LAST_APPLIED),
        Metas.annotations(after).get(Metas.LAST_APPLIED));
  }
}
