package dev.podarium.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.chance.Chance;
import dev.podarium.chance.Seeds;
import java.nio.charset.StandardCharsets;

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

  private static final String[] PIECES = {
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
    "!!set "
  };

  @Seeds(100)
  void aMutatedManifestNeverThrows(Chance chance) {
    var text = WEB;
    for (var left = chance.between(1, 4); left > 0; left--) {
      text = withAPieceReplaced(text, chance);
    }
    answersInside(text);
  }

  @Seeds(50)
  void randomBytesNeverThrow(Chance chance) {
    answersInside(new String(chance.bytes(300), StandardCharsets.UTF_8));
  }

  private static String withAPieceReplaced(String text, Chance chance) {
    var from = chance.between(0, text.length());
    var to = Math.min(from + chance.between(0, 12), text.length());
    return text.substring(0, from) + chance.oneOf(PIECES) + text.substring(to);
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
