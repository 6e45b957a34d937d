package dev.podarium.cluster.etcd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.Change;
import dev.podarium.api.Change.Verb;
import dev.podarium.api.Origin;
import dev.podarium.objects.ObjectRef;
import dev.podarium.simulation.Agenda;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EtcdTest {

  private final Agenda agenda = new Agenda();
  private final Etcd etcd = new Etcd(agenda);

  @Test
  void everyWriteGetsTheNextRevisionAndItIsTheObjectsVersion() {
    var first = put("a");
    var second = put("b");
    assertThat(first.getMetadata().getResourceVersion()).isEqualTo("1");
    assertThat(second.getMetadata().getResourceVersion()).isEqualTo("2");
    assertThat(etcd.latest().revision()).isEqualTo(2);
  }

  @Test
  void aWriteIsOfItsInstantInVirtualTime() {
    agenda.idleUntil(Durations.seconds(3L));
    put("a");
    assertThat(etcd.latest().nanos()).isEqualTo(Durations.seconds(3L));
  }

  @Test
  void removingWhatIsNotThereWritesNothing() {
    put("a");
    var changes = new ArrayList<Change>();
    etcd.store().watch(1, changes::add);

    etcd.delete(ObjectRef.of(map("b")), Origin.USER);
    etcd.delete(ObjectRef.of(map("a")), Origin.USER);

    assertThat(changes).extracting(Change::verb).containsExactly(Verb.DELETE);
  }

  /** As the API server's leases are: up to a minute longer, and used for what comes meanwhile. */
  @Test
  void whatHasALeaseGoesWhenItEndsOneWriteAtATime() {
    lease("a");
    runTo(30);
    lease("b");
    runTo(90);
    lease("c");
    assertThat(agenda.settled()).as("nobody waits for it").isTrue();

    runTo(3_659);
    assertThat(etcd.latest().list(ConfigMap.class)).hasSize(3);
    assertThat(agenda.runNext()).isTrue();
    assertThat(etcd.latest().list(ConfigMap.class)).hasSize(2);
    assertThat(agenda.runNext()).isTrue();
    assertThat(names()).containsExactly("c");
    assertThat(etcd.latest().nanos()).isEqualTo(Durations.seconds(3_660L));
    runTo(3_749);
    assertThat(names()).containsExactly("c");
    runTo(3_750);
    assertThat(names()).isEmpty();
  }

  @Test
  void whatIsWrittenAgainGetsAFreshLease() {
    lease("a");
    runTo(1_000);
    lease("a");
    runTo(4_000);
    assertThat(names()).containsExactly("a");
    runTo(4_660);
    assertThat(names()).isEmpty();
  }

  @Test
  void whatALeaseEndsIsARoutineWriteOfEtcdItself() {
    lease("a");
    var changes = new ArrayList<Change>();
    etcd.store().watch(1, changes::add);
    runTo(3_660);
    assertThat(changes)
        .singleElement()
        .returns(true, Change::routine)
        .returns(Verb.DELETE, Change::verb)
        .returns(new Origin("etcd", null), Change::origin);
  }

  private void lease(String name) {
    put(name);
    etcd.lease(ObjectRef.of(map(name)), Durations.seconds(3_600L));
  }

  private List<String> names() {
    return etcd.latest().list(ConfigMap.class).map(map -> map.getMetadata().getName()).toList();
  }

  private void runTo(long seconds) {
    var end = Durations.seconds(seconds);
    for (var next = agenda.peek(); next != null && next.instant() <= end; next = agenda.peek()) {
      agenda.runNext();
    }
    agenda.idleUntil(end);
  }

  private HasMetadata put(String name) {
    return etcd.put(map(name), Verb.UPDATE, Origin.USER);
  }

  private static ConfigMap map(String name) {
    return new ConfigMapBuilder()
        .withNewMetadata()
        .withName(name)
        .withNamespace("default")
        .endMetadata()
        .build();
  }
}
