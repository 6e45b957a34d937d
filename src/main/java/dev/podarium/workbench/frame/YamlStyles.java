package dev.podarium.workbench.frame;

import java.util.Collection;
import java.util.List;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** The colours of YAML text, as style classes. Any thread. */
public final class YamlStyles {

  /** Characters at the beginning of a text that are coloured; what is behind them stays plain. */
  public static final int COLOURED = 200_000;

  private static final Collection<String> PLAIN = List.of();

  private YamlStyles() {}

  /**
   * One class a token: key, value, string, comment, separator, anchor.
   *
   * @return the styles of the first {@value #COLOURED} characters
   */
  public static StyleSpans<Collection<String>> of(String text) {
    var spans = new StyleSpansBuilder<Collection<String>>();
    var length = Math.min(text.length(), COLOURED);
    var end = new int[1];
    new YamlScanner(
            text,
            length,
            (style, from, to) -> {
              spans.add(PLAIN, from - end[0]);
              spans.add(List.of(style), to - from);
              end[0] = to;
            })
        .scan();
    return spans.add(PLAIN, length - end[0]).create();
  }
}
