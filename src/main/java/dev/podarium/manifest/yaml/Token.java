package dev.podarium.manifest.yaml;

/**
 * What the scanner makes of a stretch of text.
 *
 * @param value the text of a scalar, the name of an anchor or alias, the handle of a tag or of a
 *     {@code %TAG} directive, the version of a {@code %YAML} directive
 * @param suffix the rest of a tag; the prefix of a {@code %TAG} directive
 * @param plain whether a scalar has no quotes and is no block
 */
record Token(Kind kind, Mark start, Mark end, String value, String suffix, boolean plain) {

  enum Kind {
    VERSION_DIRECTIVE,
    TAG_DIRECTIVE,
    DOCUMENT_START,
    DOCUMENT_END,
    STREAM_END,
    BLOCK_SEQUENCE_START,
    BLOCK_MAPPING_START,
    BLOCK_END,
    FLOW_SEQUENCE_START,
    FLOW_SEQUENCE_END,
    FLOW_MAPPING_START,
    FLOW_MAPPING_END,
    BLOCK_ENTRY,
    FLOW_ENTRY,
    KEY,
    VALUE,
    ALIAS,
    ANCHOR,
    TAG,
    SCALAR
  }

  static Token of(Kind kind, Mark start, Mark end) {
    return new Token(kind, start, end, "", "", false);
  }

  static Token named(Kind kind, Mark start, Mark end, String value, String suffix) {
    return new Token(kind, start, end, value, suffix, false);
  }

  static Token scalar(String text, boolean plain, Mark start, Mark end) {
    return new Token(Kind.SCALAR, start, end, text, "", plain);
  }

  boolean is(Kind... kinds) {
    for (var one : kinds) {
      if (kind == one) {
        return true;
      }
    }
    return false;
  }
}
