package dev.podarium.workbench.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** The colours of YAML text, as style classes. Any thread. */
final class YamlColours {

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

  private YamlColours() {}

  /** One class a token: key, value, string, comment, separator, anchor. */
  static StyleSpans<Collection<String>> of(String text) {
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

  /** The same with the problems underlined. */
  static StyleSpans<Collection<String>> of(String text, List<Stretch> problems) {
    if (problems.isEmpty()) {
      return of(text);
    }
    var marks = new StyleSpansBuilder<Collection<String>>();
    var end = 0;
    for (var problem : problems) {
      if (problem.start() >= end && problem.end() <= text.length()) {
        marks.add(PLAIN, problem.start() - end);
        marks.add(List.of("problem"), problem.end() - problem.start());
        end = problem.end();
      }
    }
    marks.add(PLAIN, text.length() - end);
    return of(text).overlay(marks.create(), YamlColours::both);
  }

  private static Collection<String> both(Collection<String> one, Collection<String> other) {
    var all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }

  private static String style(Matcher token) {
    return STYLES.stream().filter(name -> token.group(name) != null).findFirst().orElseThrow();
  }
}
