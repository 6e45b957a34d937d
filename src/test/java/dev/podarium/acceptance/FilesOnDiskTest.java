package dev.podarium.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.files.Encoding;
import dev.podarium.workbench.frame.Looks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody else does to the file of a tab, and what is written into it. */
class FilesOnDiskTest {

  private static final String WEB =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: web
      spec:
        replicas: 3
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec:
            containers:
            - name: web
              image: nginx:1.14.2
      """;

  private static final String THEIRS = WEB.replace("replicas: 3", "replicas: 7");

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void makeAFile() throws IOException {
    file = Files.writeString(folder.resolve("web.yaml"), WEB);
  }

  @Test
  void aFileThatChangedUnderUnsavedTextIsShownBesideItAndKeepMineOverwritesIt() throws IOException {
    try (var window = typed()) {
      Files.writeString(file, THEIRS);
      window.untilShown("the tab says so", () -> tab(window).contains("changed on disk"));
      window.photograph("disk-changed");

      save(window).photographDialog("disk-conflict");
      assertThat(Files.readString(file)).isEqualTo(THEIRS);
      window.click("Keep mine");

      assertThat(Files.readString(file)).isEqualTo("# mine\n" + WEB);
      assertThat(tab(window)).isEqualTo("web.yaml");
    }
  }

  @Test
  void takeTheDisksPutsItsTextIntoTheTabAndUndoBringsMineBack() throws IOException {
    try (var window = typed()) {
      Files.writeString(file, THEIRS);
      save(window).click("Take the disk's");

      assertThat(Files.readString(file)).isEqualTo(THEIRS);
      assertThat(text(window)).isEqualTo(THEIRS);
      window.untilShown("nothing is unsaved", () -> tab(window).equals("web.yaml"));

      window.click(".code").press(KeyCode.CONTROL, KeyCode.Z);
      assertThat(text(window)).isEqualTo("# mine\n" + WEB);
    }
  }

  @Test
  void cancelLeavesBothAsTheyAre() throws IOException {
    try (var window = typed()) {
      Files.writeString(file, THEIRS);
      save(window).click("Cancel");

      assertThat(Files.readString(file)).isEqualTo(THEIRS);
      assertThat(text(window)).isEqualTo("# mine\n" + WEB);
      assertThat(tab(window)).contains("●");
    }
  }

  @Test
  void aTabThatNobodyTypedInReadsAgainByItself() throws IOException {
    try (var window = opened()) {
      Window.onFx(
          () -> {
            area(window).moveTo(5, 4);
            return true;
          });
      Files.writeString(file, THEIRS);

      window.untilShown("the new text is there", () -> text(window).equals(THEIRS));
      assertThat(tab(window)).isEqualTo("web.yaml");
      assertThat(Window.onFx(() -> area(window).getCurrentParagraph())).isEqualTo(5);
      assertThat(Window.onFx(() -> area(window).getCaretColumn())).isEqualTo(4);
    }
  }

  @Test
  void theTextOfADeletedFileStaysAndSaveWritesItAgain() throws IOException {
    try (var window = opened()) {
      Files.delete(file);
      window.untilShown("the tab says so", () -> tab(window).contains("deleted on disk"));
      window.photograph("disk-deleted");

      assertThat(text(window)).isEqualTo(WEB);
      window.press(KeyCode.CONTROL, KeyCode.S);

      assertThat(file).hasContent(WEB);
      assertThat(tab(window)).isEqualTo("web.yaml");
    }
  }

  @Test
  void savingKeepsModeEncodingLineEndsAndTheLink() throws IOException {
    var real = folder.resolve("real.yaml");
    Files.write(real, Encoding.UTF_8_MARKED.encode(WEB.replace("\n", "\r\n").stripTrailing()));
    Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-rw-r-x"));
    Files.delete(file);
    Files.createSymbolicLink(file, real);
    try (var window = typed()) {
      assertThat(text(window)).startsWith("# mine\napiVersion");
      window.press(KeyCode.CONTROL, KeyCode.S);
    }

    assertThat(file).isSymbolicLink();
    assertThat(Files.readAllBytes(real))
        .isEqualTo(
            Encoding.UTF_8_MARKED.encode(("# mine\n" + WEB).replace("\n", "\r\n").stripTrailing()));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
        .isEqualTo("rw-rw-r-x");
  }

  @Test
  void otherLineEndsAreNoConflictAndAreKept() throws IOException {
    try (var window = typed()) {
      Files.writeString(file, WEB.replace("\n", "\r\n"));
      window.press(KeyCode.CONTROL, KeyCode.S);
      window.untilShown("it is saved", () -> tab(window).equals("web.yaml"));

      assertThat(Files.readString(file)).isEqualTo(("# mine\n" + WEB).replace("\n", "\r\n"));
    }
  }

  @Test
  void whatMayNotBeWrittenIsSaidAndStaysUnsaved() throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    try (var window = typed()) {
      window.press(KeyCode.CONTROL, KeyCode.S);

      window.untilShown("it is said", () -> said(window, "may not be written to"));
      assertThat(Files.readString(file)).isEqualTo(WEB);
      assertThat(tab(window)).isEqualTo("web.yaml ●");
      assertThat(names()).containsExactly("web.yaml");
    }
  }

  @Test
  void aFolderThatIsGoneIsSaidAndTheTextStays() throws IOException {
    var below = Files.createDirectory(folder.resolve("below"));
    file = Files.move(file, below.resolve("web.yaml"));
    try (var window = typed()) {
      Files.delete(file);
      Files.delete(below);
      window.press(KeyCode.CONTROL, KeyCode.S);

      window.untilShown("it is said", () -> said(window, "its folder does not exist"));
      assertThat(text(window)).startsWith("# mine");
      assertThat(tab(window)).contains("●");
    }
  }

  @Test
  void readAgainAsksBeforeItGivesUpWhatWasTyped() {
    try (var window = typed()) {
      window.press(KeyCode.CONTROL, KeyCode.R);
      window.untilShown("it asks", () -> asks(window));
      window.click("Take the disk's");

      assertThat(text(window)).isEqualTo(WEB);
      assertThat(tab(window)).isEqualTo("web.yaml");
    }
  }

  private Window opened() {
    var window = Window.open(1, 1280, 800, Looks.DEFAULT, file);
    return window.untilShown("the file is open", () -> tab(window).equals("web.yaml"));
  }

  private Window typed() {
    var window = opened().click(".code").press(KeyCode.CONTROL, KeyCode.HOME);
    window.type("# mine").press(KeyCode.ENTER);
    return window.untilShown("it is unsaved", () -> tab(window).contains("●"));
  }

  private static Window save(Window window) {
    window.robot().push(KeyCode.CONTROL, KeyCode.S);
    return window.untilShown("it asks", () -> asks(window));
  }

  private static boolean asks(Window window) {
    return window.robot().lookup("#conflict").tryQuery().isPresent();
  }

  private static boolean said(Window window, String words) {
    return window.robot().lookup(node -> shows(node, words)).tryQuery().isPresent();
  }

  private static boolean shows(Node node, String words) {
    return node instanceof Labeled label
        && label.getText() != null
        && label.getText().contains(words);
  }

  private static CodeArea area(Window window) {
    return window.find(".code", CodeArea.class);
  }

  private static String text(Window window) {
    return Window.onFx(() -> area(window).getText());
  }

  private static String tab(Window window) {
    return Window.onFx(
        () -> {
          var tabs = window.find("#editor .tab-pane", TabPane.class);
          Tab front = tabs.getSelectionModel().getSelectedItem();
          return front == null ? "" : front.getText();
        });
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).toList();
    }
  }
}
