package dev.podarium.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.workbench.frame.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of files follows the disk. */
class FoldersOnDiskTest {

  @TempDir Path folder;

  @BeforeEach
  void makeFiles() throws IOException {
    write("a.yaml", "a");
    write("b.yaml", "b");
  }

  @Test
  void newFilesAppearAndDeletedOnesStayAsNamesUntilAllIsReadAgain() throws IOException {
    try (var window = opened()) {
      write("c.yaml", "c");
      window.untilShown("the new file is listed", () -> texts(window).contains("ConfigMap/c"));

      Files.delete(file("b.yaml"));
      window.untilShown("the old one is marked", () -> texts(window).contains("deleted on disk"));
      assertThat(texts(window)).doesNotContain("ConfigMap/b");
      assertThat(count(window)).isEqualTo("2 files, 2 objects");
      window.photograph("files-deleted");

      window.press(KeyCode.CONTROL, KeyCode.R);
      window.untilShown("only what is there is listed", () -> rows(window) == 2);
      assertThat(texts(window)).doesNotContain("deleted on disk");
    }
  }

  @Test
  void aFileThatWasWrittenIsReadAgain() throws IOException {
    try (var window = opened()) {
      write("a.yaml", "other");

      window.untilShown("its object is listed", () -> texts(window).contains("ConfigMap/other"));
      assertThat(texts(window)).doesNotContain("ConfigMap/a");
    }
  }

  @Test
  void aFileThatChangedUnderUnsavedTextIsMarkedInTheList() throws IOException {
    try (var window = opened()) {
      window.click("#files").click(".code").type("#");
      write("a.yaml", "other");
      write("b.yaml", "another");

      window.click("#files");
      window.untilShown("it is marked", () -> texts(window).contains("changed on disk"));
      window.photograph("files-changed");
    }
  }

  @Test
  void whatCannotBeReadIsSaidAtItsRow() throws IOException {
    Files.createSymbolicLink(file("broken.yaml"), Path.of("nowhere.yaml"));
    Files.createSymbolicLink(file("out.yaml"), Path.of("/etc/hostname"));
    try (var window = opened()) {
      window.untilShown("both are listed", () -> noFiles(window) == 2);
      window.photograph("files-unreadable");
    }
  }

  @Test
  void aFolderOfManyFilesIsListedAndNotOpenedInAsManyTabs() throws IOException {
    for (var i = 0; i < 40; i++) {
      write("file-%02d.yaml".formatted(i), "c" + i);
    }
    try (var window = opened()) {
      window.untilShown("all are listed", () -> rows(window) == 42);
      assertThat(window.find("#folders").isVisible()).isTrue();
      window.click("app/a.yaml");
      window.untilShown("it is open", () -> window.find(".code").isVisible());
    }
  }

  @Test
  void inTheDarkAllOfItCanBeRead() throws IOException {
    Files.createSymbolicLink(file("broken.yaml"), Path.of("nowhere.yaml"));
    try (var window = opened(Theme.DEFAULT.dark(true))) {
      Files.delete(file("b.yaml"));
      window.untilShown("it is marked", () -> texts(window).contains("deleted on disk"));
      window.photograph("files-dark");
      assertThat(texts(window)).contains("app/broken.yaml", "app/b.yaml");
    }
  }

  @Test
  void aFolderThatVanishesIsSaidAndTheWindowGoesOn() throws IOException {
    try (var window = opened()) {
      Files.delete(file("a.yaml"));
      Files.delete(file("b.yaml"));
      Files.delete(folder.resolve("app"));

      window.untilShown("it is said", () -> noFiles(window) == 1);
      assertThat(texts(window).stream().filter("deleted on disk"::equals)).hasSize(2);

      Files.createDirectory(folder.resolve("app"));
      write("a.yaml", "again");
      window.untilShown("it is back", () -> texts(window).contains("ConfigMap/again"));
    }
  }

  private Window opened() {
    return opened(Theme.DEFAULT);
  }

  private Window opened(Theme theme) {
    var window = Window.open(1, 1280, 800, theme, folder.resolve("app"));
    return window.untilShown("the files are listed", () -> texts(window).contains("ConfigMap/b"));
  }

  private void write(String name, String object) throws IOException {
    Files.createDirectories(folder.resolve("app"));
    Files.writeString(
        file(name), "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: %s}\n".formatted(object));
  }

  private Path file(String name) {
    return folder.resolve("app").resolve(name);
  }

  private static List<String> texts(Window window) {
    return Fx.on(
        () ->
            window.robot().lookup(".file-row .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList());
  }

  private static long rows(Window window) {
    return window.robot().lookup(".file-row").queryAll().size();
  }

  private static long noFiles(Window window) {
    return window.robot().lookup(".no-file").queryAllAs(Node.class).size();
  }

  private static String count(Window window) {
    return Fx.on(() -> window.find("#file-count", Label.class).getText());
  }
}
