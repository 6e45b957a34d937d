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

  @Test
  void rolesAndWhoHasThemHaveColumnsOfTheirOwn() {
    var end =
        SharedCase.play(
            folder,
            """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: {name: b}
            roleRef: {kind: ClusterRole, name: admin, apiGroup: rbac.authorization.k8s.io}
            subjects:
            - {kind: User, name: jo, apiGroup: rbac.authorization.k8s.io}
            - {kind: ServiceAccount, name: default, namespace: default}
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: r}
            """,
            """
            1s kubectl get rolebinding -o wide
            1s kubectl get clusterrole
            """,
            "--until",
            "2s");

    assertThat(end.out())
        .contains(
            "NAME   ROLE                AGE   USERS   GROUPS   SERVICEACCOUNTS\n"
                + "b      ClusterRole/admin   1s    jo               default/default\n",
            "NAME   CREATED AT\nr      2026-01-01T08:00:00Z\n");
  }
}
