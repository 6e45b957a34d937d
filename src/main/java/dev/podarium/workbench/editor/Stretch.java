package dev.podarium.workbench.editor;

import dev.podarium.manifest.Diagnostic;
import dev.podarium.manifest.Manifest;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The characters that a problem is about.
 *
 * @param start index into the text, inclusive
 * @param end exclusive; at least one character, unless the text is empty
 */
record Stretch(int start, int end, Diagnostic problem) {

  /** The stretches of all problems and warnings, by their start. */
  static List<Stretch> of(String text, Manifest manifest) {
    return Stream.concat(manifest.diagnostics().stream(), manifest.warnings().stream())
        .map(problem -> of(text, problem))
        .sorted(Comparator.comparingInt(Stretch::start))
        .toList();
  }

  /** The style class of its characters. */
  String style() {
    return switch (problem.severity()) {
      case ERROR -> "problem";
      case WARNING -> "doubt";
    };
  }

  /**
   * From the problem's place to the end of the word there; a place without a word takes the line.
   */
  private static Stretch of(String text, Diagnostic problem) {
    var line = lineStart(text, problem.line());
    var lineEnd = lineEnd(text, line);
    var start = Math.min(line + problem.column() - 1, lineEnd);
    var end = start;
    while (end < lineEnd && !isBreak(text, end)) {
      end++;
    }
    while (end > start && text.charAt(end - 1) == ' ') {
      end--;
    }
    return end > start
        ? new Stretch(start, end, problem)
        : new Stretch(Math.max(0, Math.min(start, lineEnd - 1)), Math.max(start, lineEnd), problem);
  }

  private static boolean isBreak(String text, int index) {
    var c = text.charAt(index);
    var colon = c == ':' && (index + 1 == text.length() || text.charAt(index + 1) <= ' ');
    return colon || c == ',' || c == ']' || c == '}' || c == '#';
  }

  private static int lineStart(String text, int line) {
    var start = 0;
    for (var i = 1; i < line; i++) {
      var next = text.indexOf('\n', start);
      if (next < 0) {
        return start;
      }
      start = next + 1;
    }
    return start;
  }

  private static int lineEnd(String text, int lineStart) {
    var end = text.indexOf('\n', lineStart);
    return end < 0 ? text.length() : end;
  }
}
