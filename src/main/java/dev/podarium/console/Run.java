package dev.podarium.console;

import dev.podarium.manifest.ManifestObject;
import dev.podarium.session.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** One play from the first manifest to the last line: the cluster and what its commands print. */
final class Run {

  private static final List<String> EVERYTHING =
      List.of("kubectl", "get", "nodes,all", "-A", "-o", "wide");

  private final Session session;
  private final Commands commands;
  private final Printout print;
  private boolean refused;
  private boolean settled;
  private long wallNanos;

  Run(Session session, Printout print) {
    this.session = session;
    this.print = print;
    commands = new Commands(session);
  }

  /** Applies manifests that are known to be good. */
  void apply(List<ManifestObject> objects) {
    var result = commands.apply(objects);
    print.err().print(result.err());
    refused |= result.exit() != 0;
  }

  void play(Script script, Until until) {
    var before = System.nanoTime();
    var player = new ScriptPlayer(session, this::take, until.limit());
    var left = player.play(script.lines());
    if (until.settled()) {
      player.settle();
    } else {
      player.runTo(until.limit());
    }
    settled = left.isEmpty() && session.settled();
    wallNanos = System.nanoTime() - before;
    if (until.settled() && !settled) {
      Restless.sentence(session.latest(), session.now()).ifPresent(print.err()::println);
    }
    left.forEach(
        line ->
            print.err().printf("line %d was not played: its moment did not come%n", line.number()));
  }

  private void take(Script.Line line) {
    var result = commands.run(line.words());
    print.commands().print(result.out());
    print.err().print(result.err());
    refused |= result.exit() != 0;
  }

  Summary summary() {
    return Summary.of(session.latest(), settled, session.now(), wallNanos);
  }

  /** What {@code kubectl get nodes,all -A -o wide} prints. */
  String tables() {
    return commands.run(EVERYTHING).out();
  }

  /** Saves the window as it looks now. */
  void photograph(List<Path> manifests, Path file) {
    try {
      Window.photograph(session, manifests, file);
    } catch (IOException e) {
      throw new Unwritten(file, e);
    }
  }

  int exitStatus() {
    if (!settled) {
      return ExitStatus.NOT_SETTLED;
    }
    return refused ? ExitStatus.REFUSED : ExitStatus.DONE;
  }
}
