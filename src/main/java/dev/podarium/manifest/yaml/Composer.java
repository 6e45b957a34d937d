package dev.podarium.manifest.yaml;

import dev.podarium.manifest.yaml.Node.Alias;
import dev.podarium.manifest.yaml.Node.Anchor;
import dev.podarium.manifest.yaml.Node.Entry;
import dev.podarium.manifest.yaml.Node.Mapping;
import dev.podarium.manifest.yaml.Node.Scalar;
import dev.podarium.manifest.yaml.Node.Sequence;
import dev.podarium.manifest.yaml.Token.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tokens → the nodes of one document.
 *
 * <p>Source: sigs.k8s.io/yaml, goyaml.v2/parserc.go and decode.go
 */
public final class Composer {

  /** Levels that may be nested: ten times more than any Kubernetes object has. */
  public static final int DEPTH_LIMIT = 100;

  private static final String MARK = "\uFEFF";

  private final Scanner tokens;
  private final Directives directives;
  private final Map<String, Anchor> anchors = new HashMap<>();
  private int depth;

  private Composer(String text) {
    this.tokens = new Scanner(text);
    this.directives = new Directives(tokens);
  }

  /**
   * What a text holds.
   *
   * @param root null when the text holds no document
   * @param unread where something stands behind the end of the document, which kubectl passes over
   *     in silence; null when nothing does
   */
  public record Document(@Nullable Node root, @Nullable Mark unread) {}

  /**
   * The first document of a text, as the parser that kubectl is built with reads it. A byte-order
   * mark may stand at its beginning, and is a letter everywhere else.
   *
   * @throws YamlError when it is no YAML
   */
  public static Document document(String text) {
    var composer = new Composer(text.startsWith(MARK) ? text.substring(MARK.length()) : text);
    var root = composer.document();
    return new Document(root, root == null ? null : composer.unread());
  }

  private @Nullable Node document() {
    var first = tokens.peek();
    if (first.is(Kind.STREAM_END)) {
      return null;
    }
    directives.read();
    var explicit = tokens.peek().is(Kind.DOCUMENT_START);
    if (!explicit && first.is(Kind.VERSION_DIRECTIVE, Kind.TAG_DIRECTIVE)) {
      throw error("did not find expected <document start>");
    }
    if (explicit) {
      tokens.take();
    }
    var node = documentContent(explicit);
    tokens.peek();
    return node;
  }

  private @Nullable Mark unread() {
    try {
      while (tokens.peek().is(Kind.DOCUMENT_END)) {
        tokens.take();
      }
      return tokens.peek().is(Kind.STREAM_END) ? null : tokens.peek().start();
    } catch (YamlError behindTheDocument) {
      return behindTheDocument.place();
    }
  }

  private Node documentContent(boolean explicit) {
    var next = tokens.peek();
    var nothing =
        next.is(
            Kind.VERSION_DIRECTIVE,
            Kind.TAG_DIRECTIVE,
            Kind.DOCUMENT_START,
            Kind.DOCUMENT_END,
            Kind.STREAM_END);
    return explicit && nothing ? empty(next.start()) : node(true, false);
  }

  private Node node(boolean block, boolean indentless) {
    if (++depth > DEPTH_LIMIT) {
      throw error("exceeded max depth of " + DEPTH_LIMIT);
    }
    try {
      return tokens.peek().is(Kind.ALIAS) ? alias() : marked(block, indentless);
    } finally {
      depth--;
    }
  }

  private Alias alias() {
    var token = tokens.take();
    var anchor = anchors.get(token.value());
    if (anchor == null) {
      throw new YamlError("unknown anchor '%s' referenced".formatted(token.value()), token.start());
    }
    return new Alias(anchor, token.start());
  }

  /** A node with the anchor and the tag that may stand before it, in either order. */
  private Node marked(boolean block, boolean indentless) {
    var start = tokens.peek().start();
    var anchor = tokens.peek().is(Kind.ANCHOR) ? tokens.take() : null;
    var tag = tokens.peek().is(Kind.TAG) ? directives.tag(tokens.take()) : "";
    if (anchor == null && !tag.isEmpty() && tokens.peek().is(Kind.ANCHOR)) {
      anchor = tokens.take();
    }
    if (anchor == null) {
      return content(start, tag, false, block, indentless);
    }
    var anchored = new Anchor(anchor.value());
    anchors.put(anchor.value(), anchored);
    var node = content(start, tag, true, block, indentless);
    anchored.mark(node);
    return node;
  }

