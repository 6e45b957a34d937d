package dev.podarium.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.manifest.ManifestObject.Position;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {

  private static final String CONFIG = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: %s}\n";

  @ParameterizedTest
  @ValueSource(strings = {"", "# only a comment\n", "---\n# one\n---\n---\n# two\n", "\n\n"})
  void aTextOfCommentsIsNothing(String text) {
    assertThat(Manifests.parse("-", text)).isEqualTo(new Manifest(List.of(), List.of()));
  }

  @Test
  void severalDocumentsKeepTheirOrderAndTheirFirstLines() {
    var manifest = Manifests.parse("-", CONFIG.formatted("b") + "---\n" + CONFIG.formatted("a"));

    assertThat(manifest.objects()).extracting(o -> o.ref().name()).containsExactly("b", "a");
    assertThat(manifest.objects()).extracting(ManifestObject::line).containsExactly(1, 5);
  }

  @Test
  void aListIsItsItems() {
    var text =
        """
        apiVersion: v1
        kind: List
        items:
        - {apiVersion: v1, kind: ConfigMap, metadata: {name: a}}
        - {apiVersion: v1, kind: Secret, metadata: {name: b}}
        """;

    assertThat(Manifests.parse("-", text).objects())
        .extracting(o -> o.ref().toString())
        .containsExactly("ConfigMap a", "Secret b");
  }

  @Test
  void jsonMayBeIndentedWithTabs() {
    var json =
        "{\n\t\"apiVersion\": \"v1\",\n\t\"kind\": \"ConfigMap\",\n"
            + "\t\"metadata\": {\"name\": \"a\"},\n\t\"data\": {\"k\": \"a\\/b \\u00e9\"}\n}\n";

    var object = (ConfigMap) only(json).object();

    assertThat(object.getData()).containsExactly(Map.entry("k", "a/b é"));
  }

  @Test
  void everyFieldHasItsPlace() {
    var text =
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: p
          labels: {app.kubernetes.io/name: x}
        spec:
          containers:
          - name: c
            image: nginx
        """;

    assertThat(only(text).positions())
        .containsEntry("spec.containers[0].image", new Position(9, 12))
        .containsEntry("spec.containers", new Position(7, 3))
        .containsEntry("metadata.labels[app.kubernetes.io/name]", new Position(5, 36));
  }

  @Test
  void anchorsAndMergesAreFollowed() {
    var text =
        """
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: a
          labels: &l {app: web, tier: front}
          annotations: {<<: *l, tier: back}
        """;

    assertThat(only(text).object().getMetadata().getAnnotations())
        .containsOnly(Map.entry("app", "web"), Map.entry("tier", "back"));
  }

  @Test
  void aNameWithoutValueIsLeftOutAsKubectlDoesAndWarnedOfWhereNamesAreFree() {
    var text = CONFIG.formatted("a") + "data: {k: }\nimmutable:\n";

    var object = (ConfigMap) only(text).object();

    assertThat(object.getData()).isEmpty();
    assertThat(object.getImmutable()).isNull();
    assertThat(Manifests.parse("-", text).warnings())
        .map(Diagnostic::toString)
        .singleElement()
        .asString()
        .startsWith("-:4:8: warning: data.k has no value, so kubectl leaves it out");
  }

  /** Cases: kubernetes-sigs/yaml, goyaml.v2/decode_test.go and resolve.go */
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "3, 3",
    "010, 8",
    "0o10, 8",
    "0x10, 16",
    "0b11, 3",
    "1_000, 1000",
    "3.0, 3",
    "'\"3\"', text",
    "1e1, 10",
    "08, 8",
    "-2, -2"
  })
  void numbersAreReadAsYaml11(String written, String expected) {
    var manifest = Manifests.parse("-", deployment(written));

    if (expected.equals("text")) {
      assertThat(manifest.diagnostics()).hasSize(1);
    } else {
      var object = (Deployment) manifest.objects().getFirst().object();
      assertThat(object.getSpec().getReplicas()).isEqualTo(Integer.valueOf(expected));
    }
  }

  @Test
  void aDocumentBeforeASyntaxErrorIsStillRead() {
    var manifest = Manifests.parse("-", CONFIG.formatted("a") + "---\n: : :\n  - [");

    assertThat(manifest.objects()).hasSize(1);
    assertThat(manifest.diagnostics()).hasSize(1);
  }

  @Test
  void aTextThatMeansTooMuchIsRefused() {
    var bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
    for (var i = 1; i < 10; i++) {
      bomb.append("a%d: &a%d [".formatted(i, i))
          .append(("*a" + (i - 1) + ",").repeat(9))
          .append("x]\n");
    }

    assertThat(Manifests.parse("-", bomb.toString()).diagnostics())
        .anySatisfy(p -> assertThat(p.message()).contains("excessive aliasing"));
    assertThat(Manifests.parse("-", "a: &a [*a]\n").diagnostics()).isNotEmpty();
    assertThat(Manifests.parse("-", "[".repeat(5000)).diagnostics()).isNotEmpty();
  }

  @Test
  void aFolderIsReadInOrderWithoutHiddenFoldersAndLoops(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("b/.git"));
    Files.writeString(folder.resolve("b/2.yml"), CONFIG.formatted("two"));
    Files.writeString(folder.resolve("a.yaml"), CONFIG.formatted("one"));
    Files.writeString(folder.resolve("b/.git/x.yaml"), CONFIG.formatted("hidden"));
    Files.writeString(folder.resolve("README.md"), "no manifest");
    Files.createSymbolicLink(folder.resolve("b/loop"), folder);

    var manifest = Manifests.read(List.of(folder));

    assertThat(manifest.diagnostics()).isEmpty();
    assertThat(manifest.objects()).extracting(o -> o.ref().name()).containsExactly("one", "two");
  }

  @Test
  void whatCannotBeReadIsSaid(@TempDir Path folder) throws IOException {
    var absent = folder.resolve("absent.yaml");

    assertThat(Manifests.read(List.of(absent)).diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly("the path \"%s\" does not exist".formatted(absent));
    assertThat(
            Manifests.read(List.of(Files.createDirectory(folder.resolve("empty")))).diagnostics())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("recognized file extensions"));
  }

  private static String deployment(String replicas) {
    return """
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: web}
    spec:
      replicas: %s
      selector: {matchLabels: {app: web}}
      template: {metadata: {labels: {app: web}}, spec: {containers: [{name: c, image: i}]}}
    """
        .formatted(replicas);
  }

  private static ManifestObject only(String text) {
    var manifest = Manifests.parse("-", text);
    assertThat(manifest.diagnostics()).isEmpty();
    assertThat(manifest.objects()).hasSize(1);
    HasMetadata object = manifest.objects().getFirst().object();
    assertThat(object).isNotNull();
    return manifest.objects().getFirst();
  }
}
