package dev.podarium.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that are text in a manifest and something else for the server. */
class DecodingCasesTest {

  @TempDir Path folder;

  @Test
  void whatIsNoBase64IsRefusedAtItsByte() {
    var end = SharedCase.play("11-secret-not-base64");

    assertThat(end.exit()).isEqualTo(2);
    assertThat(end.err())
        .contains(
            "Secret in version \"v1\" cannot be handled as a Secret: illegal base64 data at input"
                + " byte 8");
  }

  @Test
  void whatIsNoInstantIsRefusedInGosWords() {
    var end = SharedCase.play("13-timestamp-not-a-time");

    assertThat(end.exit()).isEqualTo(2);
    assertThat(end.err())
        .contains(
            "parsing time \"yesterday\" as \"2006-01-02T15:04:05Z07:00\": cannot parse"
                + " \"yesterday\" as \"2006\"");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-13-01T00:00:00Z  | parsing time "2026-13-01T00:00:00Z": month out of range
          2026-02-30T00:00:00Z  | parsing time "2026-02-30T00:00:00Z": day out of range
          '2026-01-01'          | cannot parse "" as "T"
          2026-01-01 08:00:00Z  | cannot parse " 08:00:00Z" as "T"
          2026-01-01T08:00:00   | cannot parse "" as "Z07:00"
          2026-01-01T08:00:00ZZ | parsing time "2026-01-01T08:00:00ZZ": extra text: "Z"
          """)
  void instantsAreReadPartByPart(String time, String problem) {
    assertThat(applied("ConfigMap", "metadata: {name: c, creationTimestamp: '" + time + "'}").err())
        .contains(problem);
  }

  @Test
  void anInstantThatIsGivenIsReadAndNotKept() {
    var end =
        SharedCase.play(
            folder,
            "apiVersion: v1\nkind: ConfigMap\n"
                + "metadata: {name: c, creationTimestamp: '1999-01-01T00:00:00Z'}\n",
            "1s kubectl get configmap c -o yaml");

    assertThat(end.out()).contains("creationTimestamp: \"2026-01-01T08:00:00Z\"");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"YQ=, 3", "YQ==YQ==, 4", "!!, 0", "a, 0", "YWJj\u00e4, 4"})
  void eachWayToBreakBase64HasItsByte(String text, int at) {
    assertThat(applied("Secret", "metadata: {name: s}\ndata: {k: '" + text + "'}").err())
        .contains("illegal base64 data at input byte " + at);
    assertThat(applied("ConfigMap", "metadata: {name: c}\nbinaryData: {k: '" + text + "'}").err())
        .contains("illegal base64 data at input byte " + at);
  }

  @Test
  void lineBreaksInBase64AreNothing() {
    assertThat(applied("Secret", "metadata: {name: s}\ndata: {k: \"YW\\nJj\\n\"}").exit()).isZero();
    assertThat(applied("Secret", docker("\"eyJhdXRo\\ncyI6e319\\n\"")).exit()).isZero();
  }

  @Test
  void base64OfNothingIsNoSettingOfARegistry() {
    assertThat(applied("Secret", docker("\"\\n\"")).err()).contains("unexpected end of JSON input");
  }

  private static String docker(String value) {
    return "metadata: {name: s}\ntype: kubernetes.io/dockerconfigjson\ndata: {.dockerconfigjson: "
        + value
        + "}";
  }

  @Test
  void bytesAndInstantsArePrintedAsTheServerWritesThem() {
    var end =
        SharedCase.play(
            folder,
            """
            apiVersion: v1
            kind: Secret
            metadata: {name: s}
            data: {a: "YQ==\\n", b: aGVsbG9=}
            ---
            apiVersion: v1
            kind: Event
            metadata: {name: e}
            involvedObject: {namespace: default}
            firstTimestamp: "2024-01-01T00:00:00.7+02:00"
            """,
            "1s kubectl get secret s -o yaml\n1s kubectl get event e -o yaml\n",
            "--until",
            "2s");

    assertThat(end.out())
        .contains("  a: YQ==\n", "  b: aGVsbG8=\n", "firstTimestamp: \"2023-12-31T22:00:00Z\"");
  }

  @Test
  void theTimesOfALeaseHaveMicroseconds() {
    var lease = "apiVersion: coordination.k8s.io/v1\nkind: Lease\nmetadata: {name: l}\n";

    assertThat(SharedCase.play(folder, lease + "spec: {renewTime: yesterday}\n", "").err())
        .contains(
            "4:19: parsing time \"yesterday\" as \"2006-01-02T15:04:05.000000Z07:00\": cannot parse"
                + " \"yesterday\" as \"2006\"");
    assertThat(
            SharedCase.play(folder, lease + "spec: {renewTime: 2024-01-01T00:00:00Z}\n", "").err())
        .contains("cannot parse \"Z\" as \".000000\"");
  }

  @Test
  void aPatchIsReadByTheSameRules() {
    var end =
        SharedCase.play(
            folder,
            "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\ndata: {k: YQ==}\n",
            """
            1s kubectl patch secret s -p '{"data":{"k":"password"}}'
            2s kubectl patch secret s -p '{"data":{"k":"pass word"}}'
            3s kubectl patch secret s --type merge -p '{"data":{"k":"pass word"}}'
            4s kubectl patch secret s --type merge -p '{"metadata":{"labels":{"a":5}}}'
            5s kubectl patch secret s -p '{"metadata":{"labels":{"a":5}}}'
            """,
            "--until",
            "10s");

    assertThat(end.out()).contains("secret/s patched");
    assertThat(end.err().lines().map(line -> line.replaceAll("\\{.*\\.\\.\\.", "{...")))
        .containsExactly(
            "The request is invalid: patch: Invalid value: \"map[data:map[k:pass word]]\": error"
                + " decoding from json: illegal base64 data at input byte 4",
            "The request is invalid: patch: Invalid value: \"{...\": illegal base64 data at input"
                + " byte 4",
            "The request is invalid: patch: Invalid value: \"{...\": json: cannot unmarshal number"
                + " into Go struct field ObjectMeta.metadata.labels of type string",
            "The request is invalid: patch: Invalid value: \"map[metadata:map[labels:map[a:5]]]\":"
                + " cannot convert int64 to string");
  }

  private SharedCase applied(String kind, String rest) {
    return SharedCase.play(folder, "apiVersion: v1\nkind: " + kind + "\n" + rest + "\n", "");
  }
}
