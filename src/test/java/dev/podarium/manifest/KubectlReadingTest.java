package dev.podarium.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * YAML and JSON mean what they mean to kubectl.
 *
 * <p>Source: k8s.io/apimachinery/pkg/util/yaml/decoder.go; sigs.k8s.io/yaml, goyaml.v2
 */
class KubectlReadingTest {

  private static final String HEAD = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data:\t\n  k: v\n",
        "data:\t# note\n  k: v\n",
        "data: \t \n  k:\tv\t\n",
        "data: {\t\"k\":\tv\t}\n",
        "data: {\n\t\"k\":\t\"v\"\n\t}\n",
        "data:\n  k: 'v'\t\n",
        "data:\n  k: v\t# note\n",
        "data:\n  ? k\n  : v\n",
        "data:\n  k: !!str\tv\n",
        "data:\n  k: &x\tv\n",
        "data: {k: v,}\n",
        "data:\n  k: >-\n    v\n",
        "data:\n  k: \"\\\n    v\"\n"
      })
  void tabsAndOtherLibertiesThatKubectlTakes(String data) {
    assertThat(dataOf(HEAD + data)).containsExactly(Map.entry("k", "v"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "data:\\n\\tk: v | 5 | found character that cannot start any token",
        "data:\\n  - \\tk: v | 5 | ",
        "data: {k: v]  | 4 | did not find expected ',' or '}'",
        "data:\\n  k: a: b | 5 | mapping values are not allowed in this context",
        "data:\\n  k: [a\\nb: c | 6 | did not find expected ',' or ']'",
        "data:\\n  k: >\\n\\tv | 6 | found a tab character where an indentation space is expected",
        "data: {\\n\\tk: v\\n\\t} | 6 | found a tab character that violates indentation",
        "data:\\n  k: a\\n\\tb | 6 | found a tab character that violates indentation",
        "data:\\n  k: *x | 5 | unknown anchor 'x' referenced",
        "data: &x {k: *x} | 4 | anchor 'x' value contains itself",
        "data: &x\\n  *x : v | 5 | anchor 'x' value contains itself",
        "data: &x {[*x]: v} | 4 | anchor 'x' value contains itself",
        "data: {k: !!binary aGk} | 4 | !!binary value contains invalid base64 data",
        "data:\\n  <<: v | 5 | map merge requires map or sequence of maps as the value",
        "data:\\n  <<: [v] | 5 | map merge requires map or sequence of maps as the value",
        "data:\\n"
            + "  k: &x [a]\\n"
            + "  <<: *x | 6 | map merge requires map or sequence of maps as the value",
        "data:\\n"
            + "  {{ .Values.a }}: b | 5 | invalid map key: map[interface {}]interface"
            + " {}{\".Values.a\":interface {}(nil)}",
        "data: {k: !!int x} | 4 | cannot decode !!str `x` as a !!int",
        "data: {k: !!binary '*'} | 4 | !!binary value contains invalid base64 data",
        "data: {k: !x!y z} | 4 | found undefined tag handle",
        "data: {k: \"\\\\q\"} | 4 | found unknown escape character",
      })
  void whatKubectlDoesNotTakeIsSaidInItsWords(String data, int line, String words) {
    var text = HEAD + data.replace("\\n", "\n").replace("\\t", "\t").replace("\\\\", "\\") + "\n";
    var manifest = Manifests.parse("-", text);

    if (words == null) {
      assertThat(manifest.diagnostics()).isNotEmpty();
    } else {
      assertThat(manifest.diagnostics())
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.message())
                    .startsWith("error converting YAML to JSON: yaml: " + words);
                assertThat(problem.line()).isEqualTo(line);
              });
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "%YAML 1.2\\n--- | found incompatible YAML document",
        "%YAML 1.1\\n--- | did not find expected <document start>",
        "%YAML 2.0\\n--- | found incompatible YAML document",
        "%YAML 1.1 | did not find expected <document start>",
        "%TAG ! tag:example.com,2000:\\n--- | did not find expected <document start>",
        "%FOO bar\\n--- | found unknown directive name",
        "%YAML x\\n--- | did not find expected version number",
      })
  void directivesAreRefused(String directives, String words) {
    var text = directives.replace("\\n", "\n") + "\n" + HEAD;

    assertThat(Manifests.parse("-", text).diagnostics())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.message())
                    .startsWith("error converting YAML to JSON: yaml: " + words));
  }

  @Test
  void aMergeCountsWhereItStands() {
    var anchor = "  annotations: &l {a: one, b: two}\ndata:\n";
    var head = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n" + anchor;

    assertThat(dataOf(head + "  b: mine\n  <<: *l\n"))
        .containsOnly(Map.entry("a", "one"), Map.entry("b", "two"));
    assertThat(dataOf(head + "  <<: *l\n  b: mine\n"))
        .containsOnly(Map.entry("a", "one"), Map.entry("b", "mine"));
    assertThat(dataOf(head + "  a: x\n  <<: [{a: first}, *l]\n  b: mine\n"))
        .containsOnly(Map.entry("a", "first"), Map.entry("b", "mine"));
    assertThat(dataOf(head + "  <<: {b: inner, <<: *l}\n"))
        .containsOnly(Map.entry("a", "one"), Map.entry("b", "two"));
    assertThat(dataOf(head + "  '<<': *l\n".replace("*l", "text")))
        .containsOnly(Map.entry("<<", "text"));
  }

  @Test
  void aMergeThatReplacesWhatStandsBeforeItIsWarnedOf() {
    var text = HEAD + "data:\n  b: mine\n  <<: {b: two}\n";

    assertThat(Manifests.parse("-", text).warnings())
        .map(Diagnostic::toString)
        .containsExactly(
            "-:6:3: warning: the merge key << stands behind \"b\" and replaces it; move it to the"
                + " beginning");
  }

  @ParameterizedTest
  @CsvSource({".inf, +Inf", "-.INF, -Inf", "+.Inf, +Inf", ".nan, NaN", ".NaN, NaN"})
  void infinityHasNoWordInJson(String written, String word) {
    assertThat(Manifests.parse("-", HEAD + "data:\n  k: " + written).diagnostics())
        .map(Diagnostic::toString)
        .singleElement()
        .asString()
        .startsWith(
            "-:5:6: error converting YAML to JSON: json: unsupported value: %s;".formatted(word));
  }

  @ParameterizedTest
  @CsvSource({
    "1: x, 1",
    "0x1F: x, 31",
    "1.10: x, 1.1",
    "1e6: x, 1e+06",
    "true: x, true",
    "yes: x, true",
    "n: x, false",
    ".inf: x, .inf",
    "2026-01-01: x, 2026-01-01",
    "!!str ~: x, ~",
    "!!str 1: x, 1"
  })
  void keysBecomeText(String entry, String key) {
    assertThat(dataOf(HEAD + "data:\n  " + entry + "\n")).containsExactly(Map.entry(key, "x"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"a\"}}",
        "  \n{\"apiVersion\":\"v1\",\n\"kind\":\"ConfigMap\",\n\"metadata\":{\"name\":\"a\"}}\n",
        "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}"
      })
  void valuesStandBackToBack(String one) {
    assertThat(names(one + "\n---\n" + one)).containsExactly("a", "a");
    if (one.contains("\"")) {
      assertThat(names(one + one + "\n\n" + one)).containsExactly("a", "a", "a");
    }
  }

  @Test
  void jsonThatIsWrongIsSaidAtItsPlaceInGosWords() {
    var one = "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"a\"}}\n";

    assertThat(Manifests.parse("-", one + one + "{\"kind\" 1}").diagnostics())
        .map(Diagnostic::toString)
        .singleElement()
        .asString()
        .startsWith("-:3:9: json: offset ")
        .contains("invalid character '1' after object key");
    assertThat(Manifests.parse("-", "{\"a\": [1, 2").diagnostics())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).startsWith("unexpected EOF"));
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE, FFFE", "UTF-16BE, FEFF", "UTF-8, EFBBBF", "UTF-8, ''"})
  void aByteOrderMarkSaysTheEncoding(String charset, String mark, @TempDir Path folder)
      throws IOException {
    var text = (HEAD + "data: {k: ü😀}\n").getBytes(charset);
    var bytes = new byte[mark.length() / 2 + text.length];
    System.arraycopy(java.util.HexFormat.of().parseHex(mark), 0, bytes, 0, mark.length() / 2);
    System.arraycopy(text, 0, bytes, mark.length() / 2, text.length);
    var file = Files.write(folder.resolve("a.yaml"), bytes);

    var manifest = Manifests.readFile(file);

    assertThat(manifest.diagnostics()).isEmpty();
    assertThat(((ConfigMap) manifest.objects().getFirst().object()).getData())
        .containsExactly(Map.entry("k", "ü😀"));
  }

  @Test
  void aByteOrderMarkMayBeginEachDocumentAndIsALetterElsewhere() {
    var second = HEAD.replace("name: a", "name: b");

    assertThat(names("\uFEFF" + HEAD + "---\n\uFEFF" + second)).containsExactly("a", "b");
    assertThat(Manifests.parse("-", HEAD + "\uFEFFdata: {}\n").diagnostics())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).startsWith("unknown field"));
  }

  @Test
  void aKeyThatIsAWholeNumberOfSixtyFourBitsWithoutSignIsRefused() {
    assertThat(Manifests.parse("-", HEAD + "data: {9999999999999999999: v}\n").diagnostics())
        .singleElement()
        .asString()
        .contains("unsupported map key of type: uint64, key: 0x8ac7230489e7ffff");
  }

  @Test
  void anInfinityThatALaterFieldReplacesDoesNoHarm() {
    assertThat(dataOf(HEAD + "data: {k: .inf, k: v}\n")).containsExactly(Map.entry("k", "v"));
  }

  @Test
  void moreThanSixtyFourBitsInAnotherBaseAreText() {
    assertThat(dataOf(HEAD + "data:\n  k: 0x1FFFFFFFFFFFFFFFF\n"))
        .containsExactly(Map.entry("k", "0x1FFFFFFFFFFFFFFFF"));
  }

  @Test
  void halfACharacterInJsonIsReplaced() {
    var json =
        """
        {"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a"},"data":{"k":"\\ud83d."}}
        """;

    assertThat(dataOf(json)).containsExactly(Map.entry("k", "\uFFFD."));
  }

  @Test
  void bytesThatAreNoTextAreReplacedAsKubectlDoesAndWarnedOf(@TempDir Path folder)
      throws IOException {
    var latin = (HEAD + "data: {k: caf\u00e9}\n").getBytes(StandardCharsets.ISO_8859_1);
    var manifest = Manifests.readFile(Files.write(folder.resolve("a.yaml"), latin));

    assertThat(manifest.valid()).isTrue();
    assertThat(manifest.warnings())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.line()).isEqualTo(4);
              assertThat(problem.column()).isEqualTo(14);
            });
  }

  @Test
  void theFileEndsAtTheFirstDocumentThatCannotBeRead() {
    assertThat(names(HEAD + "---\na: b: c\n---\n" + HEAD)).containsExactly("a");
    assertThat(names(HEAD + "---nonsense\n" + HEAD)).isEmpty();
    assertThat(Manifests.parse("-", HEAD + "--- x\n").diagnostics())
        .map(Diagnostic::message)
        .singleElement()
        .asString()
        .startsWith("invalid Yaml document separator: x");
  }

  @Test
  void whatStandsBehindTheEndOfADocumentIsWarnedOf() {
    var manifest = Manifests.parse("-", HEAD + "...\n" + HEAD);

    assertThat(manifest.objects()).hasSize(1);
    assertThat(manifest.warnings())
        .singleElement()
        .satisfies(w -> assertThat(w.line()).isEqualTo(5));
  }

  @Test
  void theStandardInputIsReadOnce() {
    var input = new ByteArrayInputStream(HEAD.getBytes(StandardCharsets.UTF_8));

    var manifest = Manifests.read(List.of(Path.of("-"), Path.of("/dev/stdin")), input);

    assertThat(manifest.diagnostics()).isEmpty();
    assertThat(manifest.objects()).extracting(ManifestObject::file).containsExactly("-");
  }

  private static List<String> names(String text) {
    return Manifests.parse("-", text).objects().stream().map(o -> o.ref().name()).toList();
  }

  private static Map<String, String> dataOf(String text) {
    var manifest = Manifests.parse("-", text);
    assertThat(manifest.diagnostics()).isEmpty();
    return ((ConfigMap) manifest.objects().getFirst().object()).getData();
  }
}
