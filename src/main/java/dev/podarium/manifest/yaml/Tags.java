package dev.podarium.manifest.yaml;

import dev.podarium.manifest.yaml.Token.Kind;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Scans what begins with {@code &}, {@code *}, {@code !} and {@code %}.
 *
 * <p>Source: sigs.k8s.io/yaml, goyaml.v2/scannerc.go
 */
final class Tags {

  private static final String BEHIND_ANCHOR = "?:,]}%@`";
  private static final String IN_TAG = ";/?:@&=+$,.!~*'()[]";
  private static final Pattern OCTETS = Pattern.compile("(%[0-9a-fA-F]{2})+");
  private static final int LONGEST_VERSION = 2;

  private Tags() {}

  static Token anchor(Characters text, Kind kind) {
    var start = text.mark();
    text.skip();
    var name = text.readWord();
    if (name.isEmpty() || !(text.atBlankBreakOrEnd() || BEHIND_ANCHOR.indexOf(text.peek()) >= 0)) {
      throw error("did not find expected alphabetic or numeric character", text);
    }
    return Token.named(kind, start, text.mark(), name, "");
  }

  static Token tag(Characters text) {
    var start = text.mark();
    var handle = "";
    var suffix = "";
    if (text.peek(1) == '<') {
      text.skip(2);
      suffix = uri(text, "");
      expect(text, text.peek() == '>', "did not find the expected '>'");
      text.skip();
    } else {
      handle = handle(text);
      var complete = handle.length() > 1 && handle.endsWith("!");
      suffix = complete ? uri(text, "") : shorthand(text, handle);
      handle = complete ? handle : suffix.isEmpty() ? "" : "!";
      suffix = suffix.isEmpty() ? "!" : suffix;
    }
    expect(text, text.atBlankBreakOrEnd(), "did not find expected whitespace or line break");
    return Token.named(Kind.TAG, start, text.mark(), handle, suffix);
  }

  static Token directive(Characters text) {
    var start = text.mark();
    text.skip();
    var name = text.readWord();
    expect(text, !name.isEmpty(), "could not find expected directive name");
    expect(text, text.atBlankBreakOrEnd(), "found unexpected non-alphabetical character");
    var token =
        switch (name) {
          case "YAML" -> version(text, start);
          case "TAG" -> tagDirective(text, start);
          default -> throw error("found unknown directive name", text);
        };
    text.skipBlanks();
    text.skipComment();
    expect(text, text.atBreakOrEnd(), "did not find expected comment or line break");
    if (text.atBreak()) {
      text.skipBreak();
    }
    return token;
  }

  private static Token version(Characters text, Mark start) {
    text.skipBlanks();
    var major = number(text);
    expect(text, text.peek() == '.', "did not find expected digit or '.' character");
    text.skip();
    return Token.named(Kind.VERSION_DIRECTIVE, start, text.mark(), major + "." + number(text), "");
  }

  private static int number(Characters text) {
    var number = 0;
    var length = 0;
    while (text.peek() >= '0' && text.peek() <= '9') {
      length++;
      expect(text, length <= LONGEST_VERSION, "found extremely long version number");
      number = number * 10 + text.read() - '0';
    }
    expect(text, length > 0, "did not find expected version number");
    return number;
  }

  private static Token tagDirective(Characters text, Mark start) {
    text.skipBlanks();
    var handle = handle(text);
    expect(text, handle.equals("!") || handle.endsWith("!"), "did not find expected '!'");
    expect(text, text.atBlank(), "did not find expected whitespace");
    text.skipBlanks();
    var prefix = uri(text, "");
    expect(text, text.atBlankBreakOrEnd(), "did not find expected whitespace or line break");
    return Token.named(Kind.TAG_DIRECTIVE, start, text.mark(), handle, prefix);
  }

  private static String handle(Characters text) {
    expect(text, text.peek() == '!', "did not find expected '!'");
    text.skip();
    var handle = "!" + text.readWord();
    if (text.peek() == '!') {
      text.skip();
      return handle + "!";
    }
    return handle;
  }

  /** {@code !suffix}, of which the beginning was taken for a handle; {@code !} alone is empty. */
  private static String shorthand(Characters text, String taken) {
    var begun = taken.substring(1);
    return begun.isEmpty() && !inTag(text.peek()) ? "" : uri(text, begun);
  }

  private static String uri(Characters text, String begun) {
    var uri = new StringBuilder(begun);
    while (inTag(text.peek())) {
      if (text.peek() == '%') {
        expect(text, isHex(text.peek(1)) && isHex(text.peek(2)), "did not find URI escaped octet");
      }
      uri.append(text.read());
    }
    expect(text, !uri.isEmpty(), "did not find expected tag URI");
    return OCTETS.matcher(uri).replaceAll(Tags::decoded);
  }

  private static String decoded(MatchResult octets) {
    return Matcher.quoteReplacement(URLDecoder.decode(octets.group(), StandardCharsets.UTF_8));
  }

  private static boolean inTag(char c) {
    return Characters.isWord(c) || c == '%' || IN_TAG.indexOf(c) >= 0;
  }

  private static boolean isHex(char c) {
    return c <= 'f' && Character.digit(c, 16) >= 0;
  }

  private static void expect(Characters text, boolean met, String problem) {
    if (!met) {
      throw error(problem, text);
    }
  }

  private static YamlError error(String problem, Characters text) {
    return new YamlError(problem, text.mark());
  }
}
