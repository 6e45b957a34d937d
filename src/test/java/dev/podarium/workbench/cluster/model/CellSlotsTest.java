package dev.podarium.workbench.cluster.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.chance.Chance;
import dev.podarium.chance.Seeds;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CellSlotsTest {

  @Test
  void aPlaceThatBecameEmptyStaysEmptyUntilTheAddressesComeRoundToIt() {
    assertThat(names(0, 2)).containsExactly("web-0", null, "web-2", null);
    assertThat(names(0, 2, 3)).containsExactly("web-0", null, "web-2", "web-3");
    assertThat(names(0, 2, 3, 4)).containsExactly("web-0", "web-4", "web-2", "web-3");
    assertThat(names(2, 3, 5)).containsExactly(null, "web-5", "web-2", "web-3");
  }

  @Test
  void aPodWithoutAnAddressSitsWhereItsAddressWillPutIt() {
    var waiting = pod(2, "");

    var before = CellSlots.of(List.of(pod(0), pod(1), waiting));
    var after = CellSlots.of(List.of(pod(0), pod(1), pod(2)));

    assertThat(before.indexOf(waiting)).isEqualTo(2);
    assertThat(after.get(2)).isEqualTo(pod(2));
  }

  @Seeds(100)
  void nobodyMovesWhoStaysWhilePodsComeAndGo(Chance chance) {
    var pods = new ArrayList<Pod>();
    var before = CellSlots.of(pods);
    for (var number = 0; number < 100; number++) {
      if (pods.size() == 4) {
        pods.removeFirst();
      }
      pods.add(pod(number));
      var oldest = Integer.parseInt(pods.getFirst().getMetadata().getName().substring(4));
      if (pods.size() > 1 && (chance.onceIn(2) || number - oldest > 2)) {
        pods.removeFirst();
      }
      var now = CellSlots.of(pods);
      for (var pod : pods) {
        if (before.contains(pod)) {
          assertThat(now.indexOf(pod)).isEqualTo(before.indexOf(pod));
        }
      }
      before = now;
    }
  }

  @Seeds(100)
  void whoComesMovesNobodyAndTheOrderInWhichOneLooksChangesNothing(Chance chance) {
    var pods = new ArrayList<Pod>();
    for (var number = 0; number < 60; number++) {
      if (chance.onceIn(3)) {
        pods.add(pod(number));
      }
    }
    var before = CellSlots.of(pods);

    Collections.shuffle(pods, new Random(chance.seed()));
    assertThat(CellSlots.of(pods)).isEqualTo(before);

    pods.add(pod(60));
    if (CellSlots.places(pods.size()) == before.size()) {
      var now = CellSlots.of(pods);
      before.stream()
          .filter(Objects::nonNull)
          .forEach(pod -> assertThat(now.indexOf(pod)).isEqualTo(before.indexOf(pod)));
    }
  }

  private static List<String> names(int... numbers) {
    var pods = new ArrayList<Pod>();
    for (var number : numbers) {
      pods.add(pod(number));
    }
    return CellSlots.of(pods).stream()
        .map(pod -> pod == null ? null : pod.getMetadata().getName())
        .toList();
  }

  private static Pod pod(int number) {
    return pod(number, "10.244.0." + (number + 2));
  }

  private static Pod pod(int number, String address) {
    return new PodBuilder()
        .withNewMetadata()
        .withName("web-" + number)
        .withNamespace("default")
        .withCreationTimestamp("2026-01-01T08:%02d:%02dZ".formatted(number / 60, number % 60))
        .endMetadata()
        .withNewStatus()
        .withPodIP(address)
        .endStatus()
        .build();
  }
}
