package dev.podarium.manifest.yaml;

import dev.podarium.manifest.yaml.Token.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Text → tokens. Indentation becomes tokens as well: a deeper column begins a block, a lesser one
 * ends blocks.
 *
 * <p>Source: sigs.k8s.io/yaml, goyaml.v2/scannerc.go
 */
final class Scanner {

  private final Characters text;
  private final SimpleKeys keys;
  private final Deque<Integer> outerIndents = new ArrayDeque<>();

  /** Scanned and not yet taken. */
  private final List<Token> waiting = new ArrayList<>();

  private int taken;
  private int flowLevel;
  private int indent = -1;
  private boolean keyAllowed = true;
  private boolean ended;

  Scanner(String text) {
    this.text = new Characters(text);
    this.keys = new SimpleKeys(this.text);
  }

  /** The next token; it stays. */
  Token peek() {
    while ((waiting.isEmpty() || keys.mayBegin(taken)) && !ended) {
      fetch();
    }
    return waiting.getFirst();
  }

  /** The next token; it is taken away. */
  Token take() {
    var token = peek();
    if (!token.is(Kind.STREAM_END)) {
      waiting.removeFirst();
      taken++;
    }
    return token;
  }

  private void fetch() {
    toNextToken();
    unroll(text.column());
    if (text.atEnd()) {
      endStream();
    } else if (text.column() == 0 && text.peek() == '%') {
      outermost();
      waiting.add(Tags.directive(text));
    } else if (text.atDocumentMark('-')) {
      documentMark(Kind.DOCUMENT_START);
    } else if (text.atDocumentMark('.')) {
      documentMark(Kind.DOCUMENT_END);
    } else {
      fetchContent();
    }
  }

  private void fetchContent() {
    switch (text.peek()) {
      case '[' -> openFlow(Kind.FLOW_SEQUENCE_START);
      case '{' -> openFlow(Kind.FLOW_MAPPING_START);
      case ']' -> closeFlow(Kind.FLOW_SEQUENCE_END);
      case '}' -> closeFlow(Kind.FLOW_MAPPING_END);
      case ',' -> indicator(Kind.FLOW_ENTRY, true);
      case '-', '?', ':' -> structure();
      case '*' -> scalar(Tags.anchor(saved(), Kind.ALIAS));
      case '&' -> scalar(Tags.anchor(saved(), Kind.ANCHOR));
      case '!' -> scalar(Tags.tag(saved()));
      case '|', '>' -> blockScalar();
      case '\'', '"' -> scalar(new QuotedScalar(saved()).scan());
      case '#', '%', '@', '`', '\t' -> throw startsNothing();
      default -> plainScalar();
    }
  }

  /** A hyphen, question mark or colon: an indicator when it stands alone, else a value begins. */
  private void structure() {
    var indicator = text.peek();
    var inFlow = flowLevel > 0 && indicator != '-';
    if (!inFlow && !text.blankBreakOrEnd(1)) {
      plainScalar();
      return;
    }
    switch (indicator) {
      case '-' -> blockEntry();
      case '?' -> key();
      default -> value();
    }
  }

  /** Passes spaces, comments and line breaks; tabs only where they cannot be indentation. */
  private void toNextToken() {
    while (true) {
      while (text.peek() == ' ' || (text.peek() == '\t' && (flowLevel > 0 || !keyAllowed))) {
        text.skip();
      }
      text.skipComment();
      if (!text.atBreak()) {
        return;
      }
      text.skipBreak();
      keyAllowed |= flowLevel == 0;
    }
  }

  private void endStream() {
    text.endLine();
    outermost();
    add(Kind.STREAM_END, text.mark());
    ended = true;
  }

  private void documentMark(Kind kind) {
    outermost();
    var start = text.mark();
    text.skip(3);
    add(kind, start);
  }

  private void outermost() {
    unroll(-1);
    keys.remove();
    keyAllowed = false;
  }

  private void openFlow(Kind kind) {
    saveKey();
    keys.enter();
    flowLevel++;
    keyAllowed = true;
    character(kind);
  }

  private void closeFlow(Kind kind) {
    keys.remove();
    keys.leave();
    flowLevel = Math.max(0, flowLevel - 1);
    keyAllowed = false;
    character(kind);
  }

  private void blockEntry() {
    if (flowLevel == 0) {
      begin(Kind.BLOCK_SEQUENCE_START, "block sequence entries");
    }
    indicator(Kind.BLOCK_ENTRY, true);
  }

  private void key() {
    if (flowLevel == 0) {
      begin(Kind.BLOCK_MAPPING_START, "mapping keys");
    }
    indicator(Kind.KEY, flowLevel == 0);
  }

  private void value() {
    var key = keys.take();
    if (key == null) {
      if (flowLevel == 0) {
        begin(Kind.BLOCK_MAPPING_START, "mapping values");
      }
      keyAllowed = flowLevel == 0;
    } else {
      var place = key.token() - taken;
      waiting.add(place, Token.of(Kind.KEY, key.at(), key.at()));
      roll(key.at(), place, Kind.BLOCK_MAPPING_START);
      keyAllowed = false;
    }
    character(Kind.VALUE);
  }

  private void indicator(Kind kind, boolean keyMayFollow) {
    keys.remove();
    keyAllowed = keyMayFollow;
    character(kind);
  }

  private void begin(Kind block, String what) {
    if (!keyAllowed) {
      throw error(what + " are not allowed in this context");
    }
    roll(text.mark(), waiting.size(), block);
  }

  private void blockScalar() {
    if (flowLevel > 0) {
      throw startsNothing();
    }
    keys.remove();
    keyAllowed = true;
    waiting.add(new BlockScalar(text, indent).scan());
  }

  private void plainScalar() {
    var scalar = new PlainScalar(saved(), indent, flowLevel > 0);
    waiting.add(scalar.scan());
    keyAllowed = scalar.endedALine();
  }

  private Characters saved() {
    saveKey();
    return text;
  }

  private void scalar(Token token) {
    keyAllowed = false;
    waiting.add(token);
  }

  private void saveKey() {
    if (keyAllowed) {
      keys.save(flowLevel == 0 && indent == text.column(), taken + waiting.size());
    }
  }

  private void roll(Mark at, int place, Kind block) {
    if (flowLevel == 0 && indent < at.column()) {
      outerIndents.push(indent);
      indent = at.column();
      waiting.add(place, Token.of(block, at, at));
    }
  }

  private void unroll(int column) {
    while (flowLevel == 0 && indent > column) {
      waiting.add(Token.of(Kind.BLOCK_END, text.mark(), text.mark()));
      indent = outerIndents.pop();
    }
  }

  private void character(Kind kind) {
    var start = text.mark();
    text.skip();
    add(kind, start);
  }

  private void add(Kind kind, Mark start) {
    waiting.add(Token.of(kind, start, text.mark()));
  }

  private YamlError startsNothing() {
    return error("found character that cannot start any token");
  }

  private YamlError error(String problem) {
    return new YamlError(problem, text.mark());
  }
}
