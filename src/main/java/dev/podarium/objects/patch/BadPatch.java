package dev.podarium.objects.patch;

/** A patch that cannot be carried out, with the sentence that the API server says about it. */
public final class BadPatch extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BadPatch(String message) {
    super(message, null, false, false);
  }

  static BadPatch noMergeKey(Object element, String key) {
    return new BadPatch(
        "map: %s does not contain declared merge key: %s".formatted(GoText.of(element), key));
  }
}
