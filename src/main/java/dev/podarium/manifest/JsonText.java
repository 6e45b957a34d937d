package dev.podarium.manifest;

import dev.podarium.manifest.DocumentNode.Field;
import dev.podarium.manifest.DocumentNode.Fields;
import dev.podarium.manifest.DocumentNode.Items;
import dev.podarium.manifest.DocumentNode.Scalar;
import dev.podarium.manifest.ManifestObject.Position;
import dev.podarium.manifest.yaml.Composer;
import dev.podarium.objects.values.Printable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * JSON values back to back, each part with its place. The words are those of Go's decoder.
 *
 * <p>Source: Go, encoding/json/scanner.go; sigs.k8s.io/json
 */
final class JsonText {

  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

  /** Half a character, which only an escape can make; Go puts U+FFFD in its place. */
  private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

  private static final String ESCAPES = "\"\\/bfnrt";
  private static final String MEANINGS = "\"\\/\b\f\n\r\t";

  private final String text;
  private final Problems problems;
  private int index;
  private int depth;

  /** Places are asked for in rising order: the line of this index is known. */
  private int knownIndex;

  private int knownLine = 1;
  private int knownLineStart;

  JsonText(String text, int start, Problems problems) {
    this.text = text;
    this.index = start;
    this.problems = problems;
  }

  /** Behind the last value. */
  int index() {
    return index;
  }

  /**
   * The next value.
   *
   * @throws Unreadable when what comes next is no JSON
   */
  DocumentNode next() {
    skipSpace();
    if (++depth > Composer.DEPTH_LIMIT) {
      throw unreadable("exceeded max depth of " + Composer.DEPTH_LIMIT);
    }
    try {
      return switch (peek()) {
        case '{' -> object();
        case '[' -> array();
        case '"' -> string();
        case 't' -> literal("true", true);
        case 'f' -> literal("false", false);
        case 'n' -> literal("null", null);
        case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
        default -> throw unexpected("looking for beginning of value");
      };
    } finally {
      depth--;
    }
  }

  private Fields object() {
    var at = place();
    index++;
    var fields = new LinkedHashMap<String, Field>();
    skipSpace();
    while (peek() != '}') {
      skipSpace();
      if (peek() != '"') {
        throw unexpected("looking for beginning of object key string");
      }
      var key = string();
      expect(':', "after object key");
      put(fields, key, next());
      skipSpace();
      if (peek() == '}') {
        break;
      }
      expect(',', "after object key:value pair");
      skipSpace();
      if (peek() == '}') {
        throw unexpected("looking for beginning of object key string");
      }
    }
    index++;
    return new Fields(fields, at);
  }

  private void put(Map<String, Field> fields, Scalar key, DocumentNode value) {
    var earlier = fields.put(key.text(), new Field(key.at(), value));
    if (earlier != null) {
      problems.warn(
          key.at(),
          () ->
              "key \"%s\" already set in map at line %d, and the last one counts; keep one of the two"
                  .formatted(Printable.excerpt(key.text()), earlier.key().line()));
    }
  }

  private Items array() {
    var at = place();
    index++;
    var items = new ArrayList<DocumentNode>();
    skipSpace();
    while (peek() != ']') {
      items.add(next());
      skipSpace();
      if (peek() == ']') {
        break;
      }
      expect(',', "after array element");
      skipSpace();
      if (peek() == ']') {
        throw unexpected("looking for beginning of value");
      }
    }
    index++;
    return new Items(items, at);
  }

  private Scalar string() {
    var at = place();
    index++;
    var value = new StringBuilder();
    while (peek() != '"') {
      if (peek() < ' ') {
        throw unexpected("in string literal");
      }
      if (peek() == '\\') {
        index++;
        escape(value);
      } else {
        value.append(text.charAt(index++));
      }
    }
    index++;
    var whole = LONE_SURROGATE.matcher(value).replaceAll("\uFFFD");
    return scalar(whole, whole, at);
  }

  private void escape(StringBuilder value) {
    var letter = peek();
    var known = ESCAPES.indexOf(letter);
    if (letter != 'u' && known < 0) {
      throw unexpected("in string escape code");
    }
    index++;
    value.append(letter == 'u' ? codeUnit() : MEANINGS.charAt(known));
  }

  private char codeUnit() {
    var code = 0;
    for (var i = 0; i < 4; i++) {
      var digit = peek() > 'f' ? -1 : Character.digit(peek(), 16);
      if (digit < 0) {
        throw unexpected("in \\u hexadecimal character escape");
      }
      code = code * 16 + digit;
      index++;
    }
    return (char) code;
  }

  private Scalar literal(String word, @Nullable Object meaning) {
    var at = place();
    for (var i = 0; i < word.length(); i++) {
      if (peek() != word.charAt(i)) {
        throw unexpected("in literal %s (expecting '%s')".formatted(word, word.charAt(i)));
      }
      index++;
    }
    return scalar(meaning, word, at);
  }

  private Scalar number() {
    var at = place();
    var number = NUMBER.matcher(text).region(index, text.length());
    if (!number.lookingAt()) {
      index++;
      throw unexpected("in numeric literal");
    }
    var digits = number.group();
    index = number.end();
    var value = GoNumbers.json(digits);
    if (value instanceof Double big && big.isInfinite()) {
      throw new Unreadable(
          at,
          "json: cannot unmarshal number %s into Go value of type float64; write a smaller number"
              .formatted(Printable.excerpt(digits)));
    }
    return scalar(value, digits, at);
  }

  private static Scalar scalar(@Nullable Object value, String text, Position at) {
    return new Scalar(value, text, at);
  }

  private void expect(char wanted, String where) {
    skipSpace();
    if (peek() != wanted) {
      throw unexpected(where);
    }
    index++;
  }

  private void skipSpace() {
    while (" \t\r\n".indexOf(peek()) >= 0) {
      index++;
    }
  }

  private char peek() {
    return index < text.length() ? text.charAt(index) : 0;
  }

  private Unreadable unexpected(String where) {
    if (index >= text.length()) {
      return new Unreadable(place(), "unexpected EOF; close the bracket or quote that is open");
    }
    var c = text.charAt(index);
    var shown = c == '\'' ? "\\'" : Printable.text(String.valueOf(c));
    return unreadable("invalid character '%s' %s".formatted(shown, where));
  }

  private Unreadable unreadable(String problem) {
    var offset = text.substring(0, index).getBytes(StandardCharsets.UTF_8).length + 1;
    return new Unreadable(
        place(), "json: offset %d: %s; correct the JSON here".formatted(offset, problem));
  }

  private Position place() {
    for (; knownIndex < index && knownIndex < text.length(); knownIndex++) {
      if (text.charAt(knownIndex) == '\n') {
        knownLine++;
        knownLineStart = knownIndex + 1;
      }
    }
    return new Position(knownLine, Math.max(index - knownLineStart, 0) + 1);
  }
}
