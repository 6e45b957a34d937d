package dev.podarium.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * YAML and JSON are read as kubectl reads them; nulls, kinds and amounts mean what they mean to it.
 */
class ReadingCasesTest {

  private static final int SETTLED = 0;
  private static final int BAD_INPUT = 2;

  @Test
  void aKeyThatComesTwiceIsTakenAndWarnedOf() {
    var play = SharedCase.play("21-duplicate-key");

    assertThat(play.exit()).isEqualTo(SETTLED);
    assertThat(play.err())
        .contains("21-duplicate-key.yaml:6:3: warning: key \"k\" already set in map at line 5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"22-tab-after-value", "24-json-stream", "25-utf16"})
  void whatKubectlTakesIsTakenWithoutAWord(String name) {
    var play = SharedCase.play(name);

    assertThat(play.err()).isEmpty();
    assertThat(play.exit()).isEqualTo(SETTLED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "27-yaml-directive | 1:1: error converting YAML to JSON: yaml: found incompatible YAML"
            + " document",
        "30-infinity | 5:6: error converting YAML to JSON: json: unsupported value: +Inf",
        "36-gateway-api | no matches for kind \"Gateway\" in version"
            + " \"gateway.networking.k8s.io/v1\"",
        "38-knative-service-hint | ensure CRDs are installed first",
        "bad-input/03-null-port | 9:6: spec.containers[0].ports[0].containerPort: Required value",
        "bad-input/04-null-container | 6:4: spec.containers[0].name: Required value",
        "bad-input/06-empty-label-in-selector | 7:3: spec.selector: Invalid value",
        "bad-input/07-service-null-port | 6:4: spec.ports[0].port: Required value",
        "bad-input/09-cpu-1e999999999 | 4:73: quantities",
        "bad-input/17-empty | 1:1: no object in it",
        "bad-input/18-only-a-comment | 1:1: no object in it",
      })
  void whatKubernetesRefusesIsRefusedAtItsPlace(String name, String words) {
    var play = SharedCase.play(name);

    assertThat(play.err())
        .contains(words)
        .doesNotContain("write apiVersion: v1")
        .doesNotContain("\tat ");
    assertThat(play.exit()).isEqualTo(BAD_INPUT);
  }

  @Test
  void aMergeKeyBehindAKeyReplacesIt() {
    var play = SharedCase.play("29-merge-key-last", "--until", "5s");

    assertThat(play.out()).contains("b: two").doesNotContain("b: mine");
  }

  @ParameterizedTest
  @ValueSource(strings = {"32-nodeselector-null", "bad-input/05-empty-memory"})
  void aNameWithoutValueIsLeftOut(String name) {
    var play = SharedCase.play(name);

    assertThat(play.err()).contains("has no value, so kubectl leaves it out");
    assertThat(play.out()).contains("Running");
    assertThat(play.exit()).isEqualTo(SETTLED);
  }
}
