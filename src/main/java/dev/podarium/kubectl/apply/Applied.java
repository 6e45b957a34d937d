package dev.podarium.kubectl.apply;

import dev.podarium.api.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one object that was applied.
 *
 * @param warnings as kubectl prints them: its own and the API server's, in order
 * @param line {@code deployment.apps/web created}, or why it was not applied
 * @param failure why it was not applied; null when it was, or was so already
 */
public record Applied(List<String> warnings, String line, @Nullable RuntimeException failure) {

  /** What the API server said to it; null when it said nothing against it. */
  public @Nullable Refusal refusal() {
    return failure instanceof Refusal refusal ? refusal : null;
  }
}
