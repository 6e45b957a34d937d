package dev.podarium.workbench.frame;

/**
 * Goes through YAML text once, from its first character to its last, and names what has a colour.
 * It never goes back, so that its time grows with the length of the text alone, whatever is in it.
 *
 * <p>A line is looked at by itself: {@code image: "nginx} with its quote still open is a string to
 * the end of its line, and the next line has its own colours. Any thread.
 */
final class YamlScanner {

  /** Is told of each coloured part, in order; parts do not overlap and are never empty. */
  @FunctionalInterface
  interface Listener {
    void token(String style, int start, int end);
  }

  /**
   * Characters of a line that it looks at. The text area takes ten times as long to lay a line out
   * when that has three times as many colours.
   */
  static final int LINE = 1_000;

  private final String text;
  private final int length;
  private final Listener listener;
  private int at;
  private int end;

  /** Whether what comes next on this line may be a value: after a colon, a dash, a bracket. */
  private boolean value;

  /**
   * A scanner at the beginning.
   *
   * @param length how many characters of the text it looks at
   */
  YamlScanner(String text, int length, Listener listener) {
    this.text = text;
    this.length = length;
    this.listener = listener;
  }

  void scan() {
    while (at < length) {
      var newline = text.indexOf('\n', at);
      var next = newline < 0 || newline > length ? length : newline;
      end = Math.min(next, at + LINE);
      value = false;
      if (separates()) {
        mark("separator", at + 3);
      }
      while (at < end) {
        next();
      }
      at = next + 1;
    }
  }

  private boolean separates() {
    return (text.startsWith("---", at) || text.startsWith("...", at))
        && at + 3 <= end
        && blank(at + 3);
  }

  private void next() {
    var c = text.charAt(at);
    if (c <= ' ') {
      at++;
    } else if (c == '#' && blank(at - 1)) {
      mark("comment", end);
    } else if (c == '"') {
      quoted(afterDoubleQuotes());
    } else if (c == '\'') {
      quoted(afterSingleQuotes());
    } else if (value && (c == '|' || c == '>')) {
      at = word();
    } else if ("&*!".indexOf(c) >= 0 && !blank(at + 1)) {
      mark("anchor", word());
    } else if ("[{,]}".indexOf(c) >= 0 || ("-?:".indexOf(c) >= 0 && blank(at + 1))) {
      indicator();
    } else {
      plain();
    }
  }

  private void indicator() {
    value = true;
    at++;
  }

  private void quoted(int close) {
    mark(namesAField(close) ? "key" : "string", close);
  }

  private int afterDoubleQuotes() {
    var i = at + 1;
    while (i < end && text.charAt(i) != '"') {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(i + 1, end);
  }

  /** Two single quotes in a row stand for one that is part of the text. */
  private int afterSingleQuotes() {
    for (var i = at + 1; i < end; i++) {
      if (text.charAt(i) == '\'') {
        if (i + 1 >= end || text.charAt(i + 1) != '\'') {
          return i + 1;
        }
        i++;
      }
    }
    return end;
  }

  private void plain() {
    var stop = at + 1;
    var last = stop;
    while (stop < end && !endsPlainText(stop)) {
      if (!blank(stop)) {
        last = stop + 1;
      }
      stop++;
    }
    if (namesAField(stop)) {
      mark("key", last);
    } else if (value) {
      mark("value", last);
    }
    at = stop;
  }

  private boolean endsPlainText(int i) {
    return switch (text.charAt(i)) {
      case ',', ']', '}' -> true;
      case ':' -> blank(i + 1);
      case '#' -> blank(i - 1);
      default -> false;
    };
  }

  /** Whether a colon that ends a field's name follows. */
  private boolean namesAField(int from) {
    var i = from;
    while (i < end && text.charAt(i) == ' ') {
      i++;
    }
    return i < end && text.charAt(i) == ':' && blank(i + 1);
  }

  private int word() {
    var i = at + 1;
    while (i < end && !blank(i) && ",]}".indexOf(text.charAt(i)) < 0) {
      i++;
    }
    return i;
  }

  private void mark(String style, int to) {
    listener.token(style, at, to);
    at = to;
  }

  /** Before the first character, after the last, and where there is white space. */
  private boolean blank(int i) {
    return i < 0 || i >= end || text.charAt(i) <= ' ';
  }
}
