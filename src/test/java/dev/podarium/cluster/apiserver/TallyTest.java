package dev.podarium.cluster.apiserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class TallyTest {

  @Test
  void aKeyIsCountedFromNought() {
    var tally = new Tally(10);

    assertThat(tally.next("web")).isEqualTo(0);
    assertThat(tally.next("web")).isEqualTo(1);
    assertThat(tally.next("db")).isEqualTo(0);
  }

  @Test
  void lookingCountsNothing() {
    var tally = new Tally(10);
    tally.next("web");

    assertThat(tally.peek("web")).isEqualTo(1);
    assertThat(tally.next("web")).isEqualTo(1);
  }

  @Test
  void aKeyGetsNoNumberTwiceHoweverManyAreForgotten() {
    var tally = new Tally(3);
    var given = new HashSet<Long>();

    for (var i = 0; i < 100; i++) {
      tally.next("other-" + i);
      assertThat(given.add(tally.next("web"))).isTrue();
    }
  }
}
