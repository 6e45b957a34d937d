package dev.podarium.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.chance.Chance;
import dev.podarium.chance.Comparators;
import dev.podarium.chance.Seeds;
import java.util.ArrayList;
import java.util.Comparator;

class AgendaProperties {

  @Seeds(30)
  void entriesAreInOneOrder(Chance chance) {
    var agenda = new Agenda();
    Comparators.lawfulForKeys(
        Comparator.naturalOrder(), () -> agenda.after(delay(chance), "who", "what", () -> {}));
  }

  @Seeds(30)
  void timeGoesOnWhateverIsAskedFor(Chance chance) {
    var agenda = new Agenda();
    var instants = new ArrayList<Long>();
    for (var left = 40; left > 0; left--) {
      ask(agenda, chance, instants);
      if (chance.onceIn(3)) {
        agenda.runNext();
      }
    }
    while (agenda.runNext()) {
      instants.add(agenda.now());
    }
    assertThat(instants).isSorted().allSatisfy(instant -> assertThat(instant).isNotNegative());
    assertThat(agenda.settled()).isTrue();
  }

  private static void ask(Agenda agenda, Chance chance, ArrayList<Long> instants) {
    Runnable noted = () -> instants.add(agenda.now());
    var entry =
        switch (chance.between(0, 3)) {
          case 0 -> agenda.after(delay(chance), "who", "what", noted);
          case 1 -> agenda.routineAfter(delay(chance), "who", "what", noted);
          case 2 -> agenda.inheritAfter(delay(chance), "who", "what", noted);
          default -> agenda.at(chance.between(0L, 50L), "who", "what", noted);
        };
    if (chance.onceIn(5)) {
      agenda.cancel(entry);
    }
    if (chance.onceIn(5)) {
      agenda.press(entry);
    }
  }

  private static long delay(Chance chance) {
    return chance.onceIn(12) ? Long.MAX_VALUE : chance.between(0L, 20L);
  }
}
