package dev.podarium.console;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code podarium play}: manifests and a script in virtual time, as fast as the machine can. */
@Command(
    name = "play",
    description = {
      "Applies the manifests at virtual time zero, plays the script and runs until the cluster has"
          + " settled: until nothing is left to happen but heartbeats and periodic checks.",
      "Prints what 'kubectl get nodes,all -A -o wide' would."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:settled, and every command was taken",
      "1:settled, and a command of the script was refused",
      "2:bad input, said as FILE:LINE:COLUMN on standard error, and nothing applied; or a file that"
          + " cannot be written",
      "3:not settled in time, or more than this machine can simulate",
      "70:an internal error: a fault of Podarium, said with a file for a report",
      "130:stopped by Ctrl+C; 143: by SIGTERM"
    })
final class Play implements Callable<Integer> {

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Manifests (*.yaml, *.yml, *.json) and folders of them; - is standard input.")
  private List<Path> paths = new ArrayList<>();

  @Mixin private Invocation invocation = new Invocation();

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

  @Mixin private Outputs outputs = new Outputs();

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
    if (Inputs.readTwice(paths, script)) {
      throw invocation.misused("standard input can be read once only; name - once");
    }
    var inputs = Inputs.read(paths, script);
    var problem = outputs.problem(inputs.files());
    if (problem != null) {
      throw invocation.misused(problem);
    }
    return new Playing(invocation.cluster(), inputs, until, outputs, printout()).exitStatus();
  }

  private Printout printout() {
    var out = invocation.out();
    var err = invocation.err();
    return new Printout(out, format == Format.json ? err : out, err, format == Format.json);
  }
}
