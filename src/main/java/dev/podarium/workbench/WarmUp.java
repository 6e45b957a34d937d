package dev.podarium.workbench;

import dev.podarium.manifest.Manifests;
import dev.podarium.objects.Json;
import dev.podarium.workbench.frame.Looks;
import io.fabric8.kubernetes.api.model.PodBuilder;

/** Loads what the first window needs on a thread that nobody waits for. */
final class WarmUp {

  private WarmUp() {}

  static void run() {
    Looks.loadFonts();
    Manifests.warmUp();
    Json.yaml(new PodBuilder().withNewMetadata().withName("warm-up").endMetadata().build());
  }
}
