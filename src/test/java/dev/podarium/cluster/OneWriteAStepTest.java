package dev.podarium.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.World;
import dev.podarium.api.HardwareCommand.KillContainer;
import dev.podarium.api.HardwareCommand.StopNode;
import dev.podarium.api.Request.Create;
import dev.podarium.manifest.Manifests;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.Pod;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Whoever steps write by write sees every write: no entry of the agenda makes two. */
class OneWriteAStepTest {

  private final World world = World.of(3);

  @Test
  void everyEntryOfTheAgendaWritesAtMostOnce() {
    var manifest = Manifests.readFile(Path.of("manifests/nginx-deployment.yaml"));
    var deployment = manifest.objects().getFirst().object();
    world.send(new Create(Metas.withNamespace(deployment, "default")));
    stepThrough(60);
    var pod = world.latest().list(Pod.class).findFirst().orElseThrow();
    world.send(new KillContainer(ObjectRef.of(pod), ""));
    world.send(new StopNode("node-2"));
    stepThrough(500);
  }

  private void stepThrough(long seconds) {
    var agenda = world.cluster().agenda();
    var end = agenda.now() + seconds * 1_000_000_000L;
    while (agenda.now() < end) {
      var next = agenda.peek();
      var before = world.latest().revision();
      agenda.runNext();
      assertThat(world.latest().revision() - before)
          .as(
              "writes of one entry: %s %s",
              next == null ? "" : next.who(), next == null ? "" : next.what())
          .isLessThanOrEqualTo(1);
    }
  }
}
