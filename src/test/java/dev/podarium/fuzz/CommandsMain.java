package dev.podarium.fuzz;

import dev.podarium.chance.Chance;

/** {@code FIRST COUNT}: tries commands, 20 to a cluster, and prints what breaks. */
final class CommandsMain {

  private CommandsMain() {}

  public static void main(String[] args) {
    var first = Long.parseLong(args[0]);
    for (var seed = first; seed < first + Long.parseLong(args[1]); seed++) {
      try {
        new CommandTrials(Chance.of(seed)).run(20);
      } catch (RuntimeException | Error broken) {
        System.out.println("=== seed " + seed);
        broken.printStackTrace(System.out);
      }
    }
    System.out.println("=== done");
  }
}
