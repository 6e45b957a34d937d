package dev.podarium.manifest.yaml;

import dev.podarium.manifest.yaml.Token.Kind;
import java.util.HashMap;
import java.util.Map;

/** The lines with a percent sign before a document, and the tags that they shorten. */
final class Directives {

  private final Scanner tokens;
  private final Map<String, String> prefixes = new HashMap<>();

  Directives(Scanner tokens) {
    this.tokens = tokens;
  }

  /** Takes the directives that come next. */
  void read() {
    var versionSeen = false;
    while (tokens.peek().is(Kind.VERSION_DIRECTIVE, Kind.TAG_DIRECTIVE)) {
      var directive = tokens.peek();
      if (directive.is(Kind.TAG_DIRECTIVE)) {
        if (prefixes.put(directive.value(), directive.suffix()) != null) {
          throw error("found duplicate %TAG directive", directive);
        }
      } else if (versionSeen) {
        throw error("found duplicate %YAML directive", directive);
      } else if (!directive.value().equals("1.1")) {
        throw error("found incompatible YAML document", directive);
      }
      versionSeen |= directive.is(Kind.VERSION_DIRECTIVE);
      tokens.take();
    }
    prefixes.putIfAbsent("!", "!");
    prefixes.putIfAbsent("!!", "tag:yaml.org,2002:");
  }

  /** The tag of a token in full. */
  String tag(Token token) {
    if (token.value().isEmpty()) {
      return token.suffix();
    }
    var prefix = prefixes.get(token.value());
    if (prefix == null) {
      throw error("found undefined tag handle", token);
    }
    return prefix + token.suffix();
  }

  private static YamlError error(String problem, Token token) {
    return new YamlError(problem, token.start());
  }
}
