package dev.podarium.objects.metadata;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the text of a {@link LabelQuery} from left to right. */
final class LabelQueryParser {

  /** A word, a sign of one or two characters, or something else that is one character. */
  private static final Pattern TOKEN = Pattern.compile("\\s*([^\\s()!=<>,]+|!=|==|[()!=<>,])");

  private static final Pattern SIGN = Pattern.compile("[()!=<>,]+");
  private static final String END = "";

  private final Deque<String> tokens = new ArrayDeque<>();

  LabelQueryParser(String text) {
    var matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      tokens.add(matcher.group(1));
    }
  }

  List<LabelRequirement> parse() {
    var rules = new ArrayList<LabelRequirement>();
    if (peek().equals(END)) {
      return rules;
    }
    if (!startsRule()) {
      throw wrong("found '%s', expected: !, identifier, or 'end of string'", peek());
    }
    rules.add(rule());
    while (!peek().equals(END)) {
      var comma = take();
      if (!comma.equals(",")) {
        throw wrong("found '%s', expected: ',' or 'end of string'", comma);
      }
      if (!startsRule()) {
        throw wrong("found '%s', expected: identifier after ','", peek());
      }
      rules.add(rule());
    }
    return rules;
  }

  private LabelRequirement rule() {
    try {
      if (peek().equals("!")) {
        take();
        return LabelRequirement.of(identifier(), "!", List.of());
      }
      var key = identifier();
      return peek().equals(END) || peek().equals(",")
          ? LabelRequirement.of(key, "exists", List.of())
          : withOperator(key);
    } catch (IllegalArgumentException wrong) {
      throw wrong("unable to parse requirement: %s", wrong.getMessage());
    }
  }

  private LabelRequirement withOperator(String key) {
    var operator = take();
    return switch (operator) {
      case "in", "notin" -> LabelRequirement.of(key, operator, values());
      case "=", "==", "!=" -> LabelRequirement.of(key, operator, List.of(value()));
      case ">" -> LabelRequirement.of(key, "gt", List.of(value()));
      case "<" -> LabelRequirement.of(key, "lt", List.of(value()));
      default -> throw wrong("found '%s', expected: in, notin, =, ==, !=, gt, lt", operator);
    };
  }

  private String value() {
    return peek().equals(END) || peek().equals(",") ? "" : identifier();
  }

  /** {@code (a,b)}; nothing between commas is the empty value. */
  private List<String> values() {
    var open = take();
    if (!open.equals("(")) {
      throw wrong("found '%s' expected: '('", open);
    }
    var values = new ArrayList<String>();
    values.add(isSign(peek()) ? "" : identifier());
    while (!peek().equals(")")) {
      var comma = take();
      if (!comma.equals(",")) {
        throw wrong("found '%s', expected: ',' or ')'", comma);
      }
      if (peek().equals(END)) {
        throw wrong("found '%s', expected: ',', or identifier", END);
      }
      values.add(isSign(peek()) ? "" : identifier());
    }
    take();
    return values;
  }

  private String identifier() {
    var word = take();
    if (isSign(word)) {
      throw wrong("found '%s', expected: identifier", word);
    }
    return word;
  }

  private boolean startsRule() {
    return peek().equals("!") || !isSign(peek());
  }

  private static boolean isSign(String token) {
    return token.equals(END) || SIGN.matcher(token).matches();
  }

  private String peek() {
    return tokens.isEmpty() ? END : tokens.getFirst();
  }

  private String take() {
    return tokens.isEmpty() ? END : tokens.removeFirst();
  }

  private static IllegalArgumentException wrong(String sentence, @Nullable String found) {
    return new IllegalArgumentException(sentence.formatted(found));
  }
}
