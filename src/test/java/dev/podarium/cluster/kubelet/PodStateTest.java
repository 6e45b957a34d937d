package dev.podarium.cluster.kubelet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PodStateTest {

  @ParameterizedTest(name = "{0} to {1}: {2}")
  @CsvSource({
    "REJECTED,     MOUNTING,    false",
    "REJECTED,     TERMINATING, false",
    "REJECTED,     GONE,        true",
    "MOUNTING,     SANDBOX,     true",
    "MOUNTING,     TERMINATING, true",
    "SANDBOX,      RUNNING,     true",
    "SANDBOX,      MOUNTING,    false",
    "INITIALIZING, RUNNING,     true",
    "RUNNING,      SANDBOX,     false",
    "RUNNING,      TERMINATING, true",
    "TERMINATING,  RUNNING,     false",
    "TERMINATING,  TERMINATED,  true",
    "TERMINATED,   GONE,        true",
    "GONE,         RUNNING,     false"
  })
  void aPodOnlyEverGoesOn(PodState from, PodState to, boolean may) {
    assertThat(from.leadsTo(to)).isEqualTo(may);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "REJECTED,     false, false, false, false",
    "MOUNTING,     true,  false, true,  true",
    "SANDBOX,      true,  false, true,  true",
    "INITIALIZING, true,  true,  true,  true",
    "RUNNING,      true,  true,  true,  false",
    "TERMINATING,  false, false, true,  true",
    "TERMINATED,   false, false, false, false",
    "GONE,         false, false, false, false"
  })
  void whatIsDoneForAPodFollowsFromItsState(
      PodState state, boolean active, boolean starts, boolean uses, boolean unfinished) {
    assertThat(state.active()).isEqualTo(active);
    assertThat(state.startsContainers()).isEqualTo(starts);
    assertThat(state.usesTheMachine()).isEqualTo(uses);
    assertThat(state.unfinished()).isEqualTo(unfinished);
  }
}
