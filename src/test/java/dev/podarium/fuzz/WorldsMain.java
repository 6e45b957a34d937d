package dev.podarium.fuzz;

/** Lives random worlds in a JVM of its own: {@code FIRST COUNT}; prints a line for each seed. */
final class WorldsMain {

  private WorldsMain() {}

  public static void main(String[] args) {
    var first = Long.parseLong(args[0]);
    for (var seed = first; seed < first + Long.parseLong(args[1]); seed++) {
      System.out.println(seed + " " + outcome(seed));
    }
  }

  private static String outcome(long seed) {
    try {
      return RandomWorld.lived(seed);
    } catch (RuntimeException | Error broken) {
      broken.printStackTrace();
      return "broken: " + broken.getMessage().lines().findFirst().orElse("");
    }
  }
}
