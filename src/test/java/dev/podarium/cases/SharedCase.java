package dev.podarium.cases;

import dev.podarium.console.Console;
import dev.podarium.upstream.Shared;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A small input that once went wrong, played as a person would at the command line.
 *
 * @param exit the exit status of {@code podarium play}
 * @param out standard output
 * @param err standard error
 */
record SharedCase(int exit, String out, String err) {

  /**
   * Plays a case of {@code ../shared/cases}; skips the running test where they are absent.
   *
   * @param name without ending: {@code 06-nodeport-to-clusterip}, {@code bad-input/03-null-port}
   * @param options of {@code podarium play}, such as {@code --until}, {@code 10s}
   */
  static SharedCase play(String name, String... options) {
    var cases = Shared.require("cases").toAbsolutePath().normalize();
    try {
      var folder = Files.createTempDirectory("case");
      var manifest = first(cases, name + ".yaml", name + ".json");
      var script = first(cases, name + ".script.txt", name + ".script");
      var lines = script == null ? "" : pointed(Files.readString(script), script.getParent());
      return run(String.valueOf(manifest), write(folder, "script.txt", lines), options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Plays a manifest of one's own.
   *
   * @param folder takes the files; {@code -f} in the script looks there
   */
  static SharedCase play(Path folder, String manifest, String script, String... options) {
    var file = write(folder, "m.yaml", manifest);
    return run(file, write(folder, "script.txt", pointed(script, folder)), options);
  }

  /** Both outputs: what a person at the terminal reads. */
  String said() {
    return out + err;
  }

  /** Relative files after {@code -f} are beside the script. */
  private static String pointed(String script, Path folder) {
    return script
        .replace("$CASES", folder.toString())
        .replaceAll("(?m) -f (?!/)", " -f " + folder + "/");
  }

  private static SharedCase run(String manifest, String script, String... options) {
    var out = new StringWriter();
    var err = new StringWriter();
    var words = new ArrayList<>(List.of("play", manifest, "--script", script));
    words.addAll(List.of(options));
    var exit =
        Console.commandLine()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(words.toArray(String[]::new));
    return new SharedCase(exit, out.toString(), err.toString());
  }

  private static Path first(Path cases, String... names) {
    return Stream.of(names).map(cases::resolve).filter(Files::exists).findFirst().orElse(null);
  }

  private static String write(Path folder, String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
