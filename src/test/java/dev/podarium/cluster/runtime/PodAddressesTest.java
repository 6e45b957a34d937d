package dev.podarium.cluster.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PodAddressesTest {

  @Test
  void theAddressOfAPodThatHasGoneIsFreeAgain() {
    var addresses = new PodAddresses("10.244.0");
    var first = addresses.take();
    for (var i = 0; i < 252; i++) {
      addresses.take();
    }
    addresses.release(first);

    assertThat(addresses.take()).isEqualTo(first);
  }
}