  private Node content(
      Mark start, String tag, boolean anchored, boolean block, boolean indentless) {
    var next = tokens.peek();
    return switch (next.kind()) {
      case SCALAR -> scalar(start, tag);
      case FLOW_SEQUENCE_START -> flowSequence(start);
      case FLOW_MAPPING_START -> flowMapping(start);
      default -> {
        if (indentless && next.is(Kind.BLOCK_ENTRY)) {
          yield indentlessSequence(start);
        }
        if (block && next.is(Kind.BLOCK_SEQUENCE_START)) {
          yield blockSequence(start);
        }
        if (block && next.is(Kind.BLOCK_MAPPING_START)) {
          yield blockMapping(start);
        }
        if (anchored || !tag.isEmpty()) {
          yield new Scalar(tag, "", tag.isEmpty(), start);
        }
        throw error("did not find expected node content");
      }
    };
  }

  private Scalar scalar(Mark start, String tag) {
    var token = tokens.take();
    var plain = tag.equals("!") || (tag.isEmpty() && token.plain());
    return new Scalar(tag, token.value(), plain, start);
  }

  private Sequence blockSequence(Mark start) {
    tokens.take();
    var items = new ArrayList<Node>();
    while (tokens.peek().is(Kind.BLOCK_ENTRY)) {
      items.add(after(tokens.take(), true, false, Kind.BLOCK_ENTRY, Kind.BLOCK_END));
    }
    if (!tokens.peek().is(Kind.BLOCK_END)) {
      throw error("did not find expected '-' indicator");
    }
    tokens.take();
    return new Sequence(List.copyOf(items), start);
  }

  private Sequence indentlessSequence(Mark start) {
    var items = new ArrayList<Node>();
    while (tokens.peek().is(Kind.BLOCK_ENTRY)) {
      items.add(
          after(
              tokens.take(), true, false, Kind.BLOCK_ENTRY, Kind.KEY, Kind.VALUE, Kind.BLOCK_END));
    }
    return new Sequence(List.copyOf(items), start);
  }

  private Mapping blockMapping(Mark start) {
    tokens.take();
    var entries = new ArrayList<Entry>();
    while (tokens.peek().is(Kind.KEY)) {
      var key = blockPart();
      var value = tokens.peek().is(Kind.VALUE) ? blockPart() : empty(tokens.peek().start());
      entries.add(new Entry(key, value));
    }
    if (!tokens.peek().is(Kind.BLOCK_END)) {
      throw error("did not find expected key");
    }
    tokens.take();
    return new Mapping(List.copyOf(entries), start);
  }

  private Node blockPart() {
    return after(tokens.take(), true, true, Kind.KEY, Kind.VALUE, Kind.BLOCK_END);
  }

  private Sequence flowSequence(Mark start) {
    tokens.take();
    var items = new ArrayList<Node>();
    while (flowGoesOn(Kind.FLOW_SEQUENCE_END, items.isEmpty(), "']'")) {
      if (tokens.peek().is(Kind.KEY)) {
        items.add(pair());
      } else {
        items.add(node(false, false));
      }
    }
    tokens.take();
    return new Sequence(List.copyOf(items), start);
  }

  /** {@code [key: value]}: a mapping of one entry. */
  private Mapping pair() {
    var key = tokens.take();
    var name = after(key, false, false, Kind.VALUE, Kind.FLOW_ENTRY, Kind.FLOW_SEQUENCE_END);
    return new Mapping(List.of(new Entry(name, flowValue(Kind.FLOW_SEQUENCE_END))), key.start());
  }

  private Mapping flowMapping(Mark start) {
    tokens.take();
    var entries = new ArrayList<Entry>();
    while (flowGoesOn(Kind.FLOW_MAPPING_END, entries.isEmpty(), "'}'")) {
      if (tokens.peek().is(Kind.KEY)) {
        var end = Kind.FLOW_MAPPING_END;
        var name = after(tokens.take(), false, false, Kind.VALUE, Kind.FLOW_ENTRY, end);
        entries.add(new Entry(name, flowValue(end)));
      } else {
        entries.add(new Entry(node(false, false), empty(tokens.peek().start())));
      }
    }
    tokens.take();
    return new Mapping(List.copyOf(entries), start);
  }

  /** Passes the comma before a further entry. */
  private boolean flowGoesOn(Kind end, boolean first, String bracket) {
    if (!first && !tokens.peek().is(end)) {
      if (!tokens.peek().is(Kind.FLOW_ENTRY)) {
        throw error("did not find expected ',' or " + bracket);
      }
      tokens.take();
    }
    return !tokens.peek().is(end);
  }

  private Node flowValue(Kind end) {
    return tokens.peek().is(Kind.VALUE)
        ? after(tokens.take(), false, false, Kind.FLOW_ENTRY, end)
        : empty(tokens.peek().start());
  }

  /** The node behind an indicator; nothing when one of these tokens follows at once. */
  private Node after(Token indicator, boolean block, boolean indentless, Kind... nothing) {
    return tokens.peek().is(nothing) ? empty(indicator.end()) : node(block, indentless);
  }

  private static Scalar empty(Mark at) {
    return new Scalar("", "", true, at);
  }

  private YamlError error(String problem) {
    return new YamlError(problem, tokens.peek().start());
  }
}
