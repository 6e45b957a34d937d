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

  /** No colours at all. */
  static StyleSpans<Collection<String>> none() {
    return StyleSpans.singleton(PLAIN, 0);
  }

  /** One class a token, and the problems underlined, as far as {@link YamlStyles} colours. */
  static StyleSpans<Collection<String>> of(String text, List<Stretch> problems) {
    var colours = YamlStyles.of(text);
    if (problems.isEmpty()) {
      return colours;
    }
    var marks = new StyleSpansBuilder<Collection<String>>();
    var end = 0;
    for (var problem : problems) {
      if (problem.start() >= end && problem.end() <= colours.length()) {
        marks.add(PLAIN, problem.start() - end);
        marks.add(List.of(problem.style()), problem.end() - problem.start());
        end = problem.end();
      }
    }
    marks.add(PLAIN, colours.length() - end);
    return colours.overlay(marks.create(), YamlColours::both);
  }

  private static Collection<String> both(Collection<String> one, Collection<String> other) {
    var all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }
}
