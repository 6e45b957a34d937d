package dev.podarium.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.podarium.files.Encoding;
import dev.podarium.workbench.frame.Theme;
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
import javafx.scene.text.Text;
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
  void whatIsWrittenWhileTheQuestionStandsIsAskedAboutAgain() throws IOException {
    try (var window = typed()) {
      Files.writeString(file, THEIRS);
      save(window);
      var newest = THEIRS.replace("nginx:1.14.2", "nginx:1.16.1");
      Files.writeString(file, newest);
      window.robot().clickOn("Keep mine");
      window.untilShown("the newest is shown", () -> said(window, "16"));

      assertThat(Files.readString(file)).isEqualTo(newest);
      window.click("Keep mine");
      assertThat(Files.readString(file)).isEqualTo("# mine\n" + WEB);
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
      Fx.on(
          () -> {
            area(window).moveTo(5, 4);
            return true;
          });
      Files.writeString(file, THEIRS);

      window.untilShown("the new text is there", () -> text(window).equals(THEIRS));
      assertThat(tab(window)).isEqualTo("web.yaml");
      assertThat(Fx.on(() -> area(window).getCurrentParagraph())).isEqualTo(5);
      assertThat(Fx.on(() -> area(window).getCaretColumn())).isEqualTo(4);
    }
  }

  @Test
  void readingAgainKeepsTheLinesThatAreInView() throws IOException {
    var long1 = WEB + "# a line\n".repeat(300);
    Files.writeString(file, long1);
    try (var window = opened()) {
      Fx.on(
          () -> {
            area(window).showParagraphAtTop(150);
            return true;
          });
      window.untilShown("it is scrolled", () -> scroll(window) > 1000);
      var before = Fx.on(() -> scroll(window));
      var long2 = long1.replace("replicas: 3", "replicas: 7");
      Files.writeString(file, long2);

      window.untilShown("the new text is there", () -> text(window).equals(long2));
      assertThat(Fx.on(() -> scroll(window))).isCloseTo(before, within(2.0));
    }
  }

  @Test
  void compareShowsBothInTheDarkAndWritesNothing() throws IOException {
    try (var window = typed(Theme.DEFAULT.dark(true))) {
      Files.writeString(file, THEIRS);
      window.untilShown("it can be compared", () -> window.find(".compare").isVisible());
      window.photograph("disk-changed-dark");
      window.robot().clickOn(".compare");
      window.untilShown("both are shown", () -> asks(window));
      window.photographDialog("disk-conflict-dark").click("Cancel");

      assertThat(Files.readString(file)).isEqualTo(THEIRS);
      assertThat(text(window)).isEqualTo("# mine\n" + WEB);
    }
  }

  @Test
  void restoredTextIsNotSavedOverWhatTheFileHasBecomeSince() throws IOException {
    var settings = folder.resolve("settings");
    try (var window = Window.keeping(settings, Theme.DEFAULT, file)) {
      type(window.untilShown("the file is open", () -> tab(window).equals("web.yaml")));
    }
    Files.writeString(file, THEIRS);

    try (var window = Window.keeping(settings, Theme.DEFAULT)) {
      window.untilShown("it is offered", () -> window.find("#recovery").isVisible());
      window.click("#restore");
      window.untilShown("the tab says so", () -> tab(window).contains("changed on disk"));
      save(window).click("Cancel");

      assertThat(Files.readString(file)).isEqualTo(THEIRS);
      assertThat(text(window)).isEqualTo("# mine\n" + WEB);
    }
  }

  @Test
  void aFileThatIsNoTextIsNotOpenedAndThatIsSaid() throws IOException {
    Files.write(file, new byte[] {(byte) 0xC3, (byte) 0x28});
    try (var window = Window.open(1, 1280, 800, Theme.DEFAULT, file)) {
      window.untilShown("it is said", () -> said(window, "is no text of UTF-8"));
      assertThat(Files.readAllBytes(file)).hasSize(2);
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
    return opened(Theme.DEFAULT);
  }

  private Window opened(Theme theme) {
    var window = Window.open(1, 1280, 800, theme, file);
    return window.untilShown("the file is open", () -> tab(window).equals("web.yaml"));
  }

  private Window typed() {
    return typed(Theme.DEFAULT);
  }

  private Window typed(Theme theme) {
    return type(opened(theme));
  }

  private static Window type(Window window) {
    window.click(".code").press(KeyCode.CONTROL, KeyCode.HOME);
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
    return switch (node) {
      case Labeled label -> label.getText() != null && label.getText().contains(words);
      case Text text -> text.getText().contains(words);
      default -> false;
    };
  }

  private static CodeArea area(Window window) {
    return window.find(".code", CodeArea.class);
  }

  private static double scroll(Window window) {
    return area(window).getEstimatedScrollY();
  }

  private static String text(Window window) {
    return Fx.on(() -> area(window).getText());
  }

  private static String tab(Window window) {
    return Fx.on(
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
