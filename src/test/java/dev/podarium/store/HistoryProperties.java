package dev.podarium.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.podarium.api.Address;
import dev.podarium.api.Change;
import dev.podarium.api.History;
import dev.podarium.api.Refusal;
import dev.podarium.chance.Chance;
import dev.podarium.chance.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The past is what it was, as far as the budget reaches and no further. Whole worlds are tried in
 * {@code fuzz}.
 */
class HistoryProperties {

  @Seeds(60)
  void theStateAtARevisionIsWhatItWasWhenItWasTheNewest(Chance chance) {
    var budget = chance.oneOf(0, 1, 2, 100, Retained.PAGE, 700, 10_000);
    var writer = new Writer();
    var states = new States(1);
    writer.store().watch(0, change -> states.take(writer.store().latest()));
    writer.store().retain(new Budget(budget, Long.MAX_VALUE));

    write(writer, chance, chance.between(0, 1_200));

    var newest = writer.store().latest().revision();
    states.areAsTheyWere(writer.store().asBranch(1), Math.max(0, newest - budget));
  }

  @Seeds(60)
  void changesAreAllThatFollowOrSayThatTheyAreNot(Chance chance) {
    var writer = new Writer();
    var all = new ArrayList<Change>();
    writer.store().watch(0, all::add);
    writer.store().retain(new Budget(chance.between(0, 600), chance.between(0L, 4_000_000L)));
    write(writer, chance, chance.between(1, 1_000));
    var history = writer.store().asBranch(1);
    var oldest = oldest(history);

    for (var from : List.of(0L, oldest - 1, oldest, oldest + 1, (long) all.size())) {
      var address = new Address(1, Math.max(0, Math.min(from, all.size())));
      var retained = address.revision() >= oldest;
      var changes = history.changes(address);
      assertThat(changes.complete()).isEqualTo(retained);
      var begin = retained ? address.revision() : oldest;
      assertThat(changes.changes().equals(all.subList((int) begin, all.size()))).isTrue();
      if (retained) {
        assertThatCode(() -> history.watch(address, change -> {})).doesNotThrowAnyException();
      } else {
        assertThatThrownBy(() -> history.watch(address, change -> {})).isInstanceOf(Refusal.class);
      }
    }
  }

  private static long oldest(History history) {
    return LongStream.rangeClosed(0, history.latest().revision())
        .filter(revision -> history.at(new Address(1, revision)).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private static void write(Writer writer, Chance chance, int times) {
    for (var i = 0; i < times; i++) {
      var name = "pod-" + chance.between(0, 12);
      if (chance.onceIn(6)) {
        writer.delete(name);
      } else {
        writer.put(
            name,
            chance.oneOf("", "node-1", "node-2"),
            chance.oneOf("Pending", "Running", "Failed"));
      }
    }
  }
}
