package dev.podarium.console;

import dev.podarium.api.Change;
import dev.podarium.cluster.Cluster;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One play from the first manifest to the last line: the cluster, its trace and its output. */
final class Run implements AutoCloseable {

  private static final List<String> EVERYTHING =
      List.of("kubectl", "get", "nodes,all", "-A", "-o", "wide");

  private final Cluster cluster;
  private final Commands commands;
  private final @Nullable Trace trace;
  private final PrintWriter out;
  private final PrintWriter err;
  private final List<Change> past = new ArrayList<>();
  private boolean refused;
  private boolean settled;
  private long wallNanos;

  Run(Shape shape, @Nullable Path traceFile, PrintWriter out, PrintWriter err) throws IOException {
    this.out = out;
    this.err = err;
    cluster = shape.cluster();
    commands = new Commands(cluster);
    trace = traceFile == null ? null : new Trace(traceFile);
    if (trace != null) {
      cluster.watch(trace::write);
    }
  }

  /** Remembers every change, so that a photograph can tell what happened. */
  void remember() {
    cluster.watch(past::add);
  }

  /** Applies manifests that are known to be good. */
  void apply(List<Path> paths) {
    var words = new ArrayList<>(List.of("kubectl", "apply", "--recursive"));
    paths.forEach(path -> words.addAll(List.of("-f", path.toString())));
    var result = commands.run(words);
    err.print(result.err());
    refused = result.exit() != 0;
  }

  void play(Script script, Until until) {
    var before = System.nanoTime();
    var player = new ScriptPlayer(cluster, this::take, until.limit());
    var left = player.play(script.lines());
    if (until.settled()) {
      player.settle();
    } else {
      player.runTo(until.limit());
    }
    settled = left.isEmpty() && cluster.agenda().settled();
    wallNanos = System.nanoTime() - before;
    left.forEach(
        line -> err.printf("line %d was not played: its moment did not come%n", line.number()));
  }

  private void take(Script.Line line) {
    var result = commands.run(line.words());
    out.print(result.out());
    err.print(result.err());
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
  void photograph(List<Path> manifests, Path file) throws IOException {
    Window.photograph(cluster, past, manifests, file);
  }

  int exitStatus() {
    if (!settled) {
      return ExitStatus.NOT_SETTLED;
    }
    return refused ? ExitStatus.REFUSED : ExitStatus.DONE;
  }

  @Override
  public void close() throws IOException {
    out.flush();
    err.flush();
    if (trace != null) {
      trace.close();
    }
  }
}
