package dev.podarium.fuzz;

import dev.podarium.chance.Chance;
import java.util.ArrayList;
import java.util.List;

/** Damages a text as typing, copying and bad luck do. */
final class TextMutation {

  private static final String[] PIECES = {
    "",
    " ",
    "\n",
    "\t",
    ":",
    ": ",
    "- ",
    "-",
    "{",
    "}",
    "[",
    "]",
    "*a",
    "&a ",
    "!!int ",
    "yes",
    "null",
    "~",
    "1e99",
    "0x",
    "<<: ",
    "\"",
    "'",
    "|",
    ">",
    "%",
    "@",
    "---\n",
    "...\n",
    "\u0000",
    "\u0007",
    "\u001b[31m",
    "\u0085",
    "\u2028",
    "#",
    "? ",
    "9999999999999999999999",
    "-1",
    "\uD83D",
    "[a]: ",
    "{a: b}: c",
    "!!set ",
    "!!binary ",
    "\r",
    "\uFEFF",
    "${X}",
    "{{ .Values.x }}",
    ".inf"
  };

  private TextMutation() {}

  static String of(String text, Chance chance) {
    var lines = new ArrayList<>(text.lines().toList());
    if (lines.isEmpty()) {
      return chance.oneOf(PIECES);
    }
    var at = chance.between(0, lines.size() - 1);
    var line = lines.get(at);
    switch (chance.between(0, 9)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, line);
      case 2 -> lines.add(chance.between(0, lines.size()), line);
      case 3 -> lines.set(at, chance.oneOf(" ", "  ", "\t", "    ") + line);
      case 4 -> lines.set(at, line.stripLeading());
      case 5 -> lines.set(at, line.replaceAll("[:-] .*", chance.oneOf(":", "-", ": null", ": []")));
      case 6 -> lines.add(at + 1, indent(line) + chance.oneOf("-", "- ", "- null", "?", "- - -"));
      case 7 -> {
        return String.join("\n", truncated(lines, at, chance));
      }
      case 8 -> lines.set(at, indent(line) + nested(chance));
      default -> {
        return withAPieceReplaced(text, chance);
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static String indent(String line) {
    return line.substring(0, line.length() - line.stripLeading().length());
  }

  /** As while typing: the rest is not there yet. */
  private static List<String> truncated(List<String> lines, int at, Chance chance) {
    var kept = new ArrayList<>(lines.subList(0, at));
    kept.add(lines.get(at).substring(0, chance.between(0, lines.get(at).length())));
    return kept;
  }

  private static String nested(Chance chance) {
    var depth = chance.oneOf(3, 60, 2000);
    return "x: " + chance.oneOf("[", "{a: ", "- ").repeat(depth);
  }

  private static String withAPieceReplaced(String text, Chance chance) {
    var from = chance.between(0, text.length());
    var to = Math.min(from + chance.between(0, 12), text.length());
    return text.substring(0, from) + chance.oneOf(PIECES) + text.substring(to);
  }
}
