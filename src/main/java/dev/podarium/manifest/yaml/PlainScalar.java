package dev.podarium.manifest.yaml;

/**
 * A value without quotes. It may go on over several lines, which are folded.
 *
 * <p>Source: sigs.k8s.io/yaml, goyaml.v2/scannerc.go, yaml_parser_scan_plain_scalar
 */
final class PlainScalar {

  private final Characters text;
  private final int indent;
  private final boolean inFlow;
  private final StringBuilder value = new StringBuilder();
  private final Gap gap = new Gap();

  /**
   * @param outer the column of the block around it
   */
  PlainScalar(Characters text, int outer, boolean inFlow) {
    this.text = text;
    this.indent = outer + 1;
    this.inFlow = inFlow;
  }

  Token scan() {
    var start = text.mark();
    var end = start;
    while (!text.atDocumentMark() && text.peek() != '#') {
      while (!text.atBlankBreakOrEnd() && !atIndicator()) {
        gap.closeInto(value);
        value.append(text.read());
      }
      end = gap.isEmpty() ? text.mark() : end;
      if (!text.atBlank() && !text.atBreak()) {
        break;
      }
      blanks();
      if (!inFlow && text.column() < indent) {
        break;
      }
    }
    return Token.scalar(value.toString(), true, start, end);
  }

  /** Whether a line ended behind it, so that a key may follow. */
  boolean endedALine() {
    return gap.hasBreak();
  }

  private boolean atIndicator() {
    var c = text.peek();
    return (c == ':' && text.blankBreakOrEnd(1)) || (inFlow && ",?[]{}".indexOf(c) >= 0);
  }

  private void blanks() {
    while (text.atBlank() || text.atBreak()) {
      if (gap.hasBreak() && text.column() < indent && text.peek() == '\t') {
        throw new YamlError("found a tab character that violates indentation", text.mark());
      }
      gap.take(text);
    }
  }
}
