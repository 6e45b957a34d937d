package dev.podarium.cluster.runtime.shell;

import dev.podarium.cluster.runtime.shell.ShellCommand.Background;
import dev.podarium.cluster.runtime.shell.ShellCommand.Chain;
import dev.podarium.cluster.runtime.shell.ShellCommand.For;
import dev.podarium.cluster.runtime.shell.ShellCommand.If;
import dev.podarium.cluster.runtime.shell.ShellCommand.Link;
import dev.podarium.cluster.runtime.shell.ShellCommand.Not;
import dev.podarium.cluster.runtime.shell.ShellCommand.Sequence;
import dev.podarium.cluster.runtime.shell.ShellCommand.Simple;
import dev.podarium.cluster.runtime.shell.ShellCommand.While;
import dev.podarium.cluster.runtime.shell.ShellWords.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Parses what the small shell understands: lists, conditions, loops and output to a file, one
 * within another at most {@value #DEEPEST} deep.
 */
final class ShellParser {

  private static final int DEEPEST = 64;
  private static final List<String> ENDS = List.of("do", "done", "then", "else", "elif", "fi", "}");

  private static final List<String> SEPARATORS = List.of(";", "&", "&&", "||");

  private final List<Word> words;
  private int at;
  private int depth;
  private boolean understood = true;

  private ShellParser(List<Word> words) {
    this.words = words;
  }

  /** The command, or empty when it has something that the small shell does not know. */
  static Optional<ShellCommand> parse(String text) {
    var parser = new ShellParser(ShellWords.of(text));
    var command = parser.sequence();
    return parser.understood && parser.at == parser.words.size()
        ? Optional.of(command)
        : Optional.empty();
  }

  private ShellCommand sequence() {
    var commands = new ArrayList<ShellCommand>();
    while (understood && at < words.size() && !ENDS.contains(keyword())) {
      if (!taken(";")) {
        var command = list();
        commands.add(taken("&") ? new Background(command) : command);
      }
    }
    return new Sequence(commands);
  }

  private ShellCommand list() {
    var first = command();
    var links = new ArrayList<Link>();
    while (understood && at < words.size() && (operator("&&") || operator("||"))) {
      var ifSuccess = operator("&&");
      at++;
      links.add(new Link(ifSuccess, command()));
    }
    return links.isEmpty() ? first : new Chain(first, links);
  }

  private ShellCommand command() {
    understood &= ++depth <= DEEPEST;
    var command =
        switch (understood ? keyword() : "") {
          case "while", "until" -> loop();
          case "for" -> each();
          case "if" -> condition();
          case "{" -> group();
          case "!" -> negation();
          default -> simple();
        };
    depth--;
    return command;
  }

  private ShellCommand loop() {
    var until = next().equals("until");
    var condition = sequence();
    expect("do");
    var body = sequence();
    expect("done");
    return new While(condition, until, body);
  }

  private ShellCommand each() {
    at++;
    var variable = next();
    expect("in");
    var values = new ArrayList<String>();
    while (at < words.size() && !words.get(at).operator()) {
      values.add(next());
    }
    taken(";");
    expect("do");
    var body = sequence();
    expect("done");
    return new For(variable, values, body);
  }

  private ShellCommand condition() {
    at++;
    var condition = sequence();
    expect("then");
    var then = sequence();
    ShellCommand otherwise = new Sequence(List.of());
    if (keyword().equals("elif")) {
      return new If(condition, then, otherwise());
    }
    if (keyword().equals("else")) {
      at++;
      otherwise = sequence();
    }
    expect("fi");
    return new If(condition, then, otherwise);
  }

  private ShellCommand otherwise() {
    understood &= ++depth <= DEEPEST;
    var otherwise = understood ? condition() : new Sequence(List.of());
    depth--;
    return otherwise;
  }

  private ShellCommand group() {
    at++;
    var body = sequence();
    expect("}");
    return body;
  }

  private ShellCommand negation() {
    at++;
    return new Not(command());
  }

  private ShellCommand simple() {
    var found = new ArrayList<String>();
    var output = "";
    while (at < words.size() && !SEPARATORS.contains(operator())) {
      if (operator(">") || operator(">>")) {
        at++;
        output = redirection(found);
      } else if (words.get(at).operator()) {
        understood = false;
        return new Simple(found, output);
      } else {
        found.add(next());
      }
    }
    return new Simple(found, output);
  }

  /** The file after {@code >}; {@code 2>&1} leads to none. */
  private String redirection(List<String> found) {
    if (!found.isEmpty() && List.of("1", "2").contains(found.getLast())) {
      found.removeLast();
    }
    if (taken("&")) {
      next();
      return "";
    }
    return next();
  }

  private String keyword() {
    return at < words.size() && !words.get(at).operator() ? words.get(at).text() : "";
  }

  private String operator() {
    return words.get(at).operator() ? words.get(at).text() : "";
  }

  private boolean operator(String text) {
    return at < words.size() && words.get(at).operator() && words.get(at).text().equals(text);
  }

  private boolean taken(String text) {
    var found = operator(text);
    at += found ? 1 : 0;
    return found;
  }

  private void expect(String word) {
    understood &= keyword().equals(word);
    at++;
  }

  private String next() {
    if (at >= words.size() || words.get(at).operator()) {
      understood = false;
      return "";
    }
    return words.get(at++).text();
  }
}
