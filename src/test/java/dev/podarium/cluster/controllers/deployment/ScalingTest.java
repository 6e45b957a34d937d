package dev.podarium.cluster.controllers.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.objects.workloads.RolloutBand;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cases: kubernetes/kubernetes, pkg/controller/deployment/sync_test.go, TestScale. */
class ScalingTest {

  private static final int NO_NEW = -1;

  /**
   * A case. Sizes begin with the new ReplicaSet, -1 when there is none; then the old ones, the
   * younger first.
   *
   * @param desired what each ReplicaSet remembers of the Deployment's size
   */
  record Case(
      String name,
      Deployment after,
      Deployment before,
      int[] desired,
      int[] sizes,
      int[] expected) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() {
    return Stream.of(
        plain("normal scaling event: 10 -> 12", 12, 10, new int[] {10}, new int[] {12}),
        plain("normal scaling event: 10 -> 5", 5, 10, new int[] {10}, new int[] {5}),
        plain("proportional scaling: 5 -> 10", 10, 5, new int[] {2, 3}, new int[] {4, 6}),
        plain("proportional scaling: 5 -> 3", 3, 5, new int[] {2, 3}, new int[] {1, 2}),
        plain("proportional scaling: 9 -> 4", 4, 9, new int[] {8, 1}, new int[] {4, 0}),
        plain("proportional scaling: 7 -> 10", 10, 7, new int[] {2, 3, 2}, new int[] {3, 4, 3}),
        plain("proportional scaling: 13 -> 8", 8, 13, new int[] {2, 8, 3}, new int[] {1, 5, 2}),
        plain("leftover distribution: 3 -> 4", 4, 3, new int[] {1, 1, 1}, new int[] {2, 1, 1}),
        plain("leftover distribution: 3 -> 2", 2, 3, new int[] {1, 1, 1}, new int[] {1, 1, 0}),
        plain(
            "proportional scaling (no new rs): 4 -> 5",
            5,
            4,
            new int[] {NO_NEW, 2, 2},
            new int[] {NO_NEW, 3, 2}),
        plain("proportional scaling: 6 -> 0", 0, 6, new int[] {3, 2, 1}, new int[] {0, 0, 0}),
        plain("proportional scaling: 0 -> 6", 6, 6, new int[] {0, 0, 0}, new int[] {6, 0, 0}),
        new Case(
            "failed rs update",
            Sets.deployment(5, null, null),
            Sets.deployment(5, null, null),
            new int[] {5, 3, 5},
            new int[] {2, 1, 1},
            new int[] {2, 2, 1}),
        surge("deployment with surge pods", 20, 2, 10, 2, new int[] {6, 6}, new int[] {11, 11}),
        surge("change both surge and size", 50, 6, 10, 3, new int[] {5, 8}, new int[] {22, 34}),
        plain(
            "change both size and template",
            14,
            10,
            new int[] {NO_NEW, 7, 3},
            new int[] {NO_NEW, 10, 4}),
        surge(
            "saturated but broken new replica set does not affect old pods",
            2,
            1,
            2,
            1,
            new int[] {2, 1},
            new int[] {2, 1}));
  }

  private static Case plain(String name, int after, int before, int[] sizes, int[] expected) {
    return of(
        name,
        Sets.deployment(after, null, null),
        Sets.deployment(before, null, null),
        sizes,
        expected);
  }

  private static Case surge(
      String name,
      int after,
      int surgeAfter,
      int before,
      int surgeBefore,
      int[] sizes,
      int[] expected) {
    return of(
        name,
        Sets.deployment(after, surgeAfter, null),
        Sets.deployment(before, surgeBefore, null),
        sizes,
        expected);
  }

  private static Case of(
      String name, Deployment after, Deployment before, int[] sizes, int[] expected) {
    var desired = new int[sizes.length];
    Arrays.fill(desired, before.getSpec().getReplicas());
    return new Case(name, after, before, desired, sizes, expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void everyReplicaSetTakesItsShare(Case given) {
    assertThat(Sets.sizes(Scaling.advance(state(given)))).isEqualTo(expected(given));
  }

  private static SyncState state(Case given) {
    var old = new ArrayList<ReplicaSet>();
    for (var i = given.sizes.length - 1; i > 0; i--) {
      old.add(set(given, i));
    }
    return Sets.state(given.after, given.sizes[0] == NO_NEW ? null : set(given, 0), old);
  }

  private static ReplicaSet set(Case given, int index) {
    var surge = RolloutBand.of(given.before).maxSurge();
    var remembered = new RolloutBand(given.desired[index], surge, 0);
    return RolloutAnnotations.sized(
        Sets.set("set-" + index, given.sizes[index], 0, 10 - index), remembered);
  }

  private static Map<String, Integer> expected(Case given) {
    var sizes = new TreeMap<String, Integer>();
    for (var i = 0; i < given.expected.length; i++) {
      if (given.expected[i] != NO_NEW) {
        sizes.put("set-" + i, given.expected[i]);
      }
    }
    return sizes;
  }
}
