package dev.podarium.workbench.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.World;
import dev.podarium.kubectl.apply.Apply;
import dev.podarium.manifest.Manifests;
import dev.podarium.workbench.frame.sides.Row.Sort;
import dev.podarium.workbench.frame.sides.Row.Word;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What an apply would change, compared with a live object that the real API server has defaulted.
 */
class DifferenceTest {

  private static final String WEB =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: web
        labels: {app: web}
      spec:
        replicas: 4
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec:
            containers:
            - name: web
              image: nginx:1.14.2
              env:
              - {name: A, value: "1"}
              - {name: B, value: "yes"}
      """;

  private static final String DB =
      """
      apiVersion: apps/v1
      kind: StatefulSet
      metadata: {name: db}
      spec:
        serviceName: db
        replicas: 1
        selector: {matchLabels: {app: db}}
        template:
          metadata: {labels: {app: db}}
          spec: {containers: [{name: db, image: redis:7}]}
        volumeClaimTemplates:
        - metadata: {name: data}
          spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}, volumeMode: Filesystem}
      """;

  private final World world = World.of(1);

  @Test
  void aNewObjectIsCreated() {
    var picture = picture(WEB);

    assertThat(picture.summary()).isEqualTo("creates Deployment web");
    assertThat(picture.consequence())
        .isEqualTo("Then its ReplicaSet creates 4 Pods, and the scheduler looks for their Nodes.");
  }

  @Test
  void whatTheServerSetIsNoChange() {
    apply(WEB);

    assertThat(picture(WEB).summary()).isEqualTo("no change");
    assertThat(picture(WEB).changed()).isEmpty();
  }

  /** The patch replaces them as a whole, and the server fills in again what they leave out. */
  @Test
  void claimTemplatesThatSayTheSameAreNoChange() {
    apply(DB);

    assertThat(picture(DB).summary()).isEqualTo("no change");
    assertThat(picture(DB.replace("replicas: 1", "replicas: 2")).consequence())
        .startsWith("Scales from 1 to 2");
    assertThat(picture(DB.replace("storage: 1Gi", "storage: 2Gi")).consequence())
        .startsWith("The API server will refuse this");
    assertThat(picture(DB.replace(", volumeMode: Filesystem", "")).summary())
        .isNotEqualTo("no change");
  }

  @Test
  void aStatusThatWasWrittenLooksTheSameSoThatNothingIsMadeAnew() {
    apply(WEB);
    var edited = WEB.replace("1.14.2", "1.16.1");
    var before = picture(edited);
    world.runUntilSettled();

    var after = picture(edited);

    assertThat(before.upToDate(world.latest())).isFalse();
    assertThat(after.looksLike(before)).isTrue();
    assertThat(picture(WEB).looksLike(before)).isFalse();
  }

  @Test
  void aChangedWordIsMarkedOnItsLine() {
    apply(WEB);

    var picture = picture(WEB.replace("1.14.2", "1.16.1"));

    assertThat(picture.summary()).isEqualTo("1 change in Deployment web");
    assertThat(lines(picture))
        .containsExactly(
            "  - name: web |   - name: web",
            "-   image: nginx:1.[14].[2] | +   image: nginx:1.[16].[1]",
            "    env: |     env:");
  }

  @Test
  void whatIsTakenOutOfTheManifestGoes() {
    apply(WEB);

    var picture = picture(WEB.replace("        - {name: B, value: \"yes\"}\n", ""));

    assertThat(lines(picture)).anyMatch(line -> line.startsWith("- ") && line.contains("name: B"));
    assertThat(lines(picture)).noneMatch(line -> line.startsWith("-") && line.contains("name: A"));
  }

  @ParameterizedTest(name = "{0} → {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "replicas: 4 | replicas: 6 | Scales from 4 to 6: starts 2 more Pods.",
        "replicas: 4 | replicas: 3 | Scales from 4 to 3: ends 1 Pod.",
        "1.14.2 | 1.16.1 | Changes the Pod template: starts a rolling update of 4 Pods, at most 5"
            + " at once and never fewer than 3 ready.",
        "labels: {app: web}⏎spec | labels: {app: web, tier: front}⏎spec | No Pod is started or"
            + " ended, because the Pod template stays the same.",
        "replicas: 4 | replicas: 4⏎  paused: true | No Pod is started or ended, because the Pod"
            + " template stays the same.",
        "{matchLabels: {app: web}} | {matchLabels: {app: other}} | The API server will refuse this,"
            + " because spec.selector is immutable."
      })
  void theConsequenceIsCertain(String from, String to, String sentence) {
    apply(WEB);
    var found = from.replace('⏎', '\n');
    assertThat(WEB).contains(found);

    assertThat(picture(WEB.replace(found, to.replace('⏎', '\n'))).consequence())
        .isEqualTo(sentence);
  }

  private void apply(String text) {
    var document = Manifests.parse("-", text).objects().getFirst().document();
    world.send(Apply.of(document, world.latest(), "default").request().orElseThrow());
  }

  private DiffPicture picture(String text) {
    var manifest = Manifests.parse("-", text);
    assertThat(manifest.diagnostics()).isEmpty();
    return DiffPicture.of(manifest.objects(), world.latest(), "default");
  }

  private static List<String> lines(DiffPicture picture) {
    return picture.changed().getFirst().rows().stream()
        .map(row -> side(row.sort(), "-", row.left()) + " | " + side(row.sort(), "+", row.right()))
        .toList();
  }

  private static String side(Sort sort, String sign, List<Word> words) {
    var marked = sort != Sort.SAME && sort != Sort.GAP && !words.isEmpty();
    return (marked ? sign + " " : "  ")
        + words.stream()
            .map(word -> word.changed() ? "[" + word.text() + "]" : word.text())
            .collect(Collectors.joining());
  }
}
