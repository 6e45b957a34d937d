package dev.podarium.console;

import dev.podarium.manifest.Diagnostic;
import dev.podarium.manifest.Manifests;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code podarium play}: manifests and a script in virtual time, as fast as the machine can. */
@Command(
    name = "play",
    description = {
      "Applies the manifests at virtual time zero, plays the script and runs until the cluster has"
          + " settled: until nothing is left to happen but heartbeats and periodic checks.",
      "Prints what 'kubectl get nodes,all -A -o wide' would."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:settled, and every command was taken",
      "1:settled, and a command of the script was refused",
      "2:bad input, said as FILE:LINE:COLUMN on standard error; nothing was applied",
      "3:not settled in time"
    })
final class Play implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Manifests (*.yaml, *.yml, *.json) and folders of them.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--nodes",
      paramLabel = "N",
      defaultValue = "3",
      description = "How many Nodes of 4 cores and 8Gi (default: ${DEFAULT-VALUE}).")
  private int nodes;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Another seed gives other delays and names (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--script",
      paramLabel = "FILE",
      description = "Commands with their moments, one a line: '12.5s kubectl scale …'.")
  private @Nullable Path script;

  @Option(
      names = "--until",
      paramLabel = "settled|DURATION",
      defaultValue = "settled",
      converter = Until.Reader.class,
      description = "When to end: settled (after 1h of virtual time at most), or 90s, 5m, 1h30m.")
  private Until until = Until.SETTLED;

  @Option(
      names = "--trace",
      paramLabel = "FILE",
      description = "Write one JSON line for each revision of the store.")
  private @Nullable Path trace;

  @Option(
      names = "--picture",
      paramLabel = "FILE.png",
      description = "Save the window as it looks at the end.")
  private @Nullable Path picture;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "Tables, or one JSON object; commands then print on standard error.")
  private Format format = Format.text;

  /** How the end is told. Named as they are written on the command line. */
  enum Format {
    text,
    json
  }

  @Override
  public Integer call() {
    if (nodes < 0 || nodes > Shape.MOST_NODES) {
      throw new ParameterException(
          spec.commandLine(), "--nodes takes a number from 0 to " + Shape.MOST_NODES);
    }
    var shape = new Shape(nodes, seed);
    var manifest = Manifests.read(paths);
    var lines = script == null ? Script.EMPTY : readScript(script);
    var problems = new ArrayList<>(manifest.diagnostics());
    problems.addAll(lines.diagnostics());
    if (problems.isEmpty()) {
      problems.addAll(Rehearsal.problems(shape, manifest));
    }
    return problems.isEmpty() ? play(shape, lines) : refuse(problems);
  }

  private int refuse(List<Diagnostic> problems) {
    problems.forEach(err()::println);
    err().flush();
    return ExitStatus.BAD_INPUT;
  }

  private int play(Shape shape, Script lines) {
    try (var run = new Run(shape, trace, commandOutput(), err())) {
      if (picture != null) {
        run.remember();
      }
      run.apply(paths);
      run.play(lines, until);
      report(run);
      if (picture != null) {
        run.photograph(paths, picture);
      }
      return run.exitStatus();
    } catch (IOException | UncheckedIOException failed) {
      err()
          .println(
              "error: cannot write %s; check that its folder exists and may be written to"
                  .formatted(failed.getMessage()));
      return ExitStatus.BAD_INPUT;
    }
  }

  private void report(Run run) {
    out().print(format == Format.json ? run.summary().json() + "\n" : run.tables());
    out().flush();
  }

  private PrintWriter commandOutput() {
    return format == Format.json ? err() : out();
  }

  private static Script readScript(Path file) {
    try {
      return Script.parse(file.toString(), Files.readString(file), Commands::problem);
    } catch (IOException unreadable) {
      return new Script(
          List.of(),
          List.of(new Diagnostic(file.toString(), 1, 1, "the script cannot be read as text")));
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
