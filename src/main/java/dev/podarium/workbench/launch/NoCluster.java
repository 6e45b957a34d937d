package dev.podarium.workbench.launch;

/** There is no cluster to open the window on, by no fault of the program. Says why. */
public final class NoCluster extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The sentence for the person, with its full stop. */
  public NoCluster(String sentence) {
    super(sentence, null, false, false);
  }
}
