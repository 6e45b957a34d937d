package dev.podarium.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.podarium.chance.Chance;
import dev.podarium.chance.Seeds;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person did not edit is written back byte for byte; a seed is a text. */
class FileTextTest {

  private static final List<String> BREAKS = List.of("\n", "\r\n", "\r");
  private static final List<String> WORDS =
      List.of(
          "a: 1",
          "  name: wéb",
          "# 容器",
          "- \"😀\"",
          "",
          "   ",
          "\tx",
          "key: |",
          "\u2028",
          "\uFEFF");

  @Seeds(200)
  void aTextThatNobodyEditedIsWrittenBackByteForByte(Chance chance)
      throws CharacterCodingException {
    var file = Lines.random(chance);

    var read = FileText.of(file.bytes());

    assertThat(read.text()).isEqualTo(file.plain());
    assertThat(read.bytes(read.text())).isEqualTo(file.bytes());
  }

  @Seeds(200)
  void ofAnEditedLineOnlyItsOwnBytesDiffer(Chance chance) throws CharacterCodingException {
    var file = Lines.random(chance);
    var edited = file.with(chance.between(0, file.lines().size() - 1), "edited: yes");

    assertThat(FileText.of(file.bytes()).bytes(edited.plain())).isEqualTo(edited.bytes());
  }

  @Seeds(200)
  void linesThatStayKeepTheirEndsWhenAnotherIsTakenOut(Chance chance)
      throws CharacterCodingException {
    var file = Lines.random(chance).numbered();
    var fewer = file.without(chance.between(1, file.lines().size() - 1));

    assertThat(FileText.of(file.bytes()).bytes(fewer.plain())).isEqualTo(fewer.bytes());
  }

  @Test
  void twoLineBreaksNeverBecomeOne() throws CharacterCodingException {
    var read = FileText.of(utf8("a\rx\nb"));

    assertThat(read.text()).isEqualTo("a\nx\nb");
    assertThat(FileText.of(read.bytes("a\n\nb")).text()).isEqualTo("a\n\nb");
  }

  @Test
  void newLinesGetTheEndThatMostLinesHave() throws CharacterCodingException {
    var read = FileText.of(utf8("a\r\nb\nc\r\nd"));

    assertThat(read.text()).isEqualTo("a\nb\nc\nd");
    assertThat(read.bytes("a\nnew\nb\nc\nd\nlast\n"))
        .isEqualTo(utf8("a\r\nnew\r\nb\nc\r\nd\r\nlast\r\n"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"UTF_8, 0", "UTF_8_MARKED, 3", "UTF_16LE, 2", "UTF_16BE, 2"})
  void theByteOrderMarkTellsTheEncodingAndIsNoText(Encoding encoding, int mark)
      throws CharacterCodingException {
    var bytes = encoding.encode("a: é\n");

    assertThat(Encoding.of(bytes)).isEqualTo(encoding);
    assertThat(encoding.decode(bytes)).isEqualTo("a: é\n");
    assertThat(bytes).hasSize(mark + (mark == 2 ? 10 : 6));
  }

  @Test
  void whatIsNoTextIsNotTakenForOne() {
    assertThatThrownBy(() -> FileText.of(new byte[] {'a', (byte) 0xE9, '\n'}))
        .isInstanceOf(CharacterCodingException.class);
    assertThatThrownBy(() -> FileText.of(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a'}))
        .isInstanceOf(CharacterCodingException.class);
  }

  @Test
  void halfACharacterIsNotWrittenAsAnother() {
    assertThatThrownBy(() -> FileText.fresh("").bytes("a\uD83D"))
        .isInstanceOf(CharacterCodingException.class);
  }

  @Test
  void anEmptyFileStaysEmpty() throws CharacterCodingException {
    assertThat(FileText.of(new byte[0]).bytes("")).isEmpty();
    assertThat(FileText.of(new byte[0]).bytes("a\nb")).isEqualTo(utf8("a\nb"));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Lines of a file, each with its end; the last has none. */
  private record Lines(Encoding encoding, List<String> lines, List<String> ends) {

    static Lines random(Chance chance) {
      var encoding = chance.oneOf(Encoding.values());
      var breaks = BREAKS.subList(0, chance.between(1, BREAKS.size()));
      var lines = new ArrayList<>(List.of("first"));
      lines.addAll(chance.listOf(1, 12, () -> chance.oneOf(WORDS)));
      var ends = new ArrayList<String>();
      lines.stream().skip(1).forEach(_ -> ends.add(chance.oneOf(breaks)));
      return new Lines(encoding, lines, ends).withoutAccidents();
    }

    /** A carriage return, an empty line and a line feed would be one break and not two. */
    private Lines withoutAccidents() {
      for (var i = 1; i < ends.size(); i++) {
        if (lines.get(i).isEmpty() && ends.get(i - 1).equals("\r") && ends.get(i).equals("\n")) {
          lines.set(i, "x");
        }
      }
      return this;
    }

    Lines with(int place, String line) {
      var edited = new ArrayList<>(lines);
      edited.set(place, line);
      return new Lines(encoding, edited, ends);
    }

    Lines without(int place) {
      var fewer = new ArrayList<>(lines);
      var fewerEnds = new ArrayList<>(ends);
      fewer.remove(place);
      fewerEnds.remove(Math.min(place, ends.size() - 1));
      return new Lines(encoding, fewer, fewerEnds);
    }

    /** No two lines alike, so that it is clear which of them stayed. */
    Lines numbered() {
      var numbered =
          IntStream.range(0, lines.size()).mapToObj(i -> lines.get(i) + " # " + i).toList();
      return new Lines(encoding, numbered, ends);
    }

    String plain() {
      return String.join("\n", lines);
    }

    byte[] bytes() throws CharacterCodingException {
      var raw = new StringBuilder(lines.getFirst());
      for (var i = 1; i < lines.size(); i++) {
        raw.append(ends.get(i - 1)).append(lines.get(i));
      }
      return encoding.encode(raw.toString());
    }
  }
}
