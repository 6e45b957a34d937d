package dev.podarium.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that no machine and no clock holds, and input in which there is nothing. */
class BeyondAllBoundsCasesTest {

  private static final String WEB =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        replicas: %s
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec: {containers: [{name: c, image: "nginx:1"}]}
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "17-empty, 2, 17-empty.yaml:1:1: ",
    "18-only-a-comment, 2, 18-only-a-comment.yaml:1:1: ",
    "19-moment-overflow, 2, script.txt:2:1: ",
    "93-replicas-1000000000, 3, not settled: "
  })
  void whatWasFoundEndsAsItShould(String name, int exit, String said) {
    var played = SharedCase.play("bad-input/" + name);

    assertThat(played.exit()).isEqualTo(exit);
    assertThat(played.err()).contains(said);
  }

  @Test
  void aBillionReplicasAreSaidToBeTooMany() {
    var played = SharedCase.play(folder, WEB.formatted(1_000_000_000), "");

    assertThat(played.exit()).isEqualTo(3);
    assertThat(played.err()).contains("not settled: 1,000,000,000 Pods are wanted");
  }

  @Test
  void asManyInAScriptLaterAreSaidLikewise() {
    var played =
        SharedCase.play(
            folder,
            WEB.formatted(1),
            "settled kubectl scale deployment/web --replicas=2147483647\nsettled kubectl get pods");

    assertThat(played.exit()).isEqualTo(3);
    assertThat(played.err()).contains("not settled: 2,147,483,647 Pods are wanted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+999999999999s", "315360001s", "+99999999999999999999.5s"})
  void aMomentThatNoClockHoldsIsSaidAtItsLine(String moment) throws IOException {
    var played =
        SharedCase.play(
            folder, WEB.formatted(1), "5s kubectl get pods\n" + moment + " kubectl get pods");

    assertThat(played.exit()).isEqualTo(2);
    assertThat(played.err()).contains("script.txt:2:1: ").contains("more virtual time than a run");
  }

  @Test
  void aMomentThatAClockHoldsIsOnlyNotReached() {
    var played = SharedCase.play(folder, WEB.formatted(1), "+315360000s kubectl get pods");

    assertThat(played.exit()).isEqualTo(3);
    assertThat(played.err()).contains("line 1 was not played: its moment did not come");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing\n", "---\n# nothing\n---\n"})
  void whereThereIsNothingNothingCanBeApplied(String text) throws IOException {
    var played = SharedCase.play(folder, text, "");

    assertThat(played.exit()).isEqualTo(2);
    assertThat(played.err()).contains("m.yaml:1:1: ");
    assertThat(Files.readString(folder.resolve("m.yaml"))).isEqualTo(text);
  }
}
