package dev.podarium.kubectl.waiting;

import dev.podarium.kubectl.command.KubectlError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A way into a document: {@code {.status.conditions[?(@.type=="Ready")].status}}. Fields, numbers,
 * {@code [*]} and comparisons with one field are understood; what is missing is passed over.
 *
 * <p>Source: k8s.io/client-go/util/jsonpath; k8s.io/kubectl/pkg/cmd/get/customcolumn.go,
 * RelaxedJSONPathExpression
 */
record JsonPath(List<Step> steps) {

  private static final Pattern RELAXED =
      Pattern.compile("\\{\\.?(?<braced>[^{}]+)}|\\.?(?<bare>[^{}]+)");
  private static final Pattern STEP =
      Pattern.compile(
          "\\.?(?<field>(?:[^.\\[\\]\\\\]|\\\\.)+)|\\[(?<index>-?\\d{1,9})]|\\[(?<all>\\*)]"
              + "|\\[(?<quote>['\"])(?<key>.*?)\\k<quote>]"
              + "|\\[\\?\\(@\\.(?<left>[^=!<>)]+?)\\s*(?<sign>==|!=)\\s*(?<right>.+?)\\)]");

  /** From a value to what lies behind it. */
  private interface Step {
    Stream<Object> from(@Nullable Object value);
  }

  static JsonPath of(String text) {
    var relaxed = RELAXED.matcher(text);
    if (!relaxed.matches()) {
      throw new KubectlError(
          text.isEmpty()
              ? "error: jsonpath expression cannot be empty"
              : ("error: unexpected path string, expected a 'name1.name2' or '.name1.name2' or"
                  + " '{name1.name2}' or '{.name1.name2}'"));
    }
    var path = relaxed.group("braced") == null ? relaxed.group("bare") : relaxed.group("braced");
    var steps = new ArrayList<Step>();
    var found = STEP.matcher(path);
    var end = 0;
    while (found.find() && found.start() == end) {
      steps.add(step(found));
      end = found.end();
    }
    if (end != path.length()) {
      throw new KubectlError("error: unrecognized character in path: " + path.substring(end));
    }
    return new JsonPath(List.copyOf(steps));
  }

  /** All that it leads to, in order. */
  List<Object> find(Map<String, Object> document) {
    Stream<Object> values = Stream.of(document);
    for (var step : steps) {
      values = values.flatMap(step::from);
    }
    return values.toList();
  }

  private static Step step(Matcher found) {
    if (found.group("field") != null) {
      return field(found.group("field").replaceAll("\\\\(.)", "$1"));
    } else if (found.group("key") != null) {
      return field(found.group("key"));
    } else if (found.group("index") != null) {
      return index(Integer.parseInt(found.group("index")));
    } else if (found.group("all") != null) {
      return JsonPath::elements;
    }
    var left = of(found.group("left")).steps();
    var right = found.group("right").replaceAll("^['\"]|['\"]$", "");
    var equal = found.group("sign").equals("==");
    return value -> elements(value).filter(element -> says(element, left, right) == equal);
  }

  private static Step field(String name) {
    return name.equals("*")
        ? JsonPath::elements
        : value -> value instanceof Map<?, ?> map ? Stream.ofNullable(map.get(name)) : Stream.of();
  }

  private static Step index(int number) {
    return value -> {
      if (!(value instanceof List<?> list)) {
        return Stream.of();
      }
      var at = number < 0 ? list.size() + number : number;
      return at < 0 || at >= list.size() ? Stream.of() : Stream.of(list.get(at));
    };
  }

  private static Stream<Object> elements(@Nullable Object value) {
    return switch (value) {
      case List<?> list -> list.stream().map(Object.class::cast);
      case Map<?, ?> map -> map.values().stream().map(Object.class::cast);
      case null, default -> Stream.of();
    };
  }

  private static boolean says(Object element, List<Step> path, String wanted) {
    Stream<Object> values = Stream.of(element);
    for (var step : path) {
      values = values.flatMap(step::from);
    }
    return values.map(Objects::toString).anyMatch(wanted::equals);
  }
}
