package dev.podarium.objects.patch;

import org.jspecify.annotations.Nullable;

/** A patch that cannot be carried out, with the sentence that the API server says about it. */
public final class BadPatch extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Fault fault;

  /** How an API server takes what is wrong with a patch. */
  public enum Fault {
    /** The patch itself makes no sense: a bad request. */
    MALFORMED,
    /** It makes sense, and not for this object. */
    UNPROCESSABLE,
    /** What a server does not expect: it says the sentence and gives no reason. */
    UNEXPECTED,
    /** What a real server panics at. */
    PANIC
  }

  private BadPatch(Fault fault, String message) {
    super(message, null, false, false);
    this.fault = fault;
  }

  /** How an API server takes it. */
  public Fault fault() {
    return fault;
  }

  static BadPatch malformed(String message) {
    return new BadPatch(Fault.MALFORMED, message);
  }

  static BadPatch unprocessable(String message) {
    return new BadPatch(Fault.UNPROCESSABLE, message);
  }

  static BadPatch unexpected(String message) {
    return new BadPatch(Fault.UNEXPECTED, message);
  }

  static BadPatch panic(String message) {
    return new BadPatch(Fault.PANIC, message);
  }

  static BadPatch noMergeKey(Object element, String key) {
    return unexpected(
        "map: %s does not contain declared merge key: %s".formatted(GoText.of(element), key));
  }

  static BadPatch notAList(@Nullable Object found) {
    return unexpected(
        "expected a []interface {}, but received a %s".formatted(GoText.typeOf(found)));
  }

  static BadPatch notAMap(@Nullable Object found) {
    return unexpected(
        "expected a map[string]interface {}, but received a %s".formatted(GoText.typeOf(found)));
  }

  static BadPatch elementOrder() {
    return malformed("invalid patch format of setElementOrder list");
  }
}
