package dev.podarium.cluster.apiserver.patching;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Finds the first character of a text that makes it no JSON, and says so as Go's scanner does.
 *
 * <p>Source: encoding/json, scanner.go
 */
final class JsonSyntax {

  static final String TOO_SHORT = "unexpected end of JSON input";

  private static final int DEEPEST = 1_000;
  private static final List<String> LITERALS = List.of("null", "true", "false");

  private final String text;
  private final Deque<Character> open = new ArrayDeque<>();
  private int at;

  private JsonSyntax(String text) {
    this.text = text;
  }

  /** What is wrong; empty when nothing is. */
  static String problem(String text) {
    try {
      new JsonSyntax(text).scan();
      return "";
    } catch (IllegalArgumentException wrong) {
      return String.valueOf(wrong.getMessage());
    }
  }

  private void scan() {
    do {
      value();
      afterValue();
    } while (!open.isEmpty());
    skipBlanks();
    if (at < text.length()) {
      throw wrong("after top-level value");
    }
  }

  /** Reads a simple value, or opens brackets until there is one. */
  private void value() {
    var start = next();
    switch (start) {
      case '{' -> open(start, '}');
      case '[' -> open(start, ']');
      case '"' -> string();
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
      default -> literal();
    }
  }

  private void open(char bracket, char end) {
    at++;
    open.push(bracket);
    if (open.size() > DEEPEST) {
      throw new IllegalArgumentException("exceeded max depth");
    }
    if (next() == end) {
      at++;
      open.pop();
    } else {
      begin(bracket);
    }
  }

  private void begin(char bracket) {
    if (bracket == '{') {
      key();
    }
    value();
  }

  private void key() {
    if (next() != '"') {
      throw wrong("looking for beginning of object key string");
    }
    string();
    if (next() != ':') {
      throw wrong("after object key");
    }
    at++;
  }

  /** Closes brackets, or goes on to the next value after a comma. */
  private void afterValue() {
    while (!open.isEmpty()) {
      var inObject = open.peek() == '{';
      var where = inObject ? "after object key:value pair" : "after array element";
      var sign = next();
      at++;
      if (sign == ',' && inObject) {
        key();
        return;
      } else if (sign == ',') {
        return;
      } else if (sign != (inObject ? '}' : ']')) {
        at--;
        throw wrong(where);
      }
      open.pop();
    }
  }

  private void string() {
    at++;
    for (var c = here(); c != '"'; c = here()) {
      if (c < ' ') {
        throw wrong("in string literal");
      }
      at++;
      if (c == '\\') {
        escape();
      }
    }
    at++;
  }

  private void escape() {
    if ("bfnrt\\/\"u".indexOf(here()) < 0) {
      throw wrong("in string escape code");
    }
    var digits = here() == 'u' ? 4 : 0;
    at++;
    for (var i = 0; i < digits; i++, at++) {
      if (Character.digit(here(), 16) < 0) {
        throw wrong("in \\u hexadecimal character escape");
      }
    }
  }

  private void number() {
    if (here() == '-') {
      at++;
      digits("in numeric literal");
    } else if (here() == '0') {
      at++;
    } else {
      digits("in numeric literal");
    }
    if (at < text.length() && here() == '.') {
      at++;
      digits("after decimal point in numeric literal");
    }
    if (at < text.length() && (here() == 'e' || here() == 'E')) {
      at++;
      at += here() == '+' || here() == '-' ? 1 : 0;
      digits("in exponent of numeric literal");
    }
  }

  private void digits(String where) {
    if (here() < '0' || here() > '9') {
      throw wrong(where);
    }
    var zero = here() == '0' && where.equals("in numeric literal");
    at++;
    while (!zero && at < text.length() && here() >= '0' && here() <= '9') {
      at++;
    }
  }

  private void literal() {
    var start = here();
    for (var literal : LITERALS) {
      if (literal.charAt(0) == start) {
        literal(literal);
        return;
      }
    }
    throw wrong("looking for beginning of value");
  }

  private void literal(String literal) {
    for (var i = 0; i < literal.length(); i++, at++) {
      if (here() != literal.charAt(i)) {
        throw wrong("in literal %s (expecting '%c')".formatted(literal, literal.charAt(i)));
      }
    }
  }

  private char next() {
    skipBlanks();
    return here();
  }

  private void skipBlanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private char here() {
    if (at >= text.length()) {
      throw new IllegalArgumentException(TOO_SHORT);
    }
    return text.charAt(at);
  }

  private IllegalArgumentException wrong(String where) {
    var c = text.charAt(at);
    var shown =
        switch (c) {
          case '\'' -> "\\'";
          case '\n' -> "\\n";
          case '\t' -> "\\t";
          case '\r' -> "\\r";
          default -> c < ' ' ? "\\x%02x".formatted((int) c) : String.valueOf(c);
        };
    return new IllegalArgumentException("invalid character '%s' %s".formatted(shown, where));
  }
}
