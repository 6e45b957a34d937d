package dev.podarium.objects.workloads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.Workloads;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases: kubernetes/kubernetes, pkg/controller/deployment/util/deployment_util_test.go. */
class RolloutBandTest {

  /**
   * TestResolveFenceposts. Its cases "oops" and "urg" are left out: validation refuses such values
   * before a controller sees them.
   */
  @ParameterizedTest(name = "{0} replicas, surge {1}, unavailable {2}")
  @CsvSource({
    " 0,  0%,  0%, 0, 1",
    "10, 39%, 39%, 4, 3",
    "10,    , 39%, 0, 3",
    "10, 39%,    , 4, 0",
    "10,    ,    , 0, 1"
  })
  void theBandFollowsFromReplicasAndStrategy(
      int replicas, String surge, String unavailable, int expectedSurge, int expectedUnavailable) {
    assertThat(
            RolloutBand.of(
                replicas, Workloads.intOrString(surge), Workloads.intOrString(unavailable)))
        .isEqualTo(new RolloutBand(replicas, expectedSurge, expectedUnavailable));
  }

  /** TestMaxUnavailable. */
  @ParameterizedTest(name = "{0} replicas may lose {2} of {1}")
  @CsvSource({"10, 5, 5", "5, 10, 5", "0, 10, 0", "10, 50%, 5", "10, 110%, 10", "0, 0, 0"})
  void noMorePodsMayBeUnavailableThanThereAre(int replicas, String unavailable, int expected) {
    var bound = unavailable.endsWith("%") ? unavailable : (Object) Integer.parseInt(unavailable);

    assertThat(
            RolloutBand.of(Workloads.rolling(Workloads.web(replicas), 1, bound)).maxUnavailable())
        .isEqualTo(expected);
  }

  /** pkg/apis/apps/v1/defaults_test.go: what is left out is 25%, also before the server says so. */
  @Test
  void aBoundThatIsLeftOutIsAQuarter() {
    var web = Workloads.web(8);

    assertThat(RolloutBand.of(web)).isEqualTo(new RolloutBand(8, 2, 2));
    assertThat(RolloutBand.of(Workloads.rolling(web, null, 1))).isEqualTo(new RolloutBand(8, 2, 1));
    assertThat(RolloutBand.of(Workloads.rolling(web, 1, null))).isEqualTo(new RolloutBand(8, 1, 2));
  }

  @Test
  void whoRecreatesHasNoneOnTopAndKeepsNone() {
    var band = RolloutBand.of(recreating(4));

    assertThat(band.most()).isEqualTo(4);
    assertThat(band.fewestAvailable()).isZero();
  }

  /** TestNewRSNewReplicas: five old Pods beside those of the new ReplicaSet. */
  @ParameterizedTest(name = "{0} replicas, {1} new, surge {2}")
  @CsvSource({"1, 5, 1, 5", "6, 2, 10, 6"})
  void theNewReplicaSetGrowsAsFarAsTheSurgeAllows(
      int replicas, int newReplicas, int surge, int expected) {
    assertThat(new RolloutBand(replicas, surge, 1).grown(newReplicas + 5, newReplicas))
        .isEqualTo(expected);
  }

  @Test
  void withoutSurgeNothingGrowsUntilAnOldPodWent() {
    assertThat(new RolloutBand(4, 0, 1).grown(4, 0)).isZero();
    assertThat(new RolloutBand(4, 0, 1).grown(3, 0)).isEqualTo(1);
  }

  private static Deployment recreating(int replicas) {
    return new DeploymentBuilder(Workloads.web(replicas))
        .editSpec()
        .withNewStrategy()
        .withType("Recreate")
        .endStrategy()
        .endSpec()
        .build();
  }
}
