package dev.podarium.manifest.yaml;

import dev.podarium.manifest.yaml.Token.Kind;

/**
 * A value that stands indented below {@code |} (lines kept) or {@code >} (lines folded).
 *
 * <p>Source: sigs.k8s.io/yaml, goyaml.v2/scannerc.go, yaml_parser_scan_block_scalar
 */
final class BlockScalar {

  private final Characters text;
  private final int outer;
  private final Mark start;
  private final boolean folded;
  private final StringBuilder value = new StringBuilder();

  /** Empty lines since the last line of the value. */
  private final StringBuilder emptyLines = new StringBuilder();

  private String lastBreak = "";
  private int indent;
  private char chomping = ' ';

  /**
   * @param outer the column of the block around it, -1 outside of all
   */
  BlockScalar(Characters text, int outer) {
    this.text = text;
    this.outer = outer;
    this.start = text.mark();
    this.folded = text.read() == '>';
  }

  Token scan() {
    header();
    passEmptyLines();
    var afterIndented = false;
    while (text.column() == indent && !text.atEnd()) {
      var indented = text.atBlank();
      join(indented || afterIndented);
      afterIndented = indented;
      while (!text.atBreakOrEnd()) {
        value.append(text.read());
      }
      lastBreak = text.atBreak() ? String.valueOf(text.readBreak()) : "";
      passEmptyLines();
    }
    chomp();
    return new Token(Kind.SCALAR, start, text.mark(), value.toString(), "", false);
  }

  /** Folds the last line break to a space, unless one of the lines beside it is indented. */
  private void join(boolean asWritten) {
    if (!folded || asWritten || !lastBreak.equals("\n")) {
      value.append(lastBreak);
    } else if (emptyLines.isEmpty()) {
      value.append(' ');
    }
    value.append(emptyLines);
    emptyLines.setLength(0);
  }

  private void chomp() {
    if (chomping != '-') {
      value.append(lastBreak);
    }
    if (chomping == '+') {
      value.append(emptyLines);
    }
  }

  private void header() {
    chomping();
    if (text.peek() >= '0' && text.peek() <= '9') {
      var digit = text.read() - '0';
      if (digit == 0) {
        throw error("found an indentation indicator equal to 0");
      }
      indent = Math.max(outer, 0) + digit;
    }
    if (chomping == ' ') {
      chomping();
    }
    text.skipBlanks();
    text.skipComment();
    if (!text.atBreakOrEnd()) {
      throw error("did not find expected comment or line break");
    }
    if (text.atBreak()) {
      text.skipBreak();
    }
  }

  private void chomping() {
    if (text.peek() == '+' || text.peek() == '-') {
      chomping = text.read();
    }
  }

  /** Passes empty lines and the indentation of the next; the first of all sets how deep it is. */
  private void passEmptyLines() {
    var deepest = 0;
    while (true) {
      while (text.peek() == ' ' && inIndentation()) {
        text.skip();
      }
      deepest = Math.max(deepest, text.column());
      if (text.peek() == '\t' && inIndentation()) {
        throw error("found a tab character where an indentation space is expected");
      }
      if (!text.atBreak()) {
        break;
      }
      emptyLines.append(text.readBreak());
    }
    if (indent == 0) {
      indent = Math.max(1, Math.max(deepest, outer + 1));
    }
  }

  private boolean inIndentation() {
    return indent == 0 || text.column() < indent;
  }

  private YamlError error(String problem) {
    return new YamlError(problem, text.mark());
  }
}
