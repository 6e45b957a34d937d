package dev.podarium.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.TimeMachine;
import dev.podarium.manifest.Manifests;
import dev.podarium.upstream.Shared;
import dev.podarium.workbench.frame.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The window with everything that ever went wrong opened, applied and played: it stays alive, says
 * what is wrong in its place, and the next Apply works. One window for all of them, with a new
 * cluster each.
 */
@TestInstance(Lifecycle.PER_CLASS)
class BadInputTest {

  /** Virtual nanoseconds that each is played. */
  private static final long A_WHILE = 20_000_000_000L;

  /** Milliseconds of work in which the window cannot answer; a person would notice more. */
  private static final long LONGEST_FRAME = 1_500;

  /** Real milliseconds after which it has been played enough, however far it came. */
  private static final long ENOUGH = 200;

  @TempDir static Path folder;

  private Window window;

  @BeforeAll
  void open() {
    window = Window.open(3, 700, 500, Theme.DEFAULT);
  }

  @AfterAll
  void close() {
    window.close();
  }

  static Stream<Path> shared() throws IOException {
    var cases = Shared.require("cases").toAbsolutePath().normalize();
    try (var files = Files.walk(cases)) {
      return files.filter(BadInputTest::isManifest).sorted().toList().stream();
    }
  }

