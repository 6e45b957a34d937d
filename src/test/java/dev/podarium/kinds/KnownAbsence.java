package dev.podarium.kinds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is knowingly absent of a kind, with the reason: {@code kinds/absent.txt}.
 *
 * @param side on which it is absent
 * @param reason why
 * @param resource {@code deployments.apps}
 */
record KnownAbsence(Side side, String reason, String resource) {

  private static final String FILE = "/kinds/absent.txt";
  private static final List<KnownAbsence> ALL = new Reader().read();

  /** All of them, in order. */
  static List<KnownAbsence> all() {
    return ALL;
  }

  /** The kinds of which something is absent on a side. */
  static TreeSet<String> on(Side side) {
    var kinds = new TreeSet<String>();
    ALL.stream().filter(each -> each.side == side).forEach(each -> kinds.add(each.resource));
    return kinds;
  }

  /** Reads groups first, then sides: reasons, each with its kinds and groups. */
  private static final class Reader {

    private final List<KnownAbsence> found = new ArrayList<>();
    private final Map<String, List<String>> groups = new TreeMap<>();
    private @Nullable Side side;
    private String heading = "";

    List<KnownAbsence> read() {
      lines().stream().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::line);
      return List.copyOf(found);
    }

    private void line(String line) {
      if (line.startsWith("[")) {
        side = Side.valueOf(line.substring(1, line.length() - 1));
        heading = "";
      } else if (line.endsWith(":")) {
        heading = line.substring(0, line.length() - 1);
      } else {
        word(line.strip());
      }
    }

    private void word(String word) {
      if (heading.startsWith("@")) {
        groups.computeIfAbsent(heading, _ -> new ArrayList<>()).add(word);
        return;
      }
      var kinds = word.startsWith("@") ? groups.getOrDefault(word, List.of()) : List.of(word);
      kinds.forEach(
          kind -> found.add(new KnownAbsence(Objects.requireNonNull(side), heading, kind)));
    }

    private static List<String> lines() {
      try (var in = Objects.requireNonNull(KnownAbsence.class.getResourceAsStream(FILE))) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }
}
