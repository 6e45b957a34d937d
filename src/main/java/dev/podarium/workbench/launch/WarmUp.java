package dev.podarium.workbench.launch;

import dev.podarium.manifest.Manifests;
import dev.podarium.objects.json.Json;
import io.fabric8.kubernetes.api.model.PodBuilder;

/**
 * Loads what the first click needs, on a thread that nobody waits for. It begins when the window is
 * there: before, it would only take the processor from it.
 */
final class WarmUp {

  private WarmUp() {}

  static void begin() {
    Thread.ofPlatform()
        .daemon()
        .name("warm-up")
        .priority(Thread.MIN_PRIORITY)
        .start(
            () -> {
              Manifests.warmUp();
              Json.yaml(new PodBuilder().withNewMetadata().withName("a").endMetadata().build());
            });
  }
}
