package dev.podarium.console;

import dev.podarium.manifest.Diagnostic;
import dev.podarium.objects.values.Printable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done and when: one command a line, first its moment.
 *
 * <pre>{@code
 * 12.5s kubectl set image deployment/web web=nginx:1.16.1
 * settled kubectl scale deployment/web --replicas=5
 * +5s fault kill-container deployment/web#0
 * ready:web:3 kubectl delete pod/deployment/web#1
 * }</pre>
 *
 * @param lines in order
 * @param diagnostics what could not be understood
 */
public record Script(List<Line> lines, List<Diagnostic> diagnostics) {

  private static final Pattern MOMENT =
      Pattern.compile(
          "(?<settled>settled)|(?<plus>\\+)?(?<seconds>\\d{1,30}(?:\\.\\d{1,30})?)s"
              + "|ready:(?<deployment>[^:]+):(?<pods>\\d{1,6})");

  /** No script. */
  public static final Script EMPTY = new Script(List.of(), List.of());

  /**
   * One command.
   *
   * @param number in the file, from 1
   * @param words of the command, at least one
   */
  public record Line(int number, Trigger moment, List<String> words) {}

  /**
   * Reads a script.
   *
   * @param problemOf what is wrong with the words of a command, or null when it can be run
   */
  public static Script parse(
      String file, String text, Function<List<String>, @Nullable String> problemOf) {
    var lines = new ArrayList<Line>();
    var diagnostics = new ArrayList<Diagnostic>();
    var number = 0;
    for (var line : text.lines().toList()) {
      number++;
      try {
        var words = ShellWords.of(line);
        if (!words.isEmpty()) {
          lines.add(lineOf(number, words, problemOf));
        }
      } catch (IllegalArgumentException problem) {
        var column = 1 + line.length() - line.stripLeading().length();
        diagnostics.add(
            new Diagnostic(
                file, number, column, Printable.message(String.valueOf(problem.getMessage()))));
      }
    }
    return new Script(List.copyOf(lines), List.copyOf(diagnostics));
  }

  private static Line lineOf(
      int number, List<String> words, Function<List<String>, @Nullable String> problemOf) {
    var moment = momentOf(words.getFirst());
    var command = words.subList(1, words.size());
    if (command.isEmpty()) {
      throw new IllegalArgumentException(
          "after the moment \"%s\" a command is missing"
              .formatted(Printable.excerpt(words.getFirst())));
    }
    var problem = problemOf.apply(command);
    if (problem != null) {
      throw new IllegalArgumentException(problem);
    }
    return new Line(number, moment, List.copyOf(command));
  }

  private static Trigger momentOf(String word) {
    var moment = MOMENT.matcher(word);
    if (!moment.matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is not a moment; write 12.5s, +5s, settled or ready:DEPLOYMENT:PODS"
              .formatted(Printable.excerpt(word)));
    }
    if (moment.group("settled") != null) {
      return new Trigger.Settled();
    }
    if (moment.group("deployment") != null) {
      return new Trigger.Ready(moment.group("deployment"), Integer.parseInt(moment.group("pods")));
    }
    var nanos = VirtualDuration.nanos(new BigDecimal(moment.group("seconds")));
    return moment.group("plus") == null ? new Trigger.At(nanos) : new Trigger.After(nanos);
  }
}
