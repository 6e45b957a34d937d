package dev.podarium.console;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** {@code podarium [PATH…]}: the window, or without a display its pictures. */
@Command(
    name = "podarium",
    description = "A whole Kubernetes cluster behind glass: opens the window on three Nodes.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = Play.class)
public final class Console implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "PATH",
      description = "Manifests (*.yaml, *.yml, *.json) and folders of them to open.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--nodes",
      paramLabel = "N",
      defaultValue = "3",
      description = "How many Nodes the cluster begins with (default: ${DEFAULT-VALUE}).")
  private int nodes;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Another seed gives other delays and names (default: ${DEFAULT-VALUE}).")
  private long seed;

  /** Runs the program with its arguments; the exit status. Returns when the window is closed. */
  public static int run(String... args) {
    return args.length == 0 ? withoutParsing() : commandLine().execute(args);
  }

  /** Nothing was said, so nothing is parsed: the window is there half a second sooner. */
  private static int withoutParsing() {
    return new Window(Shape.USUAL, List.of()).show(writer(System.out), writer(System.err));
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, stream.charset());
  }

  /** The program's commands, for who wants to catch what they print. */
  public static CommandLine commandLine() {
    return new CommandLine(new Console()).setExecutionExceptionHandler(Console::failed);
  }

  private static int failed(Exception failure, CommandLine line, ParseResult parsed) {
    line.getErr()
        .println("error: %s; this is a fault of Podarium, please report it".formatted(failure));
    failure.printStackTrace(line.getErr());
    return ExitStatus.REFUSED;
  }

  @Override
  public Integer call() {
    return new Window(new Shape(nodes, seed), paths)
        .show(spec.commandLine().getOut(), spec.commandLine().getErr());
  }
}
