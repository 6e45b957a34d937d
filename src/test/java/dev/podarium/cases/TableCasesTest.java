package dev.podarium.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows stay rows, and what is not there crashes no table. */
class TableCasesTest {

  @TempDir private Path folder;

  @Test
  void aMessageOfSeveralLinesIsPrintedInOne() {
    var played = SharedCase.play("61-table-newline", "--until", "15s");

    assertThat(played.out()).contains("NotSimulated").doesNotContain("\nfoo=1", "\ncurl x");
    assertThat(played.out().lines().filter(line -> line.contains("NotSimulated")))
        .allMatch(line -> line.contains("pod/p"));
  }

  @Test
  void objectsThatAreHalfWrittenAreListed() {
    var played =
        SharedCase.play(
            folder,
            "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: start}\n",
            """
            1s kubectl patch node node-0 --type merge -p '{"spec":null,"status":{"conditions":[{}],"addresses":[null]}}' --subresource status
            2s kubectl get nodes -o wide
            3s kubectl get all,cm,ing,netpol,pv,pvc,pdb,ep,ev,sc -A -o wide
            """,
            "--until",
            "5s");

    assertThat(played.said()).doesNotContain("Exception");
    assertThat(played.out()).containsPattern("node-0 +(Unknown|NotReady|Ready)");
  }
}
