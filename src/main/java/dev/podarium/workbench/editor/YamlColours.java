package dev.podarium.workbench.editor;

import dev.podarium.workbench.frame.YamlStyles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** The colours of YAML text that has problems, as style classes. Any thread. */
final class YamlColours {

  private static final Collection<String> PLAIN = List.of();

  private YamlColours() {}

  /** One class a token, and the problems underlined. */
  static StyleSpans<Collection<String>> of(String text, List<Stretch> problems) {
    if (problems.isEmpty()) {
      return YamlStyles.of(text);
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
    return YamlStyles.of(text).overlay(marks.create(), YamlColours::both);
  }

  private static Collection<String> both(Collection<String> one, Collection<String> other) {
    var all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }
}
