package dev.podarium.console;

import dev.podarium.api.LoadCommand;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.core.Namespaces;
import dev.podarium.objects.values.Printable;
import dev.podarium.objects.values.Quantities;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a script says how much there is to do: {@code cpu 150}, {@code memory 64Mi deployment/web},
 * {@code metric queue-length 30}.
 */
final class LoadWords {

  private static final String USAGE =
      "write cpu MILLICORES [KIND/NAME], memory QUANTITY [KIND/NAME] or metric NAME QUANTITY"
          + " [KIND/NAME]";
  private static final List<String> FIRST = List.of("cpu", "memory", "metric");

  private LoadWords() {}

  /** Whether the words say how much there is to do. */
  static boolean areLoad(List<String> words) {
    return FIRST.contains(words.getFirst());
  }

  /** What is wrong with them, or null when nothing is. */
  static @Nullable String problem(List<String> words) {
    try {
      parse(words, Kinds.BUILT_IN);
      return null;
    } catch (IllegalArgumentException problem) {
      return problem.getMessage();
    }
  }

  /**
   * The command.
   *
   * @throws IllegalArgumentException when the words are none; says what to write
   */
  static LoadCommand parse(List<String> words, Kinds kinds) {
    var named = words.getFirst().equals("metric");
    var rest = words.subList(1, words.size());
    var least = named ? 2 : 1;
    if (rest.size() < least || rest.size() > least + 1) {
      throw new IllegalArgumentException(
          "\"%s\" is not how much there is to do; %s"
              .formatted(Printable.excerpt(String.join(" ", words)), USAGE));
    }
    var metric = named ? rest.getFirst() : words.getFirst();
    var of = rest.size() > least ? object(rest.getLast(), kinds) : null;
    return new LoadCommand(of, metric, amount(metric, rest.get(least - 1)));
  }

  /** A bare number of cpu is one of millicores, as in the recordings. */
  private static String amount(String metric, String text) {
    var amount = metric.equals("cpu") && text.matches("\\d+") ? text + "m" : text;
    var problem = Quantities.problem(amount);
    if (problem.isPresent() || amount.startsWith("-")) {
      throw new IllegalArgumentException(
          "\"%s\" is not an amount; %s".formatted(Printable.excerpt(text), USAGE));
    }
    return amount;
  }

  private static ObjectRef object(String word, Kinds kinds) {
    var parts = word.split("/", 2);
    var kind = kinds.named(parts[0]);
    if (parts.length < 2 || kind == null) {
      throw new IllegalArgumentException(
          "\"%s\" names no object; write for example deployment/web"
              .formatted(Printable.excerpt(word)));
    }
    return new ObjectRef(kind, kind.namespaced() ? Namespaces.DEFAULT : "", parts[1]);
  }
}
