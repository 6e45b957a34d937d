package dev.podarium.fuzz;

import dev.podarium.chance.Chance;
import dev.podarium.chance.Seeds;
import org.junit.jupiter.api.Tag;

/**
 * Damaged manifests become objects or sentences, and what the server takes of them harms nobody:
 * time goes on, everything can be told and shown.
 */
class ManifestFuzzTest {

  private static final int EACH = 25;

  @Seeds(4)
  void damagedManifestsHarmNoCluster(Chance chance) {
    new ManifestTrials(chance).run(EACH);
  }

  @Tag("full")
  @Seeds(400)
  void tenThousandDamagedManifestsHarmNoCluster(Chance chance) {
    new ManifestTrials(chance).run(EACH);
  }
}
