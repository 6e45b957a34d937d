package dev.podarium.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.podarium.api.Address;
import dev.podarium.api.Change;
import dev.podarium.api.Changes;
import dev.podarium.api.History;
import dev.podarium.api.Refusal;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HistoryTest {

  private static final ObjectRef POD = new ObjectRef(Kinds.POD, "default", "a");

  private final Writer writer = new Writer();
  private final History history = writer.store().asBranch(1);

  @Test
  void everyRevisionCanBeLookedAtAgain() {
    writer.put("a", "node-1", "Pending").put("a", "node-1", "Running").delete("a");

    assertThat(history.at(at(0)).orElseThrow().kinds()).isEmpty();
    assertThat(history.at(at(1)).orElseThrow().find(POD))
        .isInstanceOfSatisfying(Pod.class, pod -> assertThat(Pods.phase(pod)).isEqualTo("Pending"));
    assertThat(history.at(at(3)).orElseThrow().kinds()).isEmpty();
    assertThat(history.at(at(4))).as("to come").isEmpty();
    assertThat(history.change(at(2)).orElseThrow().after())
        .isSameAs(history.at(at(2)).orElseThrow().find(POD));
    assertThat(history.change(at(0))).isEmpty();
    assertThat(history.change(at(4))).isEmpty();
    assertThat(history.at(new Address(2, 1))).as("of another branch").isEmpty();
  }

  @Test
  void changesLeadToTheirMoment() {
    writer.put("a", "", "Pending").put("b", "", "Pending");

    var changes = history.changes(at(1));

    assertThat(changes.complete()).isTrue();
    assertThat(changes.changes()).extracting(Change::revision).containsExactly(2L);
    assertThat(changes.moment().address()).isEqualTo(at(2));
    assertThat(history.changes(at(2)).changes()).isEmpty();
  }

  @Test
  void whatIsBeyondTheBudgetIsForgottenOldestFirst() {
    writer.store().retain(new Budget(2, Long.MAX_VALUE));
    writer.put("a", "", "Pending").put("b", "", "Pending").put("c", "", "Pending");

    assertThat(history.at(at(0))).isEmpty();
    assertThat(history.at(at(1))).isPresent();
    assertThat(history.change(at(1))).isEmpty();
    assertThat(history.changes(at(1)).complete()).isTrue();
    var incomplete = history.changes(at(0));
    assertThat(incomplete.complete()).isFalse();
    assertThat(incomplete.changes()).extracting(Change::revision).containsExactly(2L, 3L);
  }

  @Test
  void theBudgetInBytesBoundsTheHeapThatIsEstimated() {
    writer.store().retain(Budget.ofBytes(1_000_000));
    for (var i = 0; i < 2_000; i++) {
      writer.put("a", "node-" + i, "Running");
    }

    assertThat(history.at(at(2_000 - 200))).isPresent();
    assertThat(history.at(at(2_000 - 1_000))).isEmpty();
  }

  /** A text that was replaced is what history holds, and may be as long as all the rest. */
  @Test
  void longTextsThatWereReplacedWeigh() {
    writer.store().retain(Budget.ofBytes(1_000_000));
    for (var i = 0; i < 10; i++) {
      writer.put(map(Integer.toString(i).repeat(300_000)));
    }
    writer.put(map(""));

    assertThat(history.at(at(9))).isPresent();
    assertThat(history.at(at(7))).isEmpty();
  }

  private static ConfigMap map(String text) {
    return new ConfigMapBuilder()
        .withNewMetadata()
        .withName("text")
        .withNamespace("default")
        .endMetadata()
        .withData(Map.of("text", text))
        .build();
  }

  @Test
  void changesOfAnotherBranchAreToBeReadFromTheMoment() {
    writer.put("a", "", "Pending");

    var changes = history.changes(new Address(2, 1));

    assertThat(changes.complete()).isFalse();
    assertThat(changes.moment().address()).isEqualTo(at(1));
  }

  @Test
  void aWatchFromThePastTellsEverythingOnce() {
    writer.put("a", "", "Pending").put("b", "", "Pending");
    var told = new ArrayList<Long>();

    var subscription = history.watch(at(1), change -> told.add(change.revision()));
    writer.put("c", "", "Pending");
    subscription.end();
    writer.put("d", "", "Pending");

    assertThat(told).containsExactly(2L, 3L);
  }

  @Test
  void aWatchFromWhatIsForgottenIsRefused() {
    writer.store().retain(new Budget(1, Long.MAX_VALUE));
    writer.put("a", "", "Pending").put("b", "", "Pending").put("c", "", "Pending");

    var refusal = catchThrowableOfType(Refusal.class, () -> history.watch(at(1), change -> {}));

    assertThat(refusal.status().getCode()).isEqualTo(410);
    assertThat(refusal.reason()).isEqualTo("Expired");
    assertThat(refusal).hasMessage("too old resource version: 1 (2)");
    assertThatThrownBy(() -> history.watch(new Address(2, 3), change -> {}))
        .isInstanceOf(Refusal.class);
  }

  /** Before, a window could see a snapshot whose change was told to it a frame later, or never. */
  @Test
  @Timeout(60)
  void whateverIsReadWhileAnotherThreadWritesIsConsistent() {
    writer.store().retain(new Budget(700, Long.MAX_VALUE));
    var writing = CompletableFuture.runAsync(() -> writeMuch(30_000));
    var from = at(0);
    while (!writing.isDone()) {
      var changes = history.changes(from);
      assertConsistent(from, changes);
      from = changes.moment().address();
    }
    writing.join();
  }

  /**
   * Whoever begins to watch in the middle of the writing misses nothing and hears nothing twice.
   */
  @Test
  @Timeout(60)
  void whoBeginsToWatchWhileAnotherThreadWritesMissesNothing() {
    var writing = CompletableFuture.runAsync(() -> writeMuch(20_000));
    var told = new ArrayList<List<Long>>();
    while (!writing.isDone() && told.size() < 20) {
      var one = new ArrayList<Long>();
      told.add(one);
      history.watch(at(0), change -> one.add(change.revision()));
    }
    writing.join();
    var all = IntStream.rangeClosed(1, 20_000).mapToObj(Long::valueOf).toList();
    told.forEach(one -> assertThat(one.equals(all)).isTrue());
  }

  private void writeMuch(int writes) {
    for (var i = 0; i < writes; i++) {
      writer.put("pod-" + i % 50, "node-" + i % 3, "Running");
    }
  }

  private static void assertConsistent(Address from, Changes found) {
    var end = found.moment().snapshot().revision();
    var changes = found.changes();
    var expected = found.complete() ? from.revision() : end - changes.size();
    for (var change : changes) {
      expected++;
      if (change.revision() != expected) {
        throw new AssertionError("revision " + change.revision() + " in place of " + expected);
      }
    }
    assertThat(expected).as("the changes lead to the snapshot").isEqualTo(end);
    if (!changes.isEmpty()) {
      var last = changes.getLast();
      assertThat(found.moment().snapshot().find(last.ref())).isSameAs(last.after());
    }
  }

  private static Address at(long revision) {
    return new Address(1, revision);
  }
}
