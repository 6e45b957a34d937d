package dev.podarium.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A null in a Node's taints or conditions is refused or taken, and time goes on. */
class NullsInNodesTest {

  private static final String NODE =
      """
      apiVersion: v1
      kind: Node
      metadata: {name: mine}
      spec: {taints: [{key: a, effect: NoSchedule}]}
      status:
        capacity: {cpu: 1, memory: 1Gi, pods: 10}
        conditions: [%s]
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"spec\":{\"taints\":[null]}}",
        "{\"spec\":{\"taints\":[{}]}}",
        "{\"spec\":{\"taints\":[{\"key\":null,\"effect\":\"NoSchedule\"}]}}",
      })
  void aTaintWithoutKeyIsRefusedInKubernetesWords(String patch) {
    var played =
        played(
            "{type: Ready, status: 'True'}",
            "1s kubectl patch node mine --type=merge -p '%s'".formatted(patch));
    assertThat(played.err())
        .contains("The Node \"mine\" is invalid", "taints[0].key: Invalid value: \"\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type: null, status: 'True'}",
        "{type: Ready, status: null}",
        "{type: Ready}",
        "{}",
      })
  void aConditionWithoutTypeOrStatusDoesNotStopTime(String condition) {
    var played = played(condition, "90s kubectl get nodes");
    assertThat(played.err()).isEmpty();
    assertThat(played.out()).containsPattern("mine +\\S*(Ready|Unknown)");
  }

  private SharedCase played(String condition, String line) {
    return SharedCase.play(folder, NODE.formatted(condition), line + "\n", "--until", "100s");
  }
}
