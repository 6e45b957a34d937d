package dev.podarium.workbench.frame;

/**
 * Where this program went wrong, for whoever mends it: printed when {@value #ASKED} is set in the
 * environment, and never shown to whoever only uses it. Any thread.
 */
public final class StackTraces {

  private static final String ASKED = "PODARIUM_STACK_TRACE";

  private StackTraces() {}

  /** Prints it, if that is wanted. */
  public static void tell(Throwable broken) {
    if (System.getenv(ASKED) != null) {
      broken.printStackTrace();
    }
  }
}
