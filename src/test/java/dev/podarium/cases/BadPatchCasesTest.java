package dev.podarium.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patches that no server can carry out, and what it answers. */
class BadPatchCasesTest {

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "22-patch-metadata-null | Error from server (BadRequest): the name of the object (based on"
            + " URL) was undeterminable: name must be provided",
        "23-patch-owner-null | The Deployment \"web\" is invalid: ",
        "24-patch-finalizer-null | The Deployment \"web\" is invalid: ",
        "25-patch-order-number | Error from server: expected a []interface {}, but received a"
            + " int64",
        "26-patch-root-replaced | The request is invalid: the server rejected our request due to an"
            + " error in our request"
      })
  void isRefusedInTheServersWords(String name, String words) {
    var played = SharedCase.play("bad-input/" + name, "--until", "10s");

    assertThat(played.err()).contains(words);
    assertThat(played.exit()).isEqualTo(1);
    assertThat(played.said()).doesNotContain("Exception", "\tat ");
  }

  @Test
  void whatWasAppliedLastMustBeReadable() {
    var played = SharedCase.play("bad-input/21-last-applied-garbage", "--until", "10s");

    assertThat(played.err())
        .contains("error: error when applying patch:\n\nto:\nResource: ")
        .contains("error when creating patch with:\noriginal:\n[1]\nfor: ")
        .contains(": invalid JSON document\n");
    assertThat(played.exit()).isEqualTo(1);
  }

  @Test
  void aSpecThatIsTakenAwayHasItsDefaultsAllTheSame() {
    var end =
        SharedCase.play(
            folder,
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: d}
            spec:
              selector: {matchLabels: {a: b}}
              template: {metadata: {labels: {a: b}}, spec: {containers: [{name: c, image: nginx}]}}
            """,
            "1s kubectl patch deployment d -p '{\"spec\":null}'",
            "--until",
            "2s");

    assertThat(end.err().lines())
        .containsExactly(
            "The Deployment \"d\" is invalid: ",
            "* spec.selector: Invalid value: null: field is immutable",
            "* spec.selector: Required value",
            "* spec.template.metadata.labels: Invalid value: null: `selector` does not match"
                + " template `labels`",
            "* spec.template.spec.containers: Required value");
  }
}
