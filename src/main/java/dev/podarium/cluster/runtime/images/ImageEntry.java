package dev.podarium.cluster.runtime.images;

import dev.podarium.cluster.runtime.process.Programs;
import dev.podarium.cluster.runtime.shell.ShellContext;
import dev.podarium.objects.values.DurationText;
import dev.podarium.simulation.Timing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One image of the catalogue, as {@code catalogue.yaml} describes it.
 *
 * @param name without tag; empty: an image of which nothing is known
 * @param user that its process has; {@code root} unless the image says otherwise
 * @param listens on which ports
 * @param configuration folders and files that, when mounted over, may move its ports
 * @param portVariable name of the variable that moves its first port; empty: none
 * @param pages paths that it serves by HTTP; none: it answers well on every path
 * @param content folders that, when mounted over, may hold any page
 * @param programs names of programs that are the image's own process
 * @param stays by the name of a program: the word without which it goes into the background
 * @param lacks names of programs that are not in it
 * @param bare there are no other programs in it than its own
 * @param shell it has no process of its own, so arguments are a command
 * @param terminal its own process ends at once unless somebody can type something
 * @param needs what it gives up without, in the order in which it looks
 * @param modes what it is instead, by the first argument
 * @param fails how long after it runs its probes begin to fail; null: never
 * @param runs null: until somebody ends it
 * @param sigtermAfter null: SIGTERM is ignored
 */
