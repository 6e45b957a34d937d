package dev.podarium.kubectl.command;

/** A command that kubectl itself refuses, before or without asking the server; whole lines. */
public final class KubectlError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public KubectlError(String line) {
    super(line, null, false, false);
  }
}
