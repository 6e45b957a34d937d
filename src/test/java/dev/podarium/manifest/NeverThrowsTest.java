package dev.podarium.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is written, the answer is objects and diagnostics inside the text. */
class NeverThrowsTest {

  private static final String WEB =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: web
        annotations: {a: &a "x", b: *a}
      spec:
        replicas: 3
        selector: {matchLabels: {app: web}}
        template:
          metadata:
            labels: {app: web}
          spec:
            containers:
            - name: web
              image: nginx:1.14.2
              resources: {requests: {cpu: 100m, memory: 64Mi}}
              readinessProbe: {httpGet: {path: /, port: http}}
      """;

  /** A piece of the text is replaced by another. */
  record Mutation(int at, int length, String by) {

    String of(String text) {
      var from = Math.min(at, text.length());
      return text.substring(0, from) + by + text.substring(Math.min(from + length, text.length()));
    }
  }

  @Property(tries = 200)
  void aMutatedManifestNeverThrows(@ForAll("mutations") List<Mutation> mutations) {
    var text = WEB;
    for (var mutation : mutations) {
      text = mutation.of(text);
    }
    answersInside(text);
  }

  @Property(tries = 150)
  void randomBytesNeverThrow(@ForAll byte[] bytes) {
    answersInside(new String(bytes, StandardCharsets.UTF_8));
  }

  @Provide
  Arbitrary<List<Mutation>> mutations() {
    var pieces =
        Arbitraries.of(
            "",
            " ",
            "\n",
            "\t",
            ":",
            ": ",
            "- ",
            "{",
            "}",
            "[",
            "]",
            "*a",
            "&a ",
            "!!int ",
            "yes",
            "null",
            "1e99",
            "0x",
            "<<: ",
            "\"",
            "'",
            "|",
            ">",
            "%",
            "@",
            "---\n",
            "\u0000",
            "#",
            "? ",
            "-",
            "9999999999999999999999",
            "\uD83D",
            "[a]: ",
            "{a: b}: c",
            "~",
            "!!set ");
    var one =
        net.jqwik.api.Combinators.combine(
                Arbitraries.integers().between(0, WEB.length()),
                Arbitraries.integers().between(0, 12),
                pieces)
            .as(Mutation::new);
    return one.list().ofMinSize(1).ofMaxSize(4);
  }

  private static void answersInside(String text) {
    var manifest = Manifests.parse("web.yaml", text);

    assertThat(manifest.diagnostics())
        .allSatisfy(
            problem -> {
              assertThat(problem.line()).isBetween(1, (int) text.lines().count() + 1);
              assertThat(problem.column()).isPositive();
              assertThat(problem.message()).isNotBlank().doesNotContain("\n");
            });
  }
}
