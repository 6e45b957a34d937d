package dev.podarium;

import dev.podarium.console.Console;

/** Where the program begins: opens the window or hands over to a command. */
public final class Podarium {

  private Podarium() {}

  /** Runs Podarium and exits with its status. */
  public static void main(String[] args) {
    System.exit(Console.run(args));
  }
}
