package dev.podarium.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScalingDownCasesTest {

  @Test
  void fortyPodsScaledToTenSettleAtTen() {
    var end = SharedCase.play("bad-input/01-scale-40-to-10");

    assertThat(end.exit()).as(end.said()).isZero();
    assertThat(end.out()).containsPattern("deployment.apps/web +10/10 +10 +10");
  }
}
