package dev.podarium.workbench.frame;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** The colours of YAML text, as style classes. Any thread. */
public final class YamlStyles {

  private static final Collection<String> PLAIN = List.of();

  private static final Pattern TOKENS =
      Pattern.compile(
          "(?m)(?<comment>(?:^|(?<=\\s))#[^\\n]*)"
              + "|(?<key>(?:\"[^\"\\n]*\"|[A-Za-z0-9_./$-]+)(?=\\s*:(?:\\s|$)))"
              + "|(?<string>\"(?:[^\"\\\\\\n]|\\\\.)*\"|(?<=[\\s\\[{,])'(?:[^'\\n]|'')*')"
              + "|(?<separator>^(?:---|\\.\\.\\.)(?=\\s|$))"
              + "|(?<anchor>(?<=\\s)[&*!][^\\s,\\]}]+)"
              + "|(?<value>(?<=[:\\[,-]\\s)[^\\s#\"'\\[{&*!|>][^#\\n,\\]}]*)");

  private static final List<String> STYLES =
      List.of("comment", "key", "string", "separator", "anchor", "value");

  private YamlStyles() {}

  /** One class a token: key, value, string, comment, separator, anchor. */
  public static StyleSpans<Collection<String>> of(String text) {
    var spans = new StyleSpansBuilder<Collection<String>>();
    var token = TOKENS.matcher(text);
    var end = 0;
    while (token.find()) {
      spans.add(PLAIN, token.start() - end);
      spans.add(List.of(style(token)), token.end() - token.start());
      end = token.end();
    }
    return spans.add(PLAIN, text.length() - end).create();
  }

  private static String style(Matcher token) {
    return STYLES.stream().filter(name -> token.group(name) != null).findFirst().orElseThrow();
  }
}
