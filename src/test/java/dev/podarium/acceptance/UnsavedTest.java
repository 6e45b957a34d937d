package dev.podarium.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.workbench.frame.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is typed and in no file is not lost: not by quitting, and not by a crash. */
class UnsavedTest {

  @TempDir Path folder;

  /** The ways in which a person ends the program. */
  enum Way {
    KEYS(window -> window.press(KeyCode.CONTROL, KeyCode.Q)),
    MENU(window -> window.click("#menu-file").click("Quit")),
    BUTTON(Window::askToClose);

    private final Consumer<Window> go;

    Way(Consumer<Window> go) {
      this.go = go;
    }
  }

  @ParameterizedTest(name = "by {0}")
  @EnumSource
  void quittingAsksFirstAndCancelKeepsTheWindow(Way way) throws IOException {
    try (var window = typed("a.yaml")) {
      way.go.accept(window);
      window.untilShown("it asks", () -> asks(window));
      window.click("Cancel");

      assertThat(window.isOpen()).isTrue();
      assertThat(text(window)).startsWith("# typed");
    }
  }

  @Test
  void saveSavesAllFilesAndThenTheWindowCloses() throws IOException {
    try (var window = typed("a.yaml", "b.yaml")) {
      window.askToClose().untilShown("it asks", () -> asks(window));
      assertThat(heading(window)).isEqualTo("Save 2 manifests before closing?");
      window.photographDialog("unsaved-question").click("Save");

      assertThat(window.isOpen()).isFalse();
      assertThat(Files.readString(file("a.yaml"))).startsWith("# typed");
      assertThat(Files.readString(file("b.yaml"))).startsWith("# typed");
      assertThat(copies()).isZero();
    }
  }

  @Test
  void withoutSavingTheFilesStayAndNoCopyIsLeft() throws IOException {
    try (var window = typed("a.yaml")) {
      window.untilShown("a copy is kept", () -> copies() > 0);
      window.askToClose().untilShown("it asks", () -> asks(window));
      window.click("Don't save");

      assertThat(window.isOpen()).isFalse();
      assertThat(Files.readString(file("a.yaml"))).isEqualTo(manifest("a.yaml"));
      assertThat(copies()).isZero();
    }
  }

  @Test
  void closingATabAsksLikewise() throws IOException {
    try (var window = typed("a.yaml")) {
      window.click(".tab:selected .tab-close-button").untilShown("it asks", () -> asks(window));
      assertThat(heading(window)).isEqualTo("Save a.yaml before closing?");
      window.click("Cancel");
      assertThat(window.editing().names()).hasSize(1);

      window.click(".tab:selected .tab-close-button").click("Don't save");
      assertThat(window.editing().names()).isEmpty();
      assertThat(window.askToClose().isOpen()).isFalse();
    }
  }

  @Test
  void aManifestThatGetsNoNameKeepsTheWindow() {
    try (var window = Window.keeping(settings(), Theme.DEFAULT)) {
      window.press(KeyCode.CONTROL, KeyCode.N).editing().edit("new-1.yaml").type("a: b");
      window.askToClose().untilShown("it asks", () -> asks(window));
      window.click("Save");

      assertThat(window.isOpen()).isTrue();
      assertThat(text(window)).isEqualTo("a: b");
    }
  }

  @Test
  void nothingIsAskedWhenNothingWouldBeLost() {
    try (var window = Window.keeping(settings(), Theme.DEFAULT)) {
      window.press(KeyCode.CONTROL, KeyCode.N);
      assertThat(window.askToClose().isOpen()).isFalse();
    }
  }

  @Test
  void unsavedTextOfAWindowThatWasTornDownIsOfferedAndRestored() throws IOException {
    typed("a.yaml", "b.yaml").close();

    try (var window = Window.keeping(settings(), Theme.DEFAULT)) {
      window.untilShown("it is offered", () -> window.find("#recovery").isVisible());
      window.photograph("recovery-offered").click("#restore");
      assertThat(window.find("#recovery").isVisible()).isFalse();
      assertThat(text(window)).isEqualTo("# typed\n" + manifest("b.yaml"));
      window.photograph("recovery-restored", 1280, 800, Theme.DEFAULT.dark(true));

      window.press(KeyCode.CONTROL, KeyCode.S);
      window.untilShown(
          "it is saved", () -> Files.readString(file("b.yaml")).startsWith("# typed"));
      window.untilShown("one copy is left", () -> copies() == 1);
    }
  }

  @Test
  void unsavedTextThatIsDiscardedIsNotOfferedAgain() throws IOException {
    typed("a.yaml").close();

    try (var window = Window.keeping(settings(), Theme.DEFAULT.dark(true))) {
      window.untilShown("it is offered", () -> window.find("#recovery").isVisible());
      window.photograph("recovery-offered-dark").click("#discard");
      window.untilShown("it is gone", () -> copies() == 0);
      assertThat(window.askToClose().isOpen()).isFalse();
    }
  }

  /** A window with files in which something was typed. */
  private Window typed(String... names) throws IOException {
    var files = new Path[names.length];
    for (var i = 0; i < names.length; i++) {
      files[i] = Files.writeString(file(names[i]), manifest(names[i]));
    }
    var window = Window.keeping(settings(), Theme.DEFAULT, files);
    window.untilShown("the files are open", () -> window.editing().names().size() == names.length);
    for (var name : names) {
      window.editing().edit(name).press(KeyCode.CONTROL, KeyCode.HOME).type("# typed\n");
      window.untilShown("it is typed", () -> text(window).startsWith("# typed\n"));
    }
    return window;
  }

  private static boolean asks(Window window) {
    return window.robot().lookup("#unsaved-question").tryQuery().isPresent();
  }

  private static String heading(Window window) {
    return window.find("#unsaved-question .header-panel .label", Label.class).getText();
  }

  private static String text(Window window) {
    return Fx.on(() -> window.editing().area().getText());
  }

  private long copies() throws IOException {
    if (!Files.exists(settings())) {
      return 0;
    }
    try (var files = Files.walk(settings())) {
      return files.filter(file -> file.toString().endsWith(".json")).count();
    }
  }

  private Path settings() {
    return folder.resolve("settings");
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private static String manifest(String name) {
    return "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: %s}\n"
        .formatted(name.replace(".yaml", ""));
  }
}
