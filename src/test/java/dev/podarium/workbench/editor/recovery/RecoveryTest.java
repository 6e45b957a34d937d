package dev.podarium.workbench.editor.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.workbench.frame.Notices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of unsaved text outlive the program that made them, and belong to one program alone. */
class RecoveryTest {

  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  @TempDir Path root;
  private final List<String> said = new CopyOnWriteArrayList<>();

  @Test
  void whatIsKeptIsOfferedToTheNextRunAsItWas() {
    var text = new UnsavedText("web.yaml", Path.of("/a/web.yaml"), "old", "ä\n\t\"\u0000😀", NOON);
    var first = recovery();
    first.keep("1", text);
    first.keep("2", new UnsavedText("new-1.yaml", null, "", "a: b", NOON.plusSeconds(1)));
    first.finish();

    assertThat(recovery().left().join())
        .containsExactly(
            text, new UnsavedText("new-1.yaml", null, "", "a: b", NOON.plusSeconds(1)));
    assertThat(said).isEmpty();
  }

  @Test
  void twoRunningProgramsDoNotSeeEachOthersCopies() {
    var one = recovery();
    one.keep("1", text("one"));
    one.dropLeft();
    var other = recovery();
    other.keep("1", text("other"));

    assertThat(other.left().join()).isEmpty();
    other.dropLeft();
    other.finish();
    one.finish();
    assertThat(recovery().left().join()).containsExactlyInAnyOrder(text("one"), text("other"));
  }

  @Test
  void onlyOneOfTwoProgramsThatBeginTogetherOffersACopy() {
    var ended = recovery();
    ended.keep("1", text("a"));
    ended.finish();

    assertThat(recovery().left().join()).hasSize(1);
    assertThat(recovery().left().join()).isEmpty();
  }

  @Test
  void nothingIsLeftOfWhatWasSavedOrGivenUp() throws IOException {
    var run = recovery();
    run.keep("1", text("a"));
    run.keep("2", text("b"));
    run.forget("1");
    run.forget("2");
    run.finish();

    assertThat(files()).isEmpty();
  }

  @Test
  void copiesOfferedAndDroppedAreGone() throws IOException {
    var ended = recovery();
    ended.keep("1", text("a"));
    ended.finish();

    var next = recovery();
    assertThat(next.left().join()).hasSize(1);
    next.dropLeft();
    next.finish();
    assertThat(files()).isEmpty();
  }

  @Test
  void aDamagedCopyIsPassedOverAndStays() throws IOException {
    var ended = recovery();
    ended.keep("1", text("a"));
    ended.keep("2", text("b"));
    ended.finish();
    var copy = files().stream().filter(file -> file.toString().endsWith("1.json")).findFirst();
    Files.writeString(copy.orElseThrow(), "{\"name\": ");

    var next = recovery();
    assertThat(next.left().join()).containsExactly(text("b"));
    next.dropLeft();
    next.finish();
    assertThat(copy.orElseThrow()).exists();
    assertThat(said).hasSize(1).first().asString().startsWith("It lies in ");
  }

  @Test
  void oneSentenceSaysThatNoCopyCanBeWritten() throws IOException {
    Files.writeString(root.resolve("settings"), "a file in the way");
    var run = new Recovery(root.resolve("settings").resolve("unsaved"), notices());
    run.keep("1", text("a"));
    run.dropLeft();
    run.keep("1", text("b"));
    run.finish();

    assertThat(said).hasSize(1).first().asString().startsWith("No copy can be written in ");
  }

  private List<Path> files() throws IOException {
    try (var files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static UnsavedText text(String text) {
    return new UnsavedText("a.yaml", null, "", text, NOON);
  }

  private Recovery recovery() {
    return new Recovery(root, notices());
  }

  private Notices notices() {
    return new Notices() {
      @Override
      public void info(String message) {}

      @Override
      public void error(String title, String message) {
        said.add(message);
      }
    };
  }
}
