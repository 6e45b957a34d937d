package dev.podarium.cluster.runtime.shell;

/**
 * How much work one command may be for the small shell. Whatever would be more is not understood,
 * so that no command holds up the others: it is spent at the same point in every run.
 */
final class ShellBudget {

  /** Commands that are run and rounds of loops. */
  private static final int STEPS = 50_000;

  /** Characters of the words of all commands that are run. */
  private static final long CHARACTERS = 4_000_000;

  /** Commands within {@code exec} and {@code sh -c}, one within another. */
  private static final int DEPTH = 32;

  private int steps;
  private long characters;
  private int depth;
  private boolean spent;

  /** One more command or round. */
  void step() {
    spent |= ++steps > STEPS;
  }

  /** Whether so many more characters may be made. */
  boolean allows(long more) {
    characters += more;
    spent |= characters > CHARACTERS;
    return !spent;
  }

  /** A command within a command begins. */
  void deeper() {
    spent |= ++depth > DEPTH;
  }

  /** It ends. */
  void shallower() {
    depth--;
  }

  /** Whether nothing is left of it. */
  boolean spent() {
    return spent;
  }
}
