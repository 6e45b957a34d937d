package dev.podarium.printers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Source: k8s.io/cli-runtime/pkg/printers/tableprinter_test.go and tabwriter */
class TextTableTest {

  @Test
  void aCellEndsAtItsFirstLineBreak() {
    assertThat(
            TextTable.lines(
                List.of(
                    List.of("NAME", "MESSAGE"),
                    List.of("a", "one\ntwo"),
                    List.of("b\rc", "\n"),
                    List.of("d", "form\ffeed"))))
        .containsExactly("NAME   MESSAGE", "a      one...", "b...   ...", "d      form...");
  }

  @Test
  void anEscapeCharacterCannotReachTheTerminal() {
    assertThat(TextTable.lines(List.of(List.of("a\u001b[31m", "b"))))
        .containsExactly("a^[[31m   b");
  }

  @Test
  void aTabBeginsAnotherCell() {
    assertThat(
            TextTable.lines(
                List.of(List.of("NAME", "MESSAGE"), List.of("a", "x\ty"), List.of("b", "long\tz"))))
        .containsExactly("NAME   MESSAGE", "a      x      y", "b      long   z");
  }
}
