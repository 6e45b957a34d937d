package dev.podarium.console;

import dev.podarium.api.HardwareCommand;
import dev.podarium.api.HardwareCommand.NodeShape;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a script can do to the machines: {@code fault …} and {@code node …}. */
final class HardwareWords {

  private static final String USAGE =
      "write fault kill-container POD [CONTAINER], fault stop-node NODE, fault start-node NODE,"
          + " fault stop NAME, fault start NAME (or stop-component, start-component), fault"
          + " slow-component NAME FACTOR, node add NAME [cpu=4] [memory=8Gi] [pods=110]"
          + " [label=KEY=VALUE]… or node remove NAME";

  private HardwareWords() {}

  /** Whether the words concern the machines and are no kubectl command. */
  static boolean areHardware(List<String> words) {
    return words.getFirst().equals("fault") || words.getFirst().equals("node");
  }

  /** What is wrong with them, or null when nothing is. */
  static @Nullable String problem(List<String> words) {
    try {
      parse(words, word -> new ObjectRef(Kinds.POD, "", word));
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
  static HardwareCommand parse(List<String> words, Function<String, ObjectRef> pods) {
    var what = String.join(" ", words.subList(0, Math.min(2, words.size())));
    var rest = words.subList(Math.min(2, words.size()), words.size());
    return switch (what) {
      case "fault kill-container" ->
          new HardwareCommand.KillContainer(
              pods.apply(first(rest, what, 2)), rest.size() > 1 ? rest.get(1) : "");
      case "fault stop-node" -> new HardwareCommand.StopNode(first(rest, what, 1));
      case "fault start-node" -> new HardwareCommand.StartNode(first(rest, what, 1));
      case "fault stop-component", "fault stop" ->
          new HardwareCommand.StopComponent(name(rest, what));
      case "fault start-component", "fault start" ->
          new HardwareCommand.StartComponent(name(rest, what));
      case "fault slow-component" -> slow(rest, what);
      case "node remove" -> new HardwareCommand.RemoveNode(first(rest, what, 1));
      case "node add" ->
          new HardwareCommand.AddNode(
              shape(first(rest, what, Integer.MAX_VALUE), rest.subList(1, rest.size())));
      default -> throw new IllegalArgumentException("\"%s\" is unknown; %s".formatted(what, USAGE));
    };
  }

  private static String first(List<String> rest, String what, int most) {
    if (rest.isEmpty() || rest.size() > most) {
      throw new IllegalArgumentException(
          "\"%s\" takes %s; %s".formatted(what, most == 1 ? "one name" : "a name first", USAGE));
    }
    return rest.getFirst();
  }

  /** Names of components may have a space: {@code kubelet node-1}. */
  private static String name(List<String> rest, String what) {
    return first(
        List.of(String.join(" ", rest)).stream().filter(n -> !n.isEmpty()).toList(), what, 1);
  }

  private static HardwareCommand slow(List<String> rest, String what) {
    if (rest.size() < 2 || !rest.getLast().matches("\\d{1,6}(\\.\\d+)?")) {
      throw new IllegalArgumentException(
          "\"%s\" takes a name and how many times as long things take; %s".formatted(what, USAGE));
    }
    var name = name(rest.subList(0, rest.size() - 1), what);
    return new HardwareCommand.SlowComponent(name, Double.parseDouble(rest.getLast()));
  }

  private static NodeShape shape(String name, List<String> settings) {
    var values = new TreeMap<String, String>();
    var labels = new TreeMap<String, String>();
    for (var setting : settings) {
      var parts = setting.split("=", 3);
      if (parts.length == 3 && parts[0].equals("label")) {
        labels.put(parts[1], parts[2]);
      } else if (parts.length == 2 && List.of("cpu", "memory", "pods").contains(parts[0])) {
        values.put(parts[0], parts[1]);
      } else {
        throw new IllegalArgumentException("\"%s\" is not a setting; %s".formatted(setting, USAGE));
      }
    }
    return shape(name, values, labels);
  }

  private static NodeShape shape(
      String name, Map<String, String> values, Map<String, String> labels) {
    var usual = NodeShape.of(name);
    return new NodeShape(
        name,
        quantity("cpu", values.getOrDefault("cpu", usual.cpu())),
        quantity("memory", values.getOrDefault("memory", usual.memory())),
        pods(values.getOrDefault("pods", String.valueOf(usual.pods()))),
        labels);
  }

  private static String quantity(String name, String text) {
    if (!text.matches("\\d+(\\.\\d+)?(m|k|M|G|T|Ki|Mi|Gi|Ti)?")) {
      throw new IllegalArgumentException(
          "%s=%s is not a quantity; write for example cpu=4, cpu=500m or memory=8Gi"
              .formatted(name, text));
    }
    return text;
  }

  private static int pods(String text) {
    if (!text.matches("\\d{1,5}")) {
      throw new IllegalArgumentException("pods=%s is not a number of Pods".formatted(text));
    }
    return Integer.parseInt(text);
  }
}
