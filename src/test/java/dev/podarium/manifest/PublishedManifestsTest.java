package dev.podarium.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.upstream.Shared;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Folders that other projects publish, as a teacher would drag them in. */
class PublishedManifestsTest {

  @ParameterizedTest(name = "{0}: {1} objects")
  @CsvSource({
    "guestbook, 6",
    "voting-app, 9",
    "guestbook-legacy, 3",
    "cassandra, 3",
    "elasticsearch, 5"
  })
  void aPublishedFolderIsReadWithoutAnyDiagnostic(String folder, int objects) {
    var manifest = Manifests.read(List.of(Shared.require("manifests/" + folder)));

    assertThat(manifest.diagnostics()).isEmpty();
    assertThat(manifest.objects().size()).isEqualTo(objects);
  }

  @Test
  void aKustomizationIsSaidNotToBeBuilt() {
    var manifest = Manifests.read(List.of(Shared.require("manifests/kustomize-hello")));

    assertThat(manifest.diagnostics())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.file()).endsWith("kustomization.yaml");
              assertThat(problem.message()).contains("does not build kustomizations");
            });
    assertThat(manifest.objects())
        .extracting(o -> o.ref().kind().name())
        .containsExactly("ConfigMap", "Deployment", "Service");
  }
}
