package dev.podarium;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.Request.Create;
import dev.podarium.manifest.Manifests;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Worlds too large for every build: {@code mvn -ntp verify -Pfull}. */
@Tag("full")
class LargeWorldTest {

  private static final int REPLICAS = 10_000;

  @Test
  void tenThousandReplicasOnAHundredNodesAllBecomeReady() {
    var world = World.of(100);
    world.send(new Create(lesson()));
    world.runUntilSettled();

    assertThat(world.latest().list(Pod.class).filter(Pods::ready)).hasSize(REPLICAS);
  }

  private static Deployment lesson() {
    var objects = Manifests.readFile(Path.of("manifests/nginx-deployment.yaml")).objects();
    var deployment = (Deployment) Metas.withNamespace(objects.getFirst().object(), "default");
    return new DeploymentBuilder(deployment).editSpec().withReplicas(REPLICAS).endSpec().build();
  }
}
