package dev.podarium.objects.pods;

import dev.podarium.objects.values.DurationText;
import dev.podarium.objects.values.Printable;
import dev.podarium.objects.values.Quantities;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The grammar of the annotations that say what the containers of a Pod do: {@code
 * podarium.dev/runs: 20s}, or for one container alone {@code podarium.dev/runs.web: 20s}.
 *
 * <table>
 * <caption>Annotations, all below {@code podarium.dev/}</caption>
 * <tr><td>{@code pulls}, {@code starts}</td><td>how long that takes</td></tr>
 * <tr><td>{@code pull-error}</td><td>why the image cannot be pulled</td></tr>
 * <tr><td>{@code runs}, {@code exits}</td><td>after how long, with which code it ends</td></tr>
 * <tr><td>{@code ready-after}, {@code fails-after}</td>
 *     <td>when its probes begin, and cease, to succeed</td></tr>
 * <tr><td>{@code stops}</td>
 *     <td>how long it takes after SIGTERM; {@code never}: it ignores it</td></tr>
 * <tr><td>{@code cpu}, {@code memory}</td><td>what the Pod, or that container, uses</td></tr>
 * <tr><td>{@code metric.NAME}</td><td>the value of another metric, on any object</td></tr>
 * </table>
 */
public final class BehaviourAnnotations {

  /** With which all of these annotations begin. */
  public static final String PREFIX = "podarium.dev/";

  private static final String METRIC = "metric";
  private static final int LONGEST_TEXT = 300;
  private static final String SPAN = "a length of time such as 20s, 1.5m or 300ms";

  private static final Map<String, Value> GRAMMAR = grammar();

  private BehaviourAnnotations() {}

  private enum Value {
    AMOUNT("a quantity such as 150m, 2 or 64Mi"),
    SPAN(BehaviourAnnotations.SPAN),
    SPAN_OR_NEVER(BehaviourAnnotations.SPAN + ", or never"),
    EXIT_CODE("an exit code from 0 to 255"),
    TEXT("a text of 1 to " + LONGEST_TEXT + " characters");

    private final String expected;

    Value(String expected) {
      this.expected = expected;
    }
  }

  private static Map<String, Value> grammar() {
    var grammar = new TreeMap<String, Value>();
    for (var span : List.of("pulls", "starts", "runs", "ready-after", "fails-after")) {
      grammar.put(span, Value.SPAN);
    }
    grammar.put("stops", Value.SPAN_OR_NEVER);
    grammar.put("exits", Value.EXIT_CODE);
    grammar.put("pull-error", Value.TEXT);
    grammar.put("cpu", Value.AMOUNT);
    grammar.put("memory", Value.AMOUNT);
    grammar.put(METRIC, Value.AMOUNT);
    return grammar;
  }

  /** Whether an annotation is one of these, well written or not. */
  public static boolean isOne(String annotation) {
    return annotation.startsWith(PREFIX);
  }

  /** The names of what can be asked for, without prefix, in order. */
  public static Collection<String> names() {
    return GRAMMAR.keySet();
  }

  /**
   * What is wrong with one of these annotations, and what was expected; empty when nothing is.
   *
   * @param annotation with its prefix
   * @param containers of the Pod, its init containers included
   */
  public static Optional<String> problem(
      String annotation, String value, Collection<String> containers) {
    var behaviour = behaviour(annotation);
    var kind = GRAMMAR.get(behaviour);
    if (kind == null) {
      return Optional.of(
          "%s: unknown; Podarium knows %s"
              .formatted(Printable.excerpt(annotation), String.join(", ", GRAMMAR.keySet())));
    }
    var container = behaviour.equals(METRIC) ? Optional.<String>empty() : container(annotation);
    if (container.isPresent() && !containers.contains(container.get())) {
      return Optional.of(
          "%s: there is no container \"%s\" in this Pod"
              .formatted(Printable.excerpt(annotation), Printable.excerpt(container.get())));
    }
    return fault(kind, value)
        .map(
            fault ->
                "%s: \"%s\" %s"
                    .formatted(Printable.excerpt(annotation), Printable.excerpt(value), fault));
  }

  /** What is wrong with all of these annotations of a Pod, in their order. */
  public static List<String> problems(
      Map<String, String> annotations, Collection<String> containers) {
    var problems = new ArrayList<String>();
    annotations.forEach(
        (annotation, value) -> {
          if (isOne(annotation)) {
            problem(annotation, value, containers).ifPresent(problems::add);
          }
        });
    return problems;
  }

  /** The behaviour that an annotation asks for, without prefix and container. */
  public static String behaviour(String annotation) {
    var name = annotation.substring(PREFIX.length());
    var dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  private static Optional<String> container(String annotation) {
    var dot = annotation.indexOf('.', PREFIX.length());
    return dot < 0 ? Optional.empty() : Optional.of(annotation.substring(dot + 1));
  }

  private static Optional<String> fault(Value kind, String value) {
    return switch (kind) {
      case AMOUNT -> unless(Quantities.problem(value).isEmpty(), kind);
      case SPAN -> spanFault(kind, value);
      case SPAN_OR_NEVER -> value.equals("never") ? Optional.empty() : spanFault(kind, value);
      case EXIT_CODE -> unless(value.matches("\\d{1,3}") && Integer.parseInt(value) <= 255, kind);
      case TEXT -> unless(!value.isBlank() && value.length() <= LONGEST_TEXT, kind);
    };
  }

  private static Optional<String> spanFault(Value kind, String value) {
    var span = DurationText.of(value);
    return span.isPresent() && span.getAsLong() > DurationText.LONGEST
        ? Optional.of("is longer than ten years; write at most 3650d")
        : unless(span.isPresent(), kind);
  }

  private static Optional<String> unless(boolean right, Value kind) {
    return right ? Optional.empty() : Optional.of("is not " + kind.expected);
  }
}