record ImageEntry(
    String name,
    String user,
    long bytes,
    Timing pulls,
    Timing starts,
    Timing answers,
    List<Integer> listens,
    List<String> configuration,
    String portVariable,
    List<String> pages,
    List<String> content,
    List<String> programs,
    Map<String, String> stays,
    List<String> lacks,
    boolean bare,
    boolean shell,
    boolean terminal,
    List<RequiredSetting> needs,
    Map<String, ImageEntry> modes,
    @Nullable Timing fails,
    @Nullable Timing runs,
    int exits,
    int sigtermExits,
    @Nullable Timing sigtermAfter) {

  /** Options with which a shell still waits for somebody to type. */
  private static final List<String> OF_TERMINALS = List.of("-i", "-l", "-il");

  /** Reads an entry; what it leaves out is taken from {@code defaults}. */
  static ImageEntry of(Map<String, Object> tree, Map<String, Object> defaults) {
    var fields = new Fields(tree, defaults);
    var sigterm = fields.map("onSigterm");
    return new ImageEntry(
        fields.text("image"),
        fields.text("user"),
        fields.number("size", 0),
        fields.required("pulls"),
        fields.required("starts"),
        fields.required("answers"),
        fields.list("listens").stream().map(port -> ((Number) port).intValue()).toList(),
        fields.texts("configuration"),
        fields.text("portVariable"),
        fields.texts("pages"),
        fields.texts("content"),
        fields.texts("programs"),
        textMap(fields.map("stays")),
        fields.texts("lacks"),
        Boolean.TRUE.equals(fields.get("bare")),
        Boolean.TRUE.equals(fields.get("shell")),
        Boolean.TRUE.equals(fields.get("terminal")),
        fields.list("needs").stream().map(need -> need(asMap(need))).toList(),
        modes(tree, defaults),
        timing(fields.map("fails"), "after"),
        timing(fields.map("runs"), "takes"),
        (int) fields.number("exits", 0),
        sigterm.get("exits") instanceof Number exits ? exits.intValue() : 143,
        timing(sigterm, "after"));
  }

  private static RequiredSetting need(Map<String, Object> tree) {
    var fields = new Fields(tree, Map.of());
    return new RequiredSetting(
        fields.texts("any"),
        textMap(fields.map("or")),
        textMap(fields.map("not")),
        fields.texts("exclusive"),
        fields.texts("together"),
        fields.texts("mounts"),
        (int) fields.number("exits", 1),
        fields.text("says").strip());
  }

  private static Map<String, String> textMap(Map<String, Object> tree) {
    var texts = new TreeMap<String, String>();
    tree.forEach((name, value) -> texts.put(name, value.toString()));
    return texts;
  }

  private static Map<String, ImageEntry> modes(
      Map<String, Object> tree, Map<String, Object> defaults) {
    var modes = new TreeMap<String, ImageEntry>();
    var own = new LinkedHashMap<>(tree);
    var written = asMap(own.remove("modes"));
    written.forEach(
        (argument, mode) -> {
          var merged = new LinkedHashMap<>(own);
          merged.putAll(asMap(mode));
          modes.put(argument, of(merged, defaults));
        });
    return modes;
  }

  /** Whether something is known of the image. */
  boolean known() {
    return !name.isEmpty();
  }

  /** Whether it is an official one of Docker Hub: their start scripts run what they are given. */
  boolean official() {
    return known() && name.indexOf('/') < 0;
  }

  /** Whether a command is the image's own process, or its start script. */
  boolean own(String program) {
    return programs.contains(Programs.name(program));
  }

  /** Whether a program is certainly not in it. */
  boolean misses(String program) {
    var plain = Programs.name(program);
    return Programs.surelyMissing(program) || lacks.contains(plain) || (bare && !own(program));
  }

  /** Whether a command is a shell, or the like, that was told nothing to do. */
  boolean waitsForInput(List<String> command) {
    if (command.isEmpty()) {
      return shell || terminal;
    }
    var program = command.getFirst();
    if (Programs.name(program).equals("cat") && command.size() == 1) {
      return true;
    }
    var told = command.stream().skip(1).anyMatch(word -> !OF_TERMINALS.contains(word));
    return !told
        && (Programs.isShell(program) || (terminal && programs.contains(Programs.name(program))));
  }

  /** Whether its own process, started with this command, leaves the container at once. */
  boolean leaves(List<String> command) {
    var word = command.isEmpty() ? null : stays.get(Programs.name(command.getFirst()));
    return word != null && command.stream().noneMatch(argument -> argument.contains(word));
  }

  /** What a command finds in a container of it. */
  ShellContext context(Map<String, String> environment) {
    return new ShellContext(Set.of(), environment, this::misses, this::own, this::leaves);
  }

  /** What it is with these arguments. */
  ImageEntry with(List<String> arguments) {
    return arguments.isEmpty() ? this : modes.getOrDefault(arguments.getFirst(), this);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> asMap(@Nullable Object tree) {
    return tree instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }

  /** A timing such as {@code {takes: 1.2s, spread: 0.4s}}; null when it is not given. */
  static @Nullable Timing timing(Map<String, Object> tree, String middle) {
    var takes = tree.get(middle);
    if (takes == null) {
      return null;
    }
    var spread = tree.get("spread");
    return new Timing(span(takes), spread == null ? 0 : span(spread));
  }

  private static long span(Object written) {
    return DurationText.of(written.toString())
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\"%s\" is not a length of time such as 1.2s, 300ms or 2m".formatted(written)));
  }

  /** The fields of an entry, or else of the defaults. */
  private record Fields(Map<String, Object> tree, Map<String, Object> defaults) {

    @Nullable Object get(String field) {
      return tree.containsKey(field) ? tree.get(field) : defaults.get(field);
    }

    String text(String field) {
      return Objects.requireNonNullElse(get(field), "").toString();
    }

    List<String> texts(String field) {
      return list(field).stream().map(String::valueOf).toList();
    }

    long number(String field, long otherwise) {
      return get(field) instanceof Number number ? number.longValue() : otherwise;
    }

    List<Object> list(String field) {
      return get(field) instanceof List<?> list ? new ArrayList<>(list) : List.of();
    }

    Map<String, Object> map(String field) {
      return asMap(get(field));
    }

    Timing required(String field) {
      var timing = timing(map(field), "takes");
      if (timing == null) {
        throw new IllegalArgumentException(text("image") + " of the catalogue lacks " + field);
      }
      return timing;
    }
  }
}
