package dev.podarium.kubectl;

/** A command that kubectl itself refuses, before or without asking the server; whole lines. */
final class KubectlError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  KubectlError(String line) {
    super(line, null, false, false);
  }
}
