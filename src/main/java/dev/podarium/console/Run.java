package dev.podarium.console;

import dev.podarium.api.Change;
import dev.podarium.cluster.Cluster;
import dev.podarium.manifest.ManifestObject;
import dev.podarium.session.Session;
import dev.podarium.store.Budget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** One play from the first manifest to the last line: the cluster and what its commands print. */
final class Run {

  private static final List<String> EVERYTHING =
      List.of("kubectl", "get", "nodes,all", "-A", "-o", "wide");

  private final Cluster cluster;
  private final Commands commands;
  private final Printout print;
  private boolean refused;
  private boolean settled;
  private long wallNanos;

  Run(Cluster cluster, Session session, Printout print) {
    this.cluster = cluster;
    this.print = print;
    commands = new Commands(cluster, session);
  }

  /** Calls the watcher at every revision, from the first one on. */
  void watch(Consumer<Change> watcher) {
    cluster.watch(watcher);
  }

  /** Applies manifests that are known to be good. */
  void apply(List<ManifestObject> objects) {
    var result = commands.apply(objects);
    print.err().print(result.err());
    refused |= result.exit() != 0;
  }

  /** Plays a script to its end, and retains no more of the past on the way than the budget. */
  void play(Script script, Until until, Budget budget) {
    var before = System.nanoTime();
    var player = new ScriptPlayer(cluster, this::take, until.limit());
    cluster.retain(budget);
    var left = player.play(script.lines());
    if (until.settled()) {
      player.settle();
    } else {
      player.runTo(until.limit());
    }
    settled = left.isEmpty() && cluster.agenda().settled();
    wallNanos = System.nanoTime() - before;
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
    return Summary.of(cluster.latest(), settled, cluster.agenda().now(), wallNanos);
  }

  /** What {@code kubectl get nodes,all -A -o wide} prints. */
  String tables() {
    return commands.run(EVERYTHING).out();
  }

  /** Saves the window as it looks now. */
  void photograph(List<Path> manifests, Path file) {
    try {
      Window.photograph(cluster, manifests, file);
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
