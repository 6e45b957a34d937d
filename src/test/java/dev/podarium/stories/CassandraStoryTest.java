package dev.podarium.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.objects.core.VolumeClaims;
import dev.podarium.upstream.Shared;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import org.junit.jupiter.api.Test;

/** The tutorial that deploys Cassandra, as it is written. */
class CassandraStoryTest {

  @Test
  void threeNodesOfCassandraComeUpOneAfterTheOtherOnVolumesOfTheirOwnClass() {
    var folder = Shared.require("manifests/cassandra");
    var stage = Stage.empty(3).say("kubectl apply -f " + folder).settle();

    assertThat(stage.printed("kubectl get statefulset cassandra")).contains("3/3");
    assertThat(stage.list(Pod.class))
        .extracting(pod -> pod.getMetadata().getName())
        .containsExactly("cassandra-0", "cassandra-1", "cassandra-2");
    assertThat(stage.list(PersistentVolumeClaim.class))
        .hasSize(3)
        .allMatch(claim -> "fast".equals(VolumeClaims.className(claim)))
        .allMatch(claim -> VolumeClaims.phase(claim).equals("Bound"));
  }
}
