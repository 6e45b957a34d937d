package dev.podarium.console;

import dev.podarium.objects.values.Printable;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code podarium [PATH…]}: the window, or without a display its pictures. */
@Command(
    name = "podarium",
    description = "A whole Kubernetes cluster behind glass: opens the window on three Nodes.",
    subcommands = Play.class)
public final class Console implements Callable<Integer> {

  @Parameters(
      paramLabel = "PATH",
      description = "Manifests (*.yaml, *.yml, *.json) and folders of them to open.")
  private List<Path> paths = new ArrayList<>();

  @Mixin private Invocation invocation = new Invocation();

  /**
   * Runs the program with its arguments; the exit status. Returns when the window is closed. Throws
   * nothing, whatever breaks inside.
   */
  public static int run(String... args) {
    try {
      return args.length == 0 ? withoutParsing() : commandLine().execute(args);
    } catch (Throwable broken) {
      return new Fault(writer(System.err)).outside(broken);
    }
  }

  /** Nothing was said, so nothing is parsed: the window is there half a second sooner. */
  private static int withoutParsing() {
    return new Window(ClusterOptions.USUAL, List.of()).show(writer(System.out), writer(System.err));
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, stream.charset());
  }

  /** The program's commands, for who wants to catch what they print. */
  public static CommandLine commandLine() {
    return new CommandLine(new Console())
        .setExecutionStrategy(Console::guarded)
        .setParameterExceptionHandler(Console::misused);
  }

  private static int guarded(ParseResult parsed) {
    try {
      return new RunLast().execute(parsed);
    } catch (ParameterException misused) {
      throw misused;
    } catch (Throwable broken) {
      var cause = broken instanceof ExecutionException ? broken.getCause() : broken;
      return new Fault(parsed.commandSpec().commandLine().getErr())
          .outside(cause == null ? broken : cause);
    }
  }

  private static int misused(ParameterException misused, String[] args) {
    var line = misused.getCommandLine();
    line.getErr().println("error: " + Printable.message(String.valueOf(misused.getMessage())));
    UnmatchedArgumentException.printSuggestions(misused, line.getErr());
    line.getErr().println("See '%s --help'.".formatted(line.getCommandSpec().qualifiedName()));
    return ExitStatus.BAD_INPUT;
  }

  @Override
  public Integer call() {
    return new Window(invocation.cluster(), paths).show(invocation.out(), invocation.err());
  }
}
