package dev.podarium.fuzz;

import dev.podarium.chance.Chance;

/** {@code FIRST COUNT}: tries damaged manifests, 25 to a cluster, and prints what breaks. */
final class ManifestsMain {

  private ManifestsMain() {}

  public static void main(String[] args) {
    var first = Long.parseLong(args[0]);
    for (var seed = first; seed < first + Long.parseLong(args[1]); seed++) {
      try {
        new ManifestTrials(Chance.of(seed)).run(25);
      } catch (RuntimeException | Error broken) {
        System.out.println("=== seed " + seed);
        broken.printStackTrace(System.out);
      }
    }
    System.out.println("=== done");
  }
}
