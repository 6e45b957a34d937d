package dev.podarium.cluster.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.Change;
import dev.podarium.api.IndexKey;
import dev.podarium.cluster.apiserver.ApiServer;
import dev.podarium.cluster.etcd.Etcd;
import dev.podarium.objects.Kinds;
import dev.podarium.simulation.Agenda;
import dev.podarium.simulation.Dice;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Behaviour: k8s.io/client-go/tools/record/events_cache_test.go. */
class EventRecorderTest {

  private final Agenda agenda = new Agenda();
  private final Etcd etcd = new Etcd(agenda);
  private final Dice dice = new Dice(1);
  private final Connection connection =
      new Connection(
          "kubelet node-1",
          new Endpoint(new ApiServer(etcd, agenda, dice), etcd, LatencyProfile.realistic()),
          agenda,
          dice);
  private final EventRecorder recorder = new EventRecorder(connection);
  private final Pod pod =
      new PodBuilder()
          .withNewMetadata()
          .withName("web")
          .withNamespace("default")
          .withUid("1")
          .endMetadata()
          .build();

  @Test
  void anEventNamesItsSourceAndItsObject() {
    record("Image can be pulled");

    var event = events().getFirst();
    assertThat(event.getMetadata().getName()).matches("web\\.[0-9a-f]{16}");
    assertThat(event.getSource().getComponent()).isEqualTo("kubelet");
    assertThat(event.getSource().getHost()).isEqualTo("node-1");
    assertThat(event.getReportingComponent()).isEqualTo("kubelet");
    assertThat(event.getReportingInstance()).isEqualTo("node-1");
    assertThat(event.getInvolvedObject().getName()).isEqualTo("web");
    assertThat(event.getCount()).isEqualTo(1);
  }

  @Test
  void theSameEventAgainRaisesTheCountOfTheFirst() {
    record("Back-off restarting failed container");
    wait(10);
    record("Back-off restarting failed container");

    assertThat(events())
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.getCount()).isEqualTo(2);
              assertThat(event.getFirstTimestamp()).isEqualTo("2026-01-01T08:00:00Z");
              assertThat(event.getLastTimestamp()).isEqualTo("2026-01-01T08:00:10Z");
            });
  }

  @Test
  void fromTheTenthSimilarEventWithinTenMinutesAllAreCombined() {
    IntStream.rangeClosed(1, 12).forEach(i -> record("Error creating: " + i));

    assertThat(events()).hasSize(10);
    assertThat(events().getLast().getMessage())
        .isEqualTo("(combined from similar events): Error creating: 12");
    assertThat(events().getLast().getCount()).isEqualTo(3);
  }

  @Test
  void similarEventsThatAreRareAreNotCombined() {
    var written = new ArrayList<Change>();
    etcd.store().watch(IndexKey.kind(Kinds.EVENT), written::add);
    for (var i = 1; i <= 12; i++) {
      record("Error creating: " + i);
      wait(601);
    }

    assertThat(written).filteredOn(change -> change.verb() == Change.Verb.CREATE).hasSize(12);
  }

  @Test
  void afterTwentyFiveEventsAboutAnObjectOneIsTakenEveryFiveMinutes() {
    for (var i = 1; i <= 40; i++) {
      record("Back-off restarting failed container");
    }
    assertThat(events().getFirst().getCount()).isEqualTo(25);

    wait(300);
    record("Back-off restarting failed container");
    record("Back-off restarting failed container");

    assertThat(events().getFirst().getCount()).isEqualTo(41);
  }

  private void record(String message) {
    recorder.record(Note.warning(pod, "Failed", message));
    while (!agenda.settled()) {
      agenda.runNext();
    }
  }

  private void wait(int seconds) {
    agenda.after(Durations.seconds((long) seconds), "test", "waits", () -> {});
    while (!agenda.settled()) {
      agenda.runNext();
    }
  }

  private List<Event> events() {
    return etcd.latest().list(Event.class).toList();
  }
}
