package dev.podarium.files;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How the lines of a text end in its file.
 *
 * @param usual what most lines end with, the first of them when there are as many of two kinds; a
 *     line feed where there is no line break
 * @param each what every line ends with, in order; empty when all end alike
 */
record LineBreaks(String usual, List<String> each) {

  private static final Pattern BREAK = Pattern.compile("\r\n|\r|\n");
  private static final String LINE_FEED = "\n";

  /** What a text that was never in a file gets. */
  static final LineBreaks LINE_FEEDS = new LineBreaks(LINE_FEED, List.of());

  /** What is found in the text of a file. */
  static LineBreaks of(String raw) {
    var each = BREAK.matcher(raw).results().map(found -> found.group().intern()).toList();
    var counts = new LinkedHashMap<String, Integer>();
    each.forEach(end -> counts.merge(end, 1, Integer::sum));
    var usual =
        counts.entrySet().stream()
            .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
            .map(Map.Entry::getKey)
            .orElse(LINE_FEED);
    return new LineBreaks(usual, counts.size() > 1 ? each : List.of());
  }

  /** The text of a file with a line feed for each line break. */
  static String plain(String raw) {
    return raw.indexOf('\r') < 0 ? raw : BREAK.matcher(raw).replaceAll(LINE_FEED);
  }

  /**
   * An edited text as it goes into the file: lines that were there keep their ends, others get the
   * usual one.
   *
   * @param before the plain text in which these line breaks were found
   * @param after the edited text, with line feeds
   */
  String restore(String before, String after) {
    if (each.isEmpty()) {
      return usual.equals(LINE_FEED) ? after : after.replace(LINE_FEED, usual);
    }
    var lines = lines(after);
    var ends = ends(lines(before), lines);
    var raw = new StringBuilder(lines.getFirst());
    for (var i = 1; i < lines.size(); i++) {
      raw.append(apart(raw, ends.get(i - 1))).append(lines.get(i));
    }
    return raw.toString();
  }

  /** A line feed right behind a carriage return would make one line break of two. */
  private static String apart(CharSequence raw, String end) {
    var behindReturn = !raw.isEmpty() && raw.charAt(raw.length() - 1) == '\r';
    return behindReturn && end.equals(LINE_FEED) ? "\r" : end;
  }

  /** The end of each edited line; a line that was changed in place keeps that of the old one. */
  private List<String> ends(List<String> before, List<String> after) {
    var ends = new ArrayList<>(Collections.nCopies(after.size(), usual));
    var head = head(before, after);
    var tail =
        head(
            before.subList(head, before.size()).reversed(),
            after.subList(head, after.size()).reversed());
    copy(0, ends, 0, head);
    align(
        before.subList(0, before.size() - tail), after.subList(0, after.size() - tail), head, ends);
    copy(before.size() - tail, ends, after.size() - tail, tail);
    return ends;
  }

  /** How many lines two texts begin with together. */
  private static int head(List<String> before, List<String> after) {
    var same = 0;
    while (same < Math.min(before.size(), after.size())
        && before.get(same).equals(after.get(same))) {
      same++;
    }
    return same;
  }

  /** Takes over the ends of the lines after the common head that are in both texts. */
  private void align(List<String> before, List<String> after, int head, List<String> ends) {
    var from = head;
    var to = head;
    if (before.size() != after.size()) {
      for (var delta : deltas(before, after, head)) {
        copy(from, ends, to, head + delta.getSource().getPosition() - from);
        from = head + delta.getSource().last() + 1;
        to = head + delta.getTarget().last() + 1;
      }
    }
    copy(from, ends, to, before.size() - from);
  }

  private static List<AbstractDelta<String>> deltas(
      List<String> before, List<String> after, int head) {
    return DiffUtils.diff(before.subList(head, before.size()), after.subList(head, after.size()))
        .getDeltas();
  }

  private void copy(int from, List<String> ends, int to, int count) {
    for (var i = 0; i < count && from + i < each.size(); i++) {
      ends.set(to + i, each.get(from + i));
    }
  }

  private static List<String> lines(String plain) {
    return Arrays.asList(plain.split(LINE_FEED, -1));
  }
}
