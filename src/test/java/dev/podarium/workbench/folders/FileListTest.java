package dev.podarium.workbench.folders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.manifest.Manifest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What stays in the list of files when the disk changes. */
class FileListTest {

  private static final Path FOLDER = Path.of("/app");
  private final FileList list = new FileList();

  FileListTest() {
    list.add(List.of(FOLDER));
    list.take(found(true, "a.yaml", "b.yaml"));
  }

  @Test
  void aFileThatIsGoneStaysAsANameUntilItIsForgotten() {
    assertThat(list.take(found(true, "a.yaml"))).isTrue();
    assertThat(marks()).containsExactly("", "deleted on disk");
    assertThat(list.present()).isEqualTo(1);

    list.forgetDeleted();
    assertThat(marks()).containsExactly("");
  }

  @Test
  void aReadingThatWasCancelledMarksNothing() {
    list.take(found(false, "a.yaml"));

    assertThat(marks()).containsExactly("", "");
  }

  @Test
  void aLookFromBeforeSomethingElseWasOpenedIsOutOfDate() {
    var old = found(true, "a.yaml");
    list.add(List.of(Path.of("/other")));

    assertThat(list.take(old)).isFalse();
    assertThat(marks()).containsExactly("", "");
  }

  @Test
  void nothingNewIsNoChange() {
    assertThat(list.take(found(true, "a.yaml", "b.yaml"))).isFalse();
  }

  @Test
  void aPathIsShownBelowTheFolderThatWasOpened() {
    var roots = List.of(FOLDER, Path.of("/far/web.yaml"));

    assertThat(Found.shown(Path.of("/app/db/a.yaml"), roots)).isEqualTo("app/db/a.yaml");
    assertThat(Found.shown(Path.of("/far/web.yaml"), roots)).isEqualTo("web.yaml");
    assertThat(Found.shown(Path.of("/app"), roots)).isEqualTo("app");
    assertThat(Found.shown(Path.of("/else"), roots)).isEqualTo("/else");
  }

  private static Found found(boolean complete, String... names) {
    var files =
        Stream.of(names)
            .map(
                name ->
                    new OpenedFile(
                        FOLDER.resolve(name),
                        name,
                        new Manifest(List.of(), List.of()),
                        Optional.empty(),
                        false))
            .toList();
    return new Found(List.of(FOLDER), files, List.of(), complete);
  }

  private List<String> marks() {
    return list.files().stream().map(list::mark).toList();
  }
}
