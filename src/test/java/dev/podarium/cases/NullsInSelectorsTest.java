package dev.podarium.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a patch leaves out of a selector is empty, and refused where it may not be. */
class NullsInSelectorsTest {

  private static final String WEB =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        selector:
          matchLabels: {app: web}
          matchExpressions: [{key: app, operator: Exists}]
        template:
          metadata: {labels: {app: web}}
          spec:
            affinity:
              nodeAffinity:
                preferredDuringSchedulingIgnoredDuringExecution:
                - weight: 1
                  preference: {matchExpressions: [{key: disk, operator: Exists}]}
            containers: [{name: web, image: nginx}]
      """;

  private static final String PREFERRED =
      "/spec/template/spec/affinity/nodeAffinity/preferredDuringSchedulingIgnoredDuringExecution/0/";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/spec/selector/matchExpressions/0",
        "/spec/selector/matchExpressions/0/key",
        "/spec/selector/matchExpressions/0/operator",
        PREFERRED + "preference/matchExpressions/0",
        PREFERRED + "preference/matchExpressions/0/key",
        PREFERRED + "preference/matchExpressions/0/operator",
      })
  void aNullInASelectorIsRefusedInKubernetesWords(String path) {
    assertThat(patched(path).err())
        .contains("The Deployment \"web\" is invalid", "Invalid value: \"\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {PREFERRED + "preference"})
  void aPreferenceForNothingIsTaken(String path) {
    assertThat(patched(path).err()).isEmpty();
  }

  private SharedCase patched(String path) {
    return SharedCase.play(
        folder,
        WEB,
        """
        1s kubectl patch deploy web --type=json -p '[{"op":"replace","path":"%s","value":null}]'
        """
            .formatted(path),
        "--until",
        "2s");
  }
}
