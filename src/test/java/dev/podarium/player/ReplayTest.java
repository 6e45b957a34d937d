package dev.podarium.player;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.Command;
import dev.podarium.api.HardwareCommand;
import dev.podarium.api.HardwareCommand.NodeShape;
import dev.podarium.api.Request;
import dev.podarium.api.TimeMachine;
import dev.podarium.cluster.Cluster;
import dev.podarium.console.Trace;
import dev.podarium.manifest.Manifests;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.session.Beginning;
import dev.podarium.simulation.Journal;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The journal is enough to live the same run again, whenever a command happened to come in. */
class ReplayTest {

  @Test
  void theSameCommandsBetweenTheSameEntriesGiveTheSameTrace() {
    var cluster = cluster();
    var lived = traced(cluster);
    List<Journal.Entry<Command>> commands;
    try (var source = new EmbeddedCluster(() -> simulated(cluster))) {
      source.player().speed(TimeMachine.UNLIMITED);
      source.player().play();
      source.send(lesson()).join();
      source.send(new HardwareCommand.AddNode(NodeShape.of("late"))).join();
      source.send(new HardwareCommand.StopNode("node-1")).join();
      source.player().pause();
      commands = source.player().journal().join();
    }

    var replayed = replayed(commands);

    assertThat(commands).hasSize(3);
    assertThat(replayed).hasSizeGreaterThan(10).isEqualTo(lived.subList(0, replayed.size()));
  }

  /** The trace of a fresh cluster that gets the commands, as far as it has come then. */
  private static List<String> replayed(List<Journal.Entry<Command>> commands) {
    var cluster = cluster();
    var lines = traced(cluster);
    var agenda = cluster.agenda();
    for (var command : commands) {
      while (agenda.ran() < command.ran()) {
        agenda.runNext();
      }
      agenda.idleUntil(command.nanos());
      cluster.execute(command.input());
    }
    return List.copyOf(lines);
  }

  private static List<String> traced(Cluster cluster) {
    var lines = new CopyOnWriteArrayList<String>();
    cluster.watch(change -> lines.add(Trace.line(change)));
    return lines;
  }

  private static Cluster cluster() {
    return new Cluster(1, IntStream.range(0, 3).mapToObj(i -> NodeShape.of("node-" + i)).toList());
  }

  private static SimulatedCluster simulated(Cluster cluster) {
    return new SimulatedCluster(
        new Beginning("test", 1, List.of()), cluster.agenda(), cluster::history, cluster::execute);
  }

  private static Request lesson() {
    var deployment = Manifests.readFile(Path.of("manifests/nginx-deployment.yaml")).objects();
    return new Request.Create(Metas.withNamespace(deployment.getFirst().object(), "default"));
  }
}
