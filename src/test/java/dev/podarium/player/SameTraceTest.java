package dev.podarium.player;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.World;
import dev.podarium.api.Change;
import dev.podarium.api.HardwareCommand.NodeShape;
import dev.podarium.api.Request;
import dev.podarium.api.TimeMachine;
import dev.podarium.api.TimeMachine.Step;
import dev.podarium.cluster.Cluster;
import dev.podarium.console.Trace;
import dev.podarium.manifest.Manifests;
import dev.podarium.objects.metadata.Metas;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However time is let go on, the same inputs give the same trace, byte for byte. */
class SameTraceTest {

  private final List<String> expected = drivenStraight();

  @Test
  void played() throws InterruptedException {
    assertThat(lived(time -> fast(time).play())).isEqualTo(expected);
  }

  @Test
  void steppedWriteByWrite() throws InterruptedException {
    assertThat(lived(time -> expected.forEach(line -> time.step(Step.API_WRITE))))
        .isEqualTo(expected);
  }

  @Test
  void playedPausedAndSteppedInTurn() throws InterruptedException {
    assertThat(
            lived(
                time -> {
                  for (var turn = 0; turn < 20; turn++) {
                    fast(time).play();
                    time.pause();
                    time.step(Step.API_WRITE);
                  }
                  time.play();
                }))
        .isEqualTo(expected);
  }

  private static TimeMachine fast(TimeMachine time) {
    time.speed(100);
    return time;
  }

  private static List<String> drivenStraight() {
    var cluster = cluster();
    var lines = new CopyOnWriteArrayList<String>();
    cluster.watch(change -> lines.add(Trace.line(change)));
    var session = World.session(cluster);
    session.execute(lesson());
    session.moves().toSettled().finish();
    return List.copyOf(lines);
  }

  /** The trace up to the length that is expected, of a cluster that is let live in some way. */
  private List<String> lived(Consumer<TimeMachine> way) throws InterruptedException {
    var cluster = cluster();
    var lines = new CopyOnWriteArrayList<String>();
    var allThere = new CountDownLatch(expected.size());
    Consumer<Change> noted =
        change -> {
          lines.add(Trace.line(change));
          allThere.countDown();
        };
    cluster.watch(noted);
    try (var source = new EmbeddedCluster(() -> World.session(cluster))) {
      source.send(lesson()).join();
      way.accept(source.time().orElseThrow());
      assertThat(allThere.await(60, TimeUnit.SECONDS)).as("the trace grew long enough").isTrue();
    }
    return List.copyOf(lines).subList(0, expected.size());
  }

  private static Cluster cluster() {
    return new Cluster(1, IntStream.range(0, 3).mapToObj(i -> NodeShape.of("node-" + i)).toList());
  }

  private static Request lesson() {
    var deployment = Manifests.readFile(Path.of("manifests/nginx-deployment.yaml")).objects();
    return new Request.Create(Metas.withNamespace(deployment.getFirst().object(), "default"));
  }
}
