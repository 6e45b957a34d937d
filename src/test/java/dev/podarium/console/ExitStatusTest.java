package dev.podarium.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.World;
import dev.podarium.api.History;
import dev.podarium.cluster.Cluster;
import dev.podarium.session.Scenario;
import dev.podarium.session.Session;
import dev.podarium.session.SimulatedCluster;
import dev.podarium.simulation.Durations;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the program ends, and that it says why. */
class ExitStatusTest {

  private static final Pattern REPORT = Pattern.compile("the file (\\S+podarium-report-\\S+txt)");

  private static final String MAP =
      """
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: a}
      """;

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path map = Path.of("");

  @BeforeEach
  void write() throws IOException {
    map = Files.writeString(folder.resolve("map.yaml"), MAP);
  }

  @Test
  void zeroWhenAllWasTaken() {
    assertThat(podarium("play", map)).isZero();
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void oneWhenACommandWasRefused() throws IOException {
    var script = Files.writeString(folder.resolve("s"), "settled kubectl delete pod nobody");

    assertThat(podarium("play", map, "--script", script)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing\n", "---\n---\n", "\n\n"})
  void twoWhenThereIsNothingToApply(String text) throws IOException {
    var file = Files.writeString(folder.resolve("empty.yaml"), text);

    assertThat(podarium("play", file)).isEqualTo(2);
    assertThat(err.toString()).contains(file + ":1:1: ");
  }

  @ParameterizedTest
  @CsvSource({
    "--nodes, 99999999, from 0 to 5000",
    "--nodes, 5001, from 0 to 5000",
    "--nodes, -1, from 0 to 5000",
    "--nodes, three, from 0 to 5000",
    "--seed, 99999999999999999999, whole number",
    "--seed, 1.5, whole number",
    "--until, 99999999999h, ten years",
    "--until, 9223372036854775807s, ten years",
    "--until, soon, is not a duration",
    "--format, xml, format",
    "--latencies, slow, 'one of realistic, textbook, instant'",
    "--nonsense, 1, nonsense"
  })
  void twoForAnOptionThatMakesNoSenseInOneSentence(String option, String value, String said) {
    assertThat(podarium("play", map, option, value)).isEqualTo(2);
    assertThat(err.toString()).contains(said).doesNotContain("Exception", "\tat ");
    assertThat(err.toString().lines().count()).isLessThanOrEqualTo(3);
  }

  @Test
  void twoForTooManyNodesInTheWindowFormToo() {
    assertThat(podarium("--nodes", "99999999")).isEqualTo(2);
    assertThat(err.toString()).contains("from 0 to 5000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+999999999999s kubectl get pods",
        "999999999999999999999999999s kubectl get pods",
        "  +315360001s kubectl get pods"
      })
  void twoForAMomentThatNoRunReaches(String line) throws IOException {
    var script = Files.writeString(folder.resolve("s"), "5s kubectl get pods\n" + line);

    assertThat(podarium("play", map, "--script", script)).isEqualTo(2);
    var column = line.length() - line.stripLeading().length() + 1;
    assertThat(err.toString())
        .startsWith("%s:2:%d: ".formatted(script, column))
        .contains("more virtual time than a run can have");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--trace", "--picture"})
  void twoWhenAnInputWouldBeReplaced(String option) throws IOException {
    var script = Files.writeString(folder.resolve("s"), "settled kubectl apply -f " + folder);
    var link = Files.createSymbolicLink(folder.resolve("link"), map);
    var second = Files.createLink(folder.resolve("second"), map);

    assertThat(Stream.of(map, script, link, second))
        .allSatisfy(
            target ->
                assertThat(podarium("play", map, "--script", script, option, target)).isEqualTo(2));
    assertThat(err.toString()).contains(option + ": \"", "would be replaced");
    assertThat(map).hasContent(MAP);
    assertThat(link).isSymbolicLink();
  }

  @ParameterizedTest
  @CsvSource({"'', is no name", "., is a folder", "no/such/file, does not exist"})
  void twoWhenATraceCannotBeWrittenBeforeAnythingIsDone(String target, String said) {
    assertThat(podarium("play", map, "--trace", target)).isEqualTo(2);
    assertThat(err.toString()).contains("--trace: \"" + target + "\"", said);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void twoWhenTraceAndPictureAreOneFile() {
    var file = folder.resolve("both");

    assertThat(podarium("play", map, "--trace", file, "--picture", folder.resolve("x/../both")))
        .isEqualTo(2);
    assertThat(err.toString()).contains("name the same file");
  }

  @Test
  void aTraceLeavesSomebodysPartFileAlone() throws IOException {
    var part = Files.writeString(folder.resolve("t.part"), "mine");

    assertThat(podarium("play", map, "--trace", folder.resolve("t"))).isZero();

    assertThat(part).hasContent("mine");
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("map.yaml", "t", "t.part");
    }
  }

  @Test
  void threeWhenItDoesNotSettle() throws IOException {
    var pod =
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: a}
        spec: {containers: [{name: a, image: "nginx:doesnotexist"}]}
        """;

    assertThat(podarium("play", Files.writeString(folder.resolve("p.yaml"), pod))).isEqualTo(3);
  }

  @Test
  void threeForWhatNeverSettlesAndASentenceThatSaysWhy() throws IOException {
    assertThat(podarium("play", Path.of("manifests/cron-hello/hello.yaml"))).isEqualTo(3);
    assertThat(err.toString())
        .isEqualTo(
            "not settled: CronJob default/hello goes on for ever, next at 2026-01-01 09:01:00 UTC;"
                + " say how long with --until 10m, or suspend it.\n");
  }

  @Test
  void threeForMoreNodesThanTheMemoryHolds() throws IOException, InterruptedException {
    var process = inItsOwnJvm(List.of("-Xmx64m"), "play", map, "--nodes", "5000");

    try (var said = process.errorReader()) {
      assertThat(said.lines())
          .singleElement()
          .asString()
          .startsWith("not settled: 5,000 Nodes are wanted");
    }
    assertThat(process.waitFor()).isEqualTo(3);
  }

  @Test
  void seventyWhenTheProgramBreaksWithAFileForAReport() throws IOException {
    var cluster = new Cluster(1, List.of());
    cluster.agenda().after(Durations.millis(500), "kubelet node-1", "starts", () -> endless(0));

    assertThat(playing().play(World.session(cluster), null)).isEqualTo(70);

    assertThat(err.toString())
        .startsWith("internal error: Time has stopped")
        .contains("nested too deeply", "kubelet node-1: starts")
        .doesNotContain("StackOverflow", "\tat ");
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(report()).contains("\"seed\": 1", "StackOverflowError", "\"create\"");
  }

  @Test
  void aFaultInsideAReadIsSaidUnderTheCommandThatRead() throws IOException {
    var script = Files.writeString(folder.resolve("s"), "1s kubectl get pods -A");
    var broken = new AtomicBoolean();
    var cluster = new Cluster(1, List.of());
    cluster.agenda().after(Durations.seconds(1L), "test", "breaks", () -> broken.set(true));
    var session =
        new Session(
            Scenario.of("test", 1, List.of()),
            any ->
                new SimulatedCluster(
                    cluster.agenda(),
                    branch -> history(cluster, broken),
                    cluster::execute,
                    cluster::components));

    assertThat(playing(script).play(session, null)).isEqualTo(70);

    assertThat(err.toString()).contains("a table is missing", "at work: kubectl get pods -A");
    assertThat(report()).contains("kubectl get pods -A");
  }

  private static History history(Cluster cluster, AtomicBoolean broken) {
    if (broken.get()) {
      throw new IllegalStateException("a table is missing");
    }
    return cluster.history(1);
  }

  @Test
  void whatIsCheckedIsWhatIsAppliedWhateverBecomesOfTheFile() throws IOException {
    var playing = playing();
    Files.writeString(map, "gone: bad");

    assertThat(playing.exitStatus()).isZero();
  }

  @Test
  void aSignalEndsItAtOnceAndLeavesNothingHalf() throws IOException, InterruptedException {
    var endless =
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web}
        spec:
          replicas: 1000000
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web}}
            spec: {containers: [{name: web, image: nginx}]}
        """;
    var file = Files.writeString(folder.resolve("endless.yaml"), endless);
    var results = Files.createDirectory(folder.resolve("results"));
    try (var watch = results.getFileSystem().newWatchService()) {
      results.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      var process =
          inItsOwnJvm(List.of(), "play", file, "--until", "1h", "--trace", results.resolve("t"));
      assertThat(watch.poll(120, TimeUnit.SECONDS)).as("the trace has begun").isNotNull();

      process.destroy();

      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(143);
      assertThat(results).isEmptyDirectory();
    }
  }

  private static Process inItsOwnJvm(List<String> options, Object... words) throws IOException {
    var java = Stream.of(Path.of(System.getProperty("java.home"), "bin", "java"));
    var program = Stream.of("-cp", System.getProperty("java.class.path"), "dev.podarium.Podarium");
    return new ProcessBuilder(
            Stream.of(java, options.stream(), program, Stream.of(words))
                .flatMap(part -> part)
                .map(Object::toString)
                .toList())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private Playing playing() {
    return playing(null);
  }

  private Playing playing(@Nullable Path script) {
    var print =
        new Printout(new PrintWriter(out), new PrintWriter(out), new PrintWriter(err), false);
    var inputs = Inputs.read(List.of(map), script);
    return new Playing(
        new ClusterOptions(0, 1, "instant", false), inputs, Until.SETTLED, new Outputs(), print);
  }

  /** The text of the report that was left, which is taken away again. */
  private String report() throws IOException {
    var named = REPORT.matcher(err.toString());
    assertThat(named.find()).as(err.toString()).isTrue();
    var file = Path.of(named.group(1));
    var text = Files.readString(file);
    Files.delete(file);
    return text;
  }

  private static int endless(int depth) {
    return endless(depth + 1) + 1;
  }

  private int podarium(Object... words) {
    return Console.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(Stream.of(words).map(Object::toString).toArray(String[]::new));
  }
}
