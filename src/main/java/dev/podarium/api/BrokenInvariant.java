package dev.podarium.api;

/**
 * Something that can never be has come to be, in the store or in what runs the components: a fault
 * of the program after which nothing can be trusted, so that time ends. What goes wrong inside one
 * component is that component's error and not this.
 */
public final class BrokenInvariant extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  /** A sentence that says what came to be. */
  public BrokenInvariant(String message) {
    super(message);
  }
}
