package dev.podarium.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.Change;
import dev.podarium.api.IndexKey;
import dev.podarium.api.PodGroup;
import dev.podarium.chance.Chance;
import dev.podarium.chance.Seeds;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SnapshotTest {

  private final Writer writer = new Writer();
  private final Store store = writer.store();

  @Test
  void anOldSnapshotStaysWhatItWas() {
    writer.put("a", "node-1", "Pending");
    var before = store.latest();
    writer.put("a", "node-2", "Running").delete("a");

    assertThat(before.count(IndexKey.node("node-1"))).isEqualTo(1);
    assertThat(before.list(Pod.class).map(Pods::phase)).containsExactly("Pending");
    assertThat(store.latest().list(Pod.class)).isEmpty();
  }

  @Test
  void aWatcherOfTwoKeysHearsOfAChangeOnce() {
    var heard = new ArrayList<Change>();
    Consumer<Change> watcher = heard::add;
    store.watch(IndexKey.kind(Kinds.POD), watcher);
    store.watch(IndexKey.node("node-1"), watcher);

    writer.put("a", "node-1", "Pending");

    assertThat(heard).hasSize(1);
  }

  @Test
  void aWatcherHearsWhenAnObjectLosesItsKey() {
    writer.put("a", "", "Pending");
    var heard = new ArrayList<String>();
    store.watch(IndexKey.node(""), change -> heard.add(change.verb() + " " + change.ref().name()));

    writer.put("a", "node-1", "Pending").put("a", "node-1", "Running");

    assertThat(heard).containsExactly("UPDATE a");
  }

  /** Whatever is written, an index answers as a search through everything would. */
  @Seeds(60)
  void indexesAgreeWithASearchThroughEverything(Chance chance) {
    for (var write : chance.listOf(0, 60, () -> chance.between(0, 999))) {
      var name = "pod-" + write % 7;
      if (write % 11 == 0) {
        writer.delete(name);
      } else {
        writer.put(name, "node-" + write % 3, write % 5 == 0 ? "Running" : "Pending");
      }
    }
    var world = store.latest();
    for (var node : List.of("node-0", "node-1", "node-2")) {
      assertThat(names(world.having(IndexKey.node(node))))
          .isEqualTo(names(world.list(Pod.class).filter(pod -> Pods.nodeName(pod).equals(node))));
    }
    for (var group : world.podGroups("owner")) {
      assertThat(names(world.having(group.key())))
          .hasSize(group.size())
          .isEqualTo(
              names(world.list(Pod.class).filter(pod -> Pods.phase(pod).equals(group.phase()))));
    }
    assertThat(world.podGroups("owner").stream().mapToInt(PodGroup::size).sum())
        .isEqualTo(world.count(IndexKey.kind(Kinds.POD)));
  }

  private static TreeSet<String> names(Stream<? extends HasMetadata> objects) {
    return new TreeSet<>(objects.map(o -> o.getMetadata().getName()).toList());
  }
}
