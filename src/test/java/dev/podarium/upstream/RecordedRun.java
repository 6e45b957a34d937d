package dev.podarium.upstream;

import dev.podarium.World;
import dev.podarium.api.Change;
import dev.podarium.api.HardwareCommand.NodeShape;
import dev.podarium.api.Snapshot;
import dev.podarium.cluster.Cluster;
import dev.podarium.cluster.runtime.images.Catalogue;
import dev.podarium.console.Script;
import dev.podarium.console.ScriptPlayer;
import dev.podarium.kubectl.Kubectl;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import dev.podarium.session.Session;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Pod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Plays a recording's manifest and script through the real kubectl and the real engine, with the
 * recording's three Nodes and the times of its containers: ready 1.5 s after the Pod came to its
 * Node, gone 1 s after it was told to end.
 */
final class RecordedRun {

  private static final long HOUR = Durations.seconds(3600L);
  private static final double READY_AFTER = 1.5;
  private static final double GONE_AFTER = 1;
  private static final Pattern POINTER = Pattern.compile("pod/deployment/web#(\\d+)");

  private final Recording recording;
  private final Path folder;
  private final Session session;
  private final Kubectl kubectl;
  private final List<Change> changes = new ArrayList<>();

  /** What one command of the script printed. */
  record Answer(String command, int exit, List<String> out, List<String> err) {}

  private final List<Answer> answers = new ArrayList<>();

  RecordedRun(Recording recording, Path folder) {
    this.recording = recording;
    this.folder = folder;
    var nodes = IntStream.range(0, 3).mapToObj(i -> NodeShape.of("node-" + i)).toList();
    var cluster = new Cluster(1, nodes, Catalogue.pinned(0, READY_AFTER, GONE_AFTER));
    cluster.watch(changes::add);
    session = World.session(cluster);
    kubectl = new Kubectl(session::latest, session::execute, session::now, folder);
  }

  /** Plays all of it; every change since the start, in order. */
  List<Change> play() {
    write("manifest.yaml", recording.manifest());
    recording.files().forEach((name, text) -> write(name, text.toString()));
    run(List.of("apply", "-f", "manifest.yaml"));
    var player = new ScriptPlayer(session, this::run, HOUR);
    player.play(Script.parse("script", recording.script(), words -> null).lines());
    if (recording.until().equals("settled")) {
      player.settle();
    } else {
      player.runTo(Durations.seconds(Double.parseDouble(recording.until().replace("s", ""))));
    }
    return List.copyOf(changes);
  }

  Snapshot end() {
    return session.latest();
  }

  List<Answer> answers() {
    return answers;
  }

  private void run(Script.Line line) {
    var words = line.words().subList(1, line.words().size());
    run(words.getFirst().equals("rollout") ? rollout(words) : pointed(words));
  }

  /** What {@code kubectl rollout} does to the Deployment, for as long as it is not spoken here. */
  private List<String> rollout(List<String> words) {
    return switch (words.get(1)) {
      case "pause" -> List.of("patch", words.get(2), "-p", "{\"spec\":{\"paused\":true}}");
      case "resume" -> List.of("patch", words.get(2), "-p", "{\"spec\":{\"paused\":null}}");
      case "undo" -> List.of("set", "image", words.get(2), "web=nginx:1.14.2");
      default -> List.of("get", words.get(2));
    };
  }

  private void run(List<String> words) {
    var result = kubectl.run(words);
    answers.add(
        new Answer(
            String.join(" ", words),
            result.exit(),
            result.out().lines().toList(),
            result.err().lines().toList()));
  }

  /** {@code pod/deployment/web#1} as the name of the Deployment's second oldest running Pod. */
  private List<String> pointed(List<String> words) {
    return words.stream()
        .map(POINTER::matcher)
        .map(pointer -> pointer.replaceFirst(found -> "pod/" + running(found.group(1))))
        .toList();
  }

  private String running(String number) {
    return session
        .latest()
        .list(Pod.class)
        .filter(pod -> Pods.phase(pod).equals("Running") && !Metas.deleting(pod))
        .sorted(Comparator.comparing((Pod pod) -> pod.getMetadata().getCreationTimestamp()))
        .map(pod -> pod.getMetadata().getName())
        .toList()
        .get(Integer.parseInt(number));
  }

  private void write(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
