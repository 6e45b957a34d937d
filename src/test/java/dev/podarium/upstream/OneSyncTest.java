package dev.podarium.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.Workloads;
import dev.podarium.api.Request;
import dev.podarium.cluster.controllers.replicaset.ReplicaSetController;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class OneSyncTest {

  @Test
  void aLookWritesWhatTheLoopWould() {
    var set = Workloads.replicaSet("web", 3);

    var outcome = OneSync.of(List.of(set)).look(new ReplicaSetController(), set);

    assertThat(outcome.writes(Request.Create.class)).hasSize(3);
    assertThat(outcome.world().list(Pod.class)).hasSize(3);
    assertThat(outcome.events()).contains("Normal SuccessfulCreate Created pod: web-new1");
    assertThat(((ReplicaSet) outcome.status()).getStatus().getReplicas()).isZero();
  }
}
