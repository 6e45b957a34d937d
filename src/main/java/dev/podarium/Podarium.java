package dev.podarium;

/** Opens the window or hands over to the command line. */
public final class Podarium {

  private Podarium() {}

  /** Runs Podarium and exits with its status. */
  public static void main(String[] args) {
    System.out.println("Podarium " + String.join(" ", args));
  }
}
