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
