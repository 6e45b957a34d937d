package dev.podarium.upstream;

import dev.podarium.World;
import dev.podarium.api.Change;
import dev.podarium.api.HardwareCommand.NodeShape;
import dev.podarium.api.Snapshot;
import dev.podarium.cluster.Cluster;
import dev.podarium.cluster.runtime.images.Catalogue;
import dev.podarium.console.Commands;
import dev.podarium.console.Script;
import dev.podarium.console.ScriptPlayer;
import dev.podarium.session.Session;
import dev.podarium.simulation.Durations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Plays a recording's manifest and script as the console would, in the real engine, with the
 * recording's three Nodes and the times of its containers: ready 1.5 s after the Pod came to its
 * Node, gone 1 s after it was told to end.
 */
final class RecordedRun {

  private static final long HOUR = Durations.seconds(3600L);
  private static final double READY_AFTER = 1.5;
  private static final double GONE_AFTER = 1;
  private static final double FIRST_TICK_AFTER = 17.7;
  private static final String MANIFEST = "manifest.yaml";

  private final Recording recording;
  private final Path folder;
  private final Session session;
  private final Commands commands;
  private final List<Change> changes = new ArrayList<>();
  private final List<Answer> answers = new ArrayList<>();

  RecordedRun(Recording recording, Path folder) {
    this.recording = recording;
    this.folder = folder;
    var nodes = IntStream.range(0, 3).mapToObj(i -> NodeShape.of("node-" + i)).toList();
    var cluster = new Cluster(1, nodes, Catalogue.pinned(0, READY_AFTER, GONE_AFTER));
    cluster.watch(changes::add);
    session = World.session(cluster);
    commands = new Commands(session, folder);
  }

  /** Plays all of it; every change since the start, in order. */
  List<Change> play() {
    session.runUntil(begin());
    write(MANIFEST, recording.manifest());
    recording.files().forEach((name, text) -> write(name, text.toString()));
    run(List.of("kubectl", "apply", "-f", MANIFEST));
    var player = new ScriptPlayer(session, line -> run(line.words()), HOUR);
    player.play(Script.parse("script", recording.script(), words -> null).lines());
    if (recording.secondsAfterAll() > 0) {
      player.runTo(session.now() + Durations.seconds(recording.secondsAfterAll()));
    } else if (recording.until().equals("settled")) {
      player.settle();
    } else {
      player.runTo(
          begin() + Durations.seconds(Double.parseDouble(recording.until().replace("s", ""))));
    }
    return List.copyOf(changes);
  }

  /** The recording of a schedule that runs every minute began so long before a full minute. */
  private long begin() {
    return recording.manifest().contains("schedule: '* * * * *'")
        ? Durations.seconds(60 - FIRST_TICK_AFTER)
        : 0;
  }

  Snapshot end() {
    return session.latest();
  }

  /** What each command of the script answered, the manifest first. */
  List<Answer> answers() {
    return answers;
  }

  private void run(List<String> words) {
    var result = commands.run(words);
    answers.add(new Answer(result.exit(), result.out().lines().toList()));
  }

  private void write(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