  private static boolean isManifest(Path file) {
    return file.toString().endsWith(".yaml") || file.toString().endsWith(".json");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shared")
  void theNextApplyWorksAfter(Path file) {
    survives(file);
  }

  /** Inputs of our own, of the same kinds. */
  enum Own {
    BLANK_ITEMS(pod("    ports:\n    -\n    env:\n    - \n")),
    BLANK_CONTAINER("apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec:\n  containers:\n  -\n"),
    BLANK_VALUES(pod("    resources: {limits: {memory: , cpu: }}\n  nodeSelector: {disk: }\n")),
    A_BAD_DOCUMENT_IN_THE_MIDDLE(configMap("a") + "---\nkind: Nothing\n---\n" + configMap("b")),
    A_SYNTAX_ERROR_AT_THE_END(configMap("a") + "---\na: b: c\n"),
    A_KEY_TWICE(configMap("a") + "data: {k: v}\ndata: {k: w}\n"),
    NO_NAME_BUT_A_BEGINNING("apiVersion: v1\nkind: ConfigMap\nmetadata: {generateName: a-}\n"),
    A_LONG_STRING(configMap("a") + "data: {k: \"" + "\\\\x".repeat(1_500) + "\"}\n"),
    A_VERY_LONG_STRING(configMap("a") + "data: {k: \"" + "ab ".repeat(1_000_000) + "\"}\n"),
    AN_OPEN_STRING(configMap("a") + "data: {k: \"" + "ab\\\" ".repeat(20_000)),
    DEEP_BRACKETS("a: " + "[".repeat(3_000)),
    A_LINE_WITHOUT_END("a: " + "x".repeat(7_900_000)),
    MANY_LINES(configMap("a") + "data:\n" + "  k: v # many\n".repeat(200_000)),
    CONTROL_CHARACTERS("a: \u0001\u0002\n"),
    A_LOOP("a: &a\n  b: *a\n"),
    COMMANDS_WITHOUT_END(
        pod("    command: [sh, -c, 'while true; do for a in 1 2 3; do echo $a; done; done']\n"));

    private final String text;

    Own(String text) {
      this.text = text;
    }

    private static String pod(String rest) {
      return "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec:\n  containers:\n"
          + "  - name: c\n    image: nginx:1.27\n"
          + rest;
    }

    private static String configMap(String name) {
      return "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: %s}\n".formatted(name);
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void theNextApplyWorksAfterOneOfOurOwn(Own input) throws IOException {
    survives(Files.writeString(folder.resolve(input + ".yaml"), input.text));
  }

  @Test
  void halfTypedManifestsAreRefusedAtTheirLinesAndTheWholeOneIsApplied() {
    anew();
    window.press(KeyCode.CONTROL, KeyCode.N).editing().edit("new-");
    window.type("apiVersion: v1\nkind: Pod\nmetadata: ").type("{name: half}\n").type("spec:\n");
    window.type("containers:\n").type("-");
    window.shortcut(KeyCode.ENTER);
    window.untilShown("the blank item is said", () -> !problems().isEmpty());

    window.editing().edit("new-").type(" name: c\nimage: nginx\nports:\n-");
    window.shortcut(KeyCode.ENTER);
    window.untilShown("the blank port is said", () -> !problems().isEmpty());
    assertThat(window.cluster().time().orElseThrow().state().failure()).isNull();

    window.editing().edit("new-").type(" containerPort: 80");
    window.untilShown("nothing is wrong", () -> problems().isEmpty());
    window.shortcut(KeyCode.ENTER);
    window.untilShown(
        "it is applied", () -> window.editing().outcome().contains("pod/half created"));
    window.editing().closeAll();
  }

  @Test
  void aLineThatWouldStopTheWindowIsNotPastedAndALittleOneStillIs() {
    anew();
    window.press(KeyCode.CONTROL, KeyCode.N).editing().edit("new-");
    copied("x".repeat(8_000_000));
    window.editing().edit("new-").press(KeyCode.CONTROL, KeyCode.V);
    window.untilShown("the refusal", () -> !note().isEmpty());
    assertThat(window.editing().area().getText()).isEmpty();
    assertThat(note())
        .startsWith("Not pasted: 8,000,000 characters")
        .endsWith("Save them as a file and open that.");

    copied("kind: Pod");
    window.editing().edit("new-").press(KeyCode.CONTROL, KeyCode.V);
    window.untilShown(
        "what is pasted", () -> window.editing().area().getText().equals("kind: Pod"));
    window.untilShown("no refusal", () -> note().isEmpty());
    Fx.on(
        () -> {
          window.editing().area().clear();
          return true;
        });
    window.editing().closeAll();
  }

  private String note() {
    return String.join("", window.texts(".manifest-note"));
  }

  private static void copied(String text) {
    Fx.on(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
  }

  private void survives(Path file) {
    anew();
    opens(file);
    window.shortcut(KeyCode.ENTER);
    var manifest = Manifests.readFile(file);
    if (!manifest.objects().isEmpty()) {
      window.soon("what became of it is said", () -> !window.editing().outcome().isEmpty());
    } else if (!manifest.valid()) {
      window.soon("what is wrong is said", () -> !problems().isEmpty());
    }
    play();
    assertThat(window.cluster().time().orElseThrow().state().failure()).isNull();
    assertThat(said()).allSatisfy(BadInputTest::isASentence);
    aGoodOneIsApplied();
    window.editing().closeAll();
  }

  private void opens(Path file) {
    var scene = window.find("#editor").getScene();
    var name = file.getFileName().toString();
    var frames =
        Fx.on(
            () -> {
              FileManager.drop(scene, file);
              return FrameWork.watch();
            });
    window.soon("it is open", () -> window.editing().names().contains(name));
    assertThat(Fx.on(frames::end).longestMillis())
        .as("work of one frame, ms")
        .isLessThan(LONGEST_FRAME);
  }

  private static void isASentence(String said) {
    assertThat(said).hasSizeLessThanOrEqualTo(1_000).doesNotContain("java.", "Exception", "\tat ");
  }

  private Stream<String> said() {
    return Stream.concat(problems().stream(), window.editing().outcome().stream());
  }

  private List<String> problems() {
    return window.texts(".problem-row");
  }

  private void aGoodOneIsApplied() {
    window.shortcut(KeyCode.N);
    Fx.on(
        () -> {
          window.editing().area().replaceText(Own.configMap("good"));
          return true;
        });
    window.shortcut(KeyCode.ENTER);
    window.soon(
        "the next one is applied",
        () -> window.editing().outcome().contains("configmap/good created"));
  }

  private void play() {
    var time = window.cluster().time().orElseThrow();
    var end = time.state().nanos() + A_WHILE;
    var enough = System.currentTimeMillis() + ENOUGH;
    time.speed(60);
    time.play();
    window.soon("it was played", () -> playedEnough(time.state(), end, enough));
    time.pause();
    window.soon("it holds", () -> !time.state().playing());
  }

  private static boolean playedEnough(TimeMachine.State state, long end, long enough) {
    return state.nanos() > end || state.failure() != null || System.currentTimeMillis() > enough;
  }

  private void anew() {
    window.cluster().time().map(TimeMachine::anew).orElseThrow().join();
  }
}
