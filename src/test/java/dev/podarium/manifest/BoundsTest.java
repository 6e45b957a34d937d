package dev.podarium.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is in a file or a folder: an answer of bounded size in bounded time. */
@Timeout(60)
class BoundsTest {

  private static final String HEAD = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: %s}\n";
  private static final Duration QUICK = Duration.ofSeconds(20);

  @Test
  void ofManyProblemsAHundredAreSaidAndTheRestIsCounted() {
    var repeated =
        Manifests.parse("-", HEAD.formatted("a") + "data:\n" + "  k: v\n".repeat(300_001));
    var unknown = new StringBuilder(HEAD.formatted("a"));
    for (var i = 0; i < 1_000; i++) {
      unknown.append("x").append(i).append(": 1\n");
    }

    assertThat(repeated.warnings()).hasSize(101);
    assertThat(repeated.warnings().getLast().message()).isEqualTo("and 299,900 more");
    assertThat(Manifests.parse("-", unknown.toString()).diagnostics()).hasSize(101);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data: {k: %s}",
        "data:\n  k: \"%s\"",
        "data:\n  k: |\n    %s",
        "data: {%s: v}",
        "# %s",
        "kind: %s",
        "a: &%s b",
        "a: *%s",
        "a: !%s b",
        "%%s",
        "- %s\n-",
        "data: [%s",
        "{\"%s\": 1"
      })
  void megabytesAreReadAtOnce(String frame) {
    for (var filling : List.of("x", "\\\\", ": ", "a,", "a\n    ")) {
      var text = frame.replace("%s", filling.repeat((2 << 20) / filling.length()));
      Assertions.assertTimeout(
          QUICK, () -> bounded(Manifests.parse("-", HEAD.formatted("a") + text)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- ", "? ", "{\"a\":", "[[{", "&a [", "!!seq [", "a:\n "})
  void deepNestingIsRefused(String opening) {
    assertThatCode(() -> bounded(Manifests.parse("-", opening.repeat(200_000))))
        .doesNotThrowAnyException();
    var indented = new StringBuilder();
    for (var i = 0; i < 2_000; i++) {
      indented.append(" ".repeat(i)).append("a:\n");
    }
    assertThat(Manifests.parse("-", indented.toString()).diagnostics())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("exceeded max depth"));
  }

  @Test
  void theBoundForAliasesIsForEachDocumentAndSaysItsPlace() {
    var bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
    for (var i = 1; i < 10; i++) {
      bomb.append("a%d: &a%d [".formatted(i, i))
          .append(("*a" + (i - 1) + ",").repeat(9))
          .append("x]\n");
    }
    var some = HEAD.formatted("a") + "data: {a: &v x, b: *v, c: *v}\n---\n";

    assertThat(Manifests.parse("-", some.repeat(2_000)).objects()).hasSize(2_000);
    assertThat(Manifests.parse("-", some + bomb).diagnostics())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.message()).contains("document contains excessive aliasing");
              assertThat(problem.line()).isBetween(9, 15);
            });
  }

  @Test
  void whatIsNoFileIsSaidAndNotWaitedFor(@TempDir Path folder)
      throws IOException, InterruptedException {
    var pipe = folder.resolve("pipe.yaml");
    Assumptions.assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
    Files.writeString(folder.resolve("a.yaml"), HEAD.formatted("a"));

    for (var path : List.of(pipe, folder, Path.of("/dev/zero"), Path.of("/dev/tty"))) {
      assertThat(Manifests.read(List.of(path)).diagnostics())
          .singleElement()
          .satisfies(problem -> assertThat(problem.message()).contains("no file"));
    }
  }

  @Test
  void linksAreFollowedInsideOfTheFolderOnly(@TempDir Path outside) throws IOException {
    var folder = Files.createDirectory(outside.resolve("folder"));
    Files.writeString(outside.resolve("out.yaml"), HEAD.formatted("out"));
    Files.writeString(folder.resolve("a.yaml"), HEAD.formatted("a"));
    Files.createSymbolicLink(folder.resolve("b.yaml"), Path.of("a.yaml"));
    Files.createSymbolicLink(folder.resolve("c.yaml"), Path.of("../out.yaml"));
    Files.createSymbolicLink(folder.resolve("d.yaml"), Path.of("nowhere"));
    Files.createSymbolicLink(folder.resolve("e.yaml"), Path.of("e.yaml"));
    Files.createSymbolicLink(folder.resolve("up"), outside);
    Files.createSymbolicLink(outside.resolve("link"), folder);

    var manifest = Manifests.read(List.of(folder));

    assertThat(manifest.objects()).extracting(o -> o.ref().name()).containsExactly("a", "a");
    assertThat(manifest.diagnostics())
        .extracting(p -> Path.of(p.file()).getFileName() + ": " + p.message().split(" ")[2])
        .containsExactly("c.yaml: leads", "d.yaml: points", "e.yaml: points");
    assertThat(manifest.warnings())
        .singleElement()
        .satisfies(w -> assertThat(w.file()).endsWith("up"));
    assertThat(Manifests.read(List.of(outside.resolve("link"))).objects())
        .extracting(ManifestObject::file)
        .contains(outside.resolve("link/a.yaml").toString());
  }

  @Test
  void anEmptyFileAmongOthersIsAWarningAndAloneAnError(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.yaml"), HEAD.formatted("a"));
    var empty = Files.writeString(folder.resolve("b.yaml"), "# nothing\n");

    assertThat(Manifests.read(List.of(folder)).required().valid()).isTrue();
    assertThat(Manifests.read(List.of(folder)).warnings()).hasSize(1);
    assertThat(Manifests.read(List.of(empty)).required().diagnostics())
        .map(Diagnostic::toString)
        .singleElement()
        .asString()
        .startsWith(empty + ":1:1: no object in it");
  }

  private static void bounded(Manifest manifest) {
    assertThat(manifest.diagnostics())
        .hasSizeLessThanOrEqualTo(101)
        .allSatisfy(BoundsTest::bounded);
    assertThat(manifest.warnings()).hasSizeLessThanOrEqualTo(101).allSatisfy(BoundsTest::bounded);
  }

  private static void bounded(Diagnostic problem) {
    assertThat(problem.message())
        .hasSizeLessThanOrEqualTo(500)
        .doesNotContain("java")
        .matches("\\P{Cntrl}+");
  }
}
