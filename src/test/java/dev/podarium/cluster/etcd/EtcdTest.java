package dev.podarium.cluster.etcd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.Change;
import dev.podarium.api.Change.Verb;
import dev.podarium.api.IndexKey;
import dev.podarium.api.Origin;
import dev.podarium.api.PodGroup;
import dev.podarium.chance.Chance;
import dev.podarium.chance.Seeds;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import dev.podarium.simulation.Agenda;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EtcdTest {

  private final Etcd etcd = new Etcd(new Agenda());

  @Test
  void everyWriteGetsTheNextRevisionAndItIsTheObjectsVersion() {
    var first = put(pod("a", "node-1", "Pending"));
    var second = put(pod("b", "node-1", "Pending"));
    assertThat(first.getMetadata().getResourceVersion()).isEqualTo("1");
    assertThat(second.getMetadata().getResourceVersion()).isEqualTo("2");
    assertThat(etcd.latest().revision()).isEqualTo(2);
  }

  @Test
  void anOldSnapshotStaysWhatItWas() {
    put(pod("a", "node-1", "Pending"));
    var before = etcd.latest();
    put(pod("a", "node-2", "Running"));
    etcd.delete(ObjectRef.of(pod("a", "", "")), Origin.USER);

    assertThat(before.count(IndexKey.node("node-1"))).isEqualTo(1);
    assertThat(before.list(Pod.class).map(Pods::phase)).containsExactly("Pending");
    assertThat(etcd.latest().list(Pod.class)).isEmpty();
  }

  @Test
  void aWatcherWithTwoTermsHearsOfAChangeOnce() {
    var heard = new ArrayList<Change>();
    Consumer<Change> watcher = heard::add;
    etcd.watch(IndexKey.kind(Kinds.POD), watcher);
    etcd.watch(IndexKey.node("node-1"), watcher);

    put(pod("a", "node-1", "Pending"));

    assertThat(heard).hasSize(1);
  }

  @Test
  void aWatcherHearsWhenAnObjectLosesItsTerm() {
    put(pod("a", "", "Pending"));
    var heard = new ArrayList<String>();
    etcd.watch(IndexKey.node(""), change -> heard.add(change.verb() + " " + change.ref().name()));

    put(pod("a", "node-1", "Pending"));
    put(pod("a", "node-1", "Running"));

    assertThat(heard).containsExactly("UPDATE a");
  }

  /** Whatever is written, an index answers as a search through everything would. */
  @Seeds(60)
  void indexesAgreeWithASearchThroughEverything(Chance chance) {
    var writes = chance.listOf(0, 60, () -> chance.between(0, 999));
    var store = new Etcd(new Agenda());
    for (var write : writes) {
      var pod =
          pod("pod-" + write % 7, "node-" + write % 3, write % 5 == 0 ? "Running" : "Pending");
      if (write % 11 == 0) {
        store.delete(ObjectRef.of(pod), Origin.USER);
      } else {
        store.put(pod, Verb.UPDATE, Origin.USER);
      }
    }
    for (var node : List.of("node-0", "node-1", "node-2")) {
      assertThat(names(store.latest().having(IndexKey.node(node))))
          .isEqualTo(
              names(
                  store.latest().list(Kinds.POD).filter(p -> Pods.nodeName((Pod) p).equals(node))));
    }
    assertThat(store.latest().podGroups("owner").stream().mapToInt(PodGroup::size).sum())
        .isEqualTo(store.latest().count(IndexKey.kind(Kinds.POD)));
  }

  private static TreeSet<String> names(Stream<? extends HasMetadata> objects) {
    return new TreeSet<>(objects.map(o -> o.getMetadata().getName()).toList());
  }

  private HasMetadata put(Pod pod) {
    return etcd.put(pod, Verb.UPDATE, Origin.USER);
  }

  private static Pod pod(String name, String node, String phase) {
    return Metas.withLabel(
        new PodBuilder()
            .withNewMetadata()
            .withName(name)
            .withNamespace("default")
            .addNewOwnerReference()
            .withApiVersion("apps/v1")
            .withKind("ReplicaSet")
            .withName("web")
            .withUid("owner")
            .withController(true)
            .endOwnerReference()
            .endMetadata()
            .withNewSpec()
            .withNodeName(node)
            .endSpec()
            .withNewStatus()
            .withPhase(phase)
            .endStatus()
            .build(),
        "app",
        "web");
  }
}
