package dev.podarium.cluster.controllers.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases: kubernetes/kubernetes, pkg/controller/deployment/rolling_test.go. */
class RollingUpdateTest {

  /** TestDeploymentController_reconcileNewReplicaSet. */
  @ParameterizedTest(name = "surge {1}: {2} old, {3} new become {4} new")
  @CsvSource({
    "10, 0, 10,  0,  0",
    "10, 2, 10,  0,  2",
    "10, 2,  5,  0,  7",
    "10, 2, 10,  2,  2",
    "10, 2,  2, 11, 10"
  })
  void theNewRevisionGrowsAsFarAsTheSurgeAllows(
      int replicas, int surge, int old, int fresh, int expected) {
    var state =
        Sets.state(
            Sets.deployment(replicas, surge, 0),
            Sets.set("new", fresh, 0, 2),
            List.of(Sets.set("old", old, 0, 1)));

    assertThat(Sets.sizes(RollingUpdate.scaleUpNew(state))).containsEntry("new", expected);
  }

  /**
   * TestDeploymentController_reconcileOldReplicaSets and
   * TestDeploymentController_scaleDownOldReplicaSetsForRollingUpdate.
   */
  @ParameterizedTest(name = "{0} replicas, unavailable {1}: {2} old ({4} available), {3} new ({5})")
  @CsvSource({
    "10, 0, 10, 0, 10, 0, 9",
    "10, 2, 10, 0, 10, 0, 8",
    "10, 2, 10, 0,  8, 0, 8",
    "10, 2, 10, 0,  9, 0, 8",
    "10, 2,  8, 2,  8, 0, 8",
    "10, 2,  0, 0, 10, 0, 0"
  })
  void anOldPodGoesWhenEnoughStayAvailable(
      int replicas, int unavailable, int old, int fresh, int oldReady, int newReady, int expected) {
    var state =
        Sets.state(
            Sets.deployment(replicas, 0, unavailable),
            Sets.set("new", fresh, newReady, 2),
            List.of(Sets.set("old", old, oldReady, 1)));

    assertThat(Sets.sizes(RollingUpdate.scaleDownOld(state))).containsEntry("old", expected);
  }

  /** TestDeploymentController_cleanupUnhealthyReplicas. */
  @ParameterizedTest(name = "{0} old, {1} available, {2} may go: {3} go")
  @CsvSource({"10, 8, 1, 1", "10, 8, 3, 2", "10, 8, 0, 0", "10, 10, 3, 0"})
  void unhealthyOldPodsGoFirst(int old, int available, int mayGo, int gone) {
    var state =
        Sets.state(Sets.deployment(10, 2, 2), null, List.of(Sets.set("old", old, available, 1)));

    assertThat(Sets.sizes(RollingUpdate.cleanUpUnhealthy(state, mayGo)))
        .containsEntry("old", old - gone);
  }

  /** The example at the top of rolling.go, case 2: another template while the rollout stands. */
  @Test
  void anotherUpdateTakesAllUnreadyPodsAwayAtOnce() {
    var state =
        Sets.state(
            Sets.deployment(10, 3, 2),
            Sets.set("newest", 0, 0, 3),
            List.of(Sets.set("old", 8, 8, 1), Sets.set("broken", 5, 0, 2)));

    assertThat(Sets.sizes(RollingUpdate.scaleDownOld(state)))
        .containsEntry("broken", 0)
        .containsEntry("old", 8);
  }
}
