package dev.podarium.manifest.yaml;

/**
 * A value in single or double quotes.
 *
 * <p>Source: sigs.k8s.io/yaml, goyaml.v2/scannerc.go, yaml_parser_scan_flow_scalar
 */
final class QuotedScalar {

  private static final String ESCAPES = "0abt\tnvfre \"'\\N_LP";
  private static final String MEANINGS =
      "\0\u0007\b\t\t\n\u000B\f\r\u001B \"'\\\u0085\u00A0\u2028\u2029";

  private final Characters text;
  private final char quote;
  private final Mark start;
  private final StringBuilder value = new StringBuilder();
  private final Gap gap = new Gap();

  QuotedScalar(Characters text) {
    this.text = text;
    this.start = text.mark();
    this.quote = text.read();
  }

  Token scan() {
    while (true) {
      refuseTheEnd();
      characters();
      if (text.peek() == quote) {
        text.skip();
        return Token.scalar(value.toString(), false, start, text.mark());
      }
      while (text.atBlank() || text.atBreak()) {
        gap.take(text);
      }
      gap.closeInto(value);
    }
  }

  private void refuseTheEnd() {
    if (text.atDocumentMark()) {
      throw error("found unexpected document indicator");
    }
    if (text.atEnd()) {
      throw error("found unexpected end of stream");
    }
  }

  private void characters() {
    while (!text.atBlankBreakOrEnd()) {
      var c = text.peek();
      if (c == quote && quote == '\'' && text.peek(1) == quote) {
        text.skip(2);
        value.append(quote);
      } else if (c == quote) {
        return;
      } else if (c == '\\' && quote == '"' && Characters.isBreak(text.peek(1))) {
        text.skip();
        text.skipBreak();
        gap.breakWithoutTrace();
        return;
      } else if (c == '\\' && quote == '"') {
        escape();
      } else {
        value.append(text.read());
      }
    }
  }

  private void escape() {
    var letter = text.peek(1);
    switch (letter) {
      case 'x' -> code(2);
      case 'u' -> code(4);
      case 'U' -> code(8);
      default -> {
        var meaning = ESCAPES.indexOf(letter);
        if (meaning < 0) {
          throw error("found unknown escape character");
        }
        text.skip(2);
        value.append(MEANINGS.charAt(meaning));
      }
    }
  }

  private void code(int digits) {
    text.skip(2);
    var code = 0L;
    for (var i = 0; i < digits; i++) {
      var digit = Character.digit(text.peek(i), 16);
      if (digit < 0 || text.peek(i) > 'f') {
        throw error("did not find expected hexdecimal number");
      }
      code = code * 16 + digit;
    }
    if ((code >= 0xD800 && code <= 0xDFFF) || code > Character.MAX_CODE_POINT) {
      throw error("found invalid Unicode character escape code");
    }
    value.appendCodePoint((int) code);
    text.skip(digits);
  }

  private YamlError error(String problem) {
    return new YamlError(problem, text.mark());
  }
}
