package dev.podarium.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What kubectl of 1.36 says, on which stream, and how the command ends. */
class KubectlWordsCasesTest {

  private static final String START = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: start}\n";

  @TempDir private Path folder;

  @Test
  void deleteNamesTheNamespace() {
    var played = SharedCase.play("41-delete-words", "--until", "60s");

    assertThat(played.out()).contains("pod \"p\" deleted from default namespace\n");
  }

  @Test
  void undoWarnsOfWhatTheNextApplyWillDo() {
    var played = SharedCase.play("42-undo-warning");

    assertThat(played.err())
        .contains(
            "Warning: resource deployments/web was previously managed with 'kubectl apply'. Rolling"
                + " back will not update the kubectl.kubernetes.io/last-applied-configuration"
                + " annotation, which may cause unexpected behavior on future 'kubectl apply'"
                + " operations. Consider using 'kubectl apply' with your previous configuration"
                + " file instead.\n");
    assertThat(played.out()).contains("deployment.apps/web rolled back\n");
  }

  @Test
  void applyTakesNoGeneratedNames() {
    var played = SharedCase.play("43-generatename-apply-words", "--until", "5s");

    assertThat(played.err()).contains("error: from tool-: cannot use generate name with apply\n");
  }

  @Test
  void anEmptyFileIsNothingToDo() {
    var played = SharedCase.play("44-no-objects-words", "--until", "5s");

    assertThat(played.err())
        .contains("error: no objects passed to apply\n")
        .contains("error: no objects passed to create\n");
  }

  @Test
  void aPatchThatTakesTheLastHoldAwayHasPatched() {
    var played = SharedCase.play("45-patch-last-finalizer-words", "--until", "90s");

    assertThat(played.out()).contains("pod/p patched\n").doesNotContain("(no change)");
  }

  @Test
  void aDocumentThatCannotBeUsedDoesNotStopTheOthers() {
    var played = SharedCase.play("59-apply-goes-on", "--until", "5s");

    assertThat(played.out())
        .contains("configmap/first created\nconfigmap/last created\n")
        .containsPattern("first +1 +")
        .containsPattern("last +1 +");
    assertThat(played.err()).contains("no matches for kind \"ServiceMonitor\"");
    assertThat(played.exit()).isEqualTo(1);
  }

  @Test
  void allCommandsThatReadManifestsGoOn() {
    var played =
        SharedCase.play(
            folder,
            START,
            """
            1s kubectl create -f bad.yaml
            2s kubectl replace -f bad.yaml
            3s kubectl delete -f bad.yaml
            """
                .replace("bad.yaml", write()),
            "--until",
            "5s");

    assertThat(played.out())
        .contains("configmap/a created\nconfigmap/z created\n")
        .contains("configmap/a replaced\nconfigmap/z replaced\n")
        .contains(
            "configmap \"a\" deleted from default namespace\n"
                + "configmap \"z\" deleted from default namespace\n");
  }

  @Test
  void kindsGoByAllTheNamesThatKubectlKnows() {
    var words =
        "csr crd crds vac ip deploy.apps deployments.v1.apps pods.v1. events.events.k8s.io Pod";
    var script = Arrays.stream(words.split(" ")).map("1s kubectl get %s\n"::formatted).toList();

    var end =
        SharedCase.play(
            folder,
            "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\n",
            String.join("", script) + "1s kubectl get pods.v2.\n",
            "--until",
            "2s");

    assertThat(end.err().lines().filter(line -> !line.startsWith("No resources found")))
        .containsExactly("error: the server doesn't have a resource type \"pods.v2.\"");
  }

  private String write() {
    try {
      Files.writeString(
          folder.resolve("bad.yaml"),
          """
          apiVersion: v1
          kind: ConfigMap
          metadata: {name: a}
          ---
          apiVersion: example.com/v1
          kind: Nothing
          metadata: {name: m}
          ---
          apiVersion: v1
          kind: ConfigMap
          metadata: {name: z}
          """);
      return "bad.yaml";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
