package dev.podarium.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftTest {

  @TempDir Path folder;

  @Test
  void theOldFileStaysUntilTheNewOneIsKept() throws IOException {
    var file = Files.writeString(folder.resolve("a.yaml"), "old");

    try (var draft = Draft.of(file)) {
      draft.out().write("new".getBytes(StandardCharsets.UTF_8));
      assertThat(file).hasContent("old");
      draft.keep();
    }

    assertThat(file).hasContent("new");
    assertThat(names()).containsExactly("a.yaml");
  }

  @Test
  void whatIsNotKeptLeavesNothing() throws IOException {
    try (var draft = Draft.of(folder.resolve("a.yaml"))) {
      draft.out().write(1);
    }

    assertThat(names()).isEmpty();
  }

  @Test
  void aFileKeepsItsMode() throws IOException {
    Assumptions.assumeTrue(
        folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
        "this file system knows no modes");
    var file = Files.writeString(folder.resolve("a.sh"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x---"));

    Draft.write(file, new byte[] {'n'});

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rwxr-x---");
  }

  @Test
  void aNewFileHasTheModeOfAnyNewFile() throws IOException {
    Assumptions.assumeTrue(
        folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
        "this file system knows no modes");
    var usual = Files.writeString(folder.resolve("usual"), "");

    Draft.write(folder.resolve("a.yaml"), new byte[0]);

    assertThat(Files.getPosixFilePermissions(folder.resolve("a.yaml")))
        .isEqualTo(Files.getPosixFilePermissions(usual));
  }

  @Test
  void aLinkStaysALinkAndItsFileIsWritten() throws IOException {
    var file = Files.writeString(Files.createDirectory(folder.resolve("far")).resolve("a"), "old");
    var link = Files.createSymbolicLink(folder.resolve("link"), file);

    Draft.write(link, new byte[] {'n'});

    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("n");
  }

  @Test
  void aLinkThatLeadsNowhereIsNotReplaced() throws IOException {
    var link = Files.createSymbolicLink(folder.resolve("link"), Path.of("gone"));

    assertThatThrownBy(() -> Draft.of(link)).isInstanceOf(IOException.class);
    assertThat(link).isSymbolicLink();
  }

  @Test
  void aNameAsLongAsTheDiskAllowsCanBeWritten() throws IOException {
    var file = folder.resolve("ä".repeat(120));

    Draft.write(file, new byte[] {'n'});

    assertThat(file).hasContent("n");
  }

  @Test
  void whatMayNotBeWrittenIsSaidBefore() throws IOException {
    var read = Files.writeString(folder.resolve("read.yaml"), "");
    var kept = List.of(read);
    var link = Files.createSymbolicLink(folder.resolve("link"), read);
    var secondName = Files.createLink(folder.resolve("second"), read);
    var nowhere = Files.createSymbolicLink(folder.resolve("nowhere"), Path.of("gone"));

    assertThat(Writability.problem(folder.resolve("new"), kept)).isNull();
    assertThat(Writability.problem(Path.of(""), kept)).contains("no name");
    assertThat(Stream.of(read, link, secondName, folder.resolve("x/../read.yaml")))
        .allSatisfy(file -> assertThat(Writability.problem(file, kept)).contains("are read"));
    assertThat(Writability.problem(folder, kept)).contains("is a folder");
    assertThat(Writability.problem(nowhere, kept)).contains("leads nowhere");
    assertThat(Writability.problem(folder.resolve("no/such"), kept)).contains("does not exist");
    assertThat(Writability.problem(read.resolve("below"), List.of())).contains("is no folder");
    assertThat(Writability.problem(Path.of("/dev/null"), List.of())).contains("device");
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
