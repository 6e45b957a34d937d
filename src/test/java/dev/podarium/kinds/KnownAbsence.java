package dev.podarium.kinds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * What is knowingly absent of a kind, with the reason: {@code kinds/absent.txt}.
 *
 * @param side on which it is absent
 * @param reason why
 * @param resource {@code deployments.apps}
 */
record KnownAbsence(Side side, String reason, String resource) {

  private static final String FILE = "/kinds/absent.txt";

  /** All of them, in order. */
  static List<KnownAbsence> all() {
    var found = new ArrayList<KnownAbsence>();
    var side = Side.SHORT_NAMES;
    var reason = "";
    for (var line : lines()) {
      if (line.startsWith("[")) {
        side = Side.valueOf(line.substring(1, line.length() - 1));
        reason = "";
      } else if (line.endsWith(":")) {
        reason = line;
      } else if (!line.isBlank() && !line.startsWith("#")) {
        found.add(new KnownAbsence(side, reason, line.strip()));
      }
    }
    return found;
  }

  /** The kinds of which something is absent on a side. */
  static TreeSet<String> on(Side side) {
    var kinds = new TreeSet<String>();
    all().stream().filter(each -> each.side == side).forEach(each -> kinds.add(each.resource));
    return kinds;
  }

  private static List<String> lines() {
    try (var in = Objects.requireNonNull(KnownAbsence.class.getResourceAsStream(FILE))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
