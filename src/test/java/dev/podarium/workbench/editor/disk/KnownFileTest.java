package dev.podarium.workbench.editor.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.podarium.files.Encoding;
import dev.podarium.workbench.editor.disk.Look.Changed;
import dev.podarium.workbench.editor.disk.Look.Gone;
import dev.podarium.workbench.editor.disk.Look.Same;
import dev.podarium.workbench.editor.disk.Look.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a second look at a file finds. */
class KnownFileTest {

  private static final FileTime LONG_AGO = FileTime.from(Instant.EPOCH);

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void makeAFile() throws IOException {
    file = Files.writeString(folder.resolve("a.yaml"), "a: 1\n");
  }

  @Test
  void anotherTextIsSeenEvenWhenLengthAndTimeAreTheSame() throws IOException {
    var known = KnownFile.read(file);
    var time = Files.getLastModifiedTime(file);
    Files.writeString(file, "a: 2\n");
    Files.setLastModifiedTime(file, time);

    assertThat(known.look()).isInstanceOf(Changed.class);
  }

  @Test
  void aFileThatWasOnlyTouchedIsTheSame() throws IOException {
    var known = KnownFile.read(file);
    Files.setLastModifiedTime(file, LONG_AGO);

    assertThat(known.look()).isInstanceOf(Same.class);
  }

  @Test
  void otherLineEndsAndEncodingsAreTheSameTextAndAreKept() throws IOException {
    var known = KnownFile.read(file);
    Files.write(file, Encoding.UTF_16LE.encode("a: 1\r\n"));

    assertThat(known.look()).isInstanceOf(Same.class);
    if (known.look() instanceof Same(var now)) {
      now.write("a: 1\nb: 2\n");
    }
    assertThat(file).hasBinaryContent(Encoding.UTF_16LE.encode("a: 1\r\nb: 2\r\n"));
  }

  @Test
  void aFileThatIsGoneOrWhoseFolderIsGoneIsSaidToBe() throws IOException {
    var below = Files.createDirectory(folder.resolve("below"));
    var known = KnownFile.read(Files.move(file, below.resolve("a.yaml")));
    Files.delete(known.path());
    assertThat(known.look()).isInstanceOf(Gone.class);

    Files.delete(below);
    assertThat(known.look()).isInstanceOf(Gone.class);
  }

  @Test
  void aFolderInItsPlaceIsNoFile() throws IOException {
    var known = KnownFile.read(file);
    Files.delete(file);
    Files.createDirectory(file);

    assertThat(known.look())
        .isEqualTo(new Unreadable("is a folder, a pipe or a device, and no file"));
  }

  @Test
  void whatIsNoTextAnyMoreIsSaidToBeNone() throws IOException {
    var known = KnownFile.read(file);
    Files.write(file, new byte[] {(byte) 0xC3, (byte) 0x28});

    assertThat(known.look())
        .isInstanceOfSatisfying(
            Unreadable.class, look -> assertThat(look.why()).startsWith("is no text of UTF-8"));
  }

  @Test
  void aFileThatIsTooLongIsNotRead() throws IOException {
    Files.write(file, new byte[(8 << 20) + 1]);

    assertThatThrownBy(() -> KnownFile.read(file))
        .isInstanceOfSatisfying(
            IOException.class,
            error -> assertThat(WhyNot.read(error)).startsWith("is larger than 8 MiB"));
  }

  @Test
  void aTextThatIsOnlyRememberedIsComparedWithTheDisk() {
    assertThat(KnownFile.remembered(file, "a: 1\n").look()).isInstanceOf(Same.class);
    assertThat(KnownFile.remembered(file, "a: 0\n").look()).isInstanceOf(Changed.class);
  }

  @Test
  void whatWasWrittenIsKnown() throws IOException {
    var written = KnownFile.read(file).write("b: 1\n");

    assertThat(written.text()).isEqualTo("b: 1\n");
    assertThat(written.look()).isInstanceOf(Same.class);
  }

  @Test
  void halfACharacterIsRefusedAndTheFileStays() throws IOException {
    var known = KnownFile.read(file);

    assertThatThrownBy(() -> known.write("a: \uDC00"))
        .isInstanceOfSatisfying(
            IOException.class,
            error -> assertThat(WhyNot.written(error)).contains("half a character"));
    assertThat(file).hasContent("a: 1\n");
  }
}
