package dev.podarium.objects.decoding;

/** A value that Go's decoder does not take. Carries no stack trace. */
public final class Undecodable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String converting;

  /**
   * What is wrong, in the words of both ways.
   *
   * @param decoding as the decoder of JSON says it
   * @param converting as the converter of patched trees says it
   */
  Undecodable(String decoding, String converting) {
    super(decoding, null, false, false);
    this.converting = converting;
  }

  /** What the decoder of JSON says. */
  public String decoding() {
    return String.valueOf(getMessage());
  }

  /** What the converter says, by which strategically merged trees become objects. */
  public String converting() {
    return converting;
  }
}
