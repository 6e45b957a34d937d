package dev.podarium.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of an object's metadata and status is not a person's to say, and what admission adds. */
class ServerOwnsCasesTest {

  @TempDir Path folder;

  @Test
  void aNamespaceIsNothingToAKindOfTheWholeCluster() {
    var end = SharedCase.play("14-clusterrole-with-namespace");

    assertThat(end.exit()).as(end.said()).isZero();
  }

  @Test
  void whatTheServerStampsIsNotTakenFromTheManifest() {
    var end =
        SharedCase.play(
            folder,
            """
            apiVersion: v1
            kind: PersistentVolume
            metadata:
              name: v
              namespace: nowhere
              uid: mine
              selfLink: /here
              deletionTimestamp: '2026-01-01T00:00:00Z'
              deletionGracePeriodSeconds: 5
            spec:
              capacity: {storage: 1Gi}
              accessModes: [ReadWriteOnce]
              hostPath: {path: /v}
            status: {phase: Bound}
            """,
            "1s kubectl get persistentvolume v -o yaml");

    assertThat(end.exit()).as(end.said()).isZero();
    assertThat(end.out())
        .doesNotContain(
            "uid: mine", "selfLink:", "deletionTimestamp:", "phase: Bound", "namespace: nowhere");
  }

  @Test
  void aNewObjectHasNoVersionYet() {
    var end =
        SharedCase.play(
            folder,
            "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c, resourceVersion: '7'}\n",
            "");

    assertThat(end.exit()).isEqualTo(2);
    assertThat(end.err()).contains("resourceVersion should not be set on objects to be created");
  }

  @Test
  void anUpdateCannotBeginADeletion() {
    var end =
        SharedCase.play(
            folder,
            "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\n",
            "1s kubectl patch configmap c --type merge -p"
                + " '{\"metadata\":{\"deletionTimestamp\":\"2026-01-01T08:00:00Z\"}}'");

    assertThat(end.err())
        .contains("metadata.deletionTimestamp: Invalid value:", "field is immutable");
  }

  @Test
  void anAnnotationRaisesADeploymentsGenerationAndNoReplicaSets() {
    var end =
        SharedCase.play(
            folder,
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec:
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec: {containers: [{name: web, image: 'nginx:1.27'}]}
            """,
            """
            settled kubectl get deployment web -o yaml
            +1s kubectl annotate deployment web by=me
            +5s kubectl get deployment web -o yaml
            """);

    assertThat(end.exit()).as(end.said()).isZero();
    var parts = end.out().split("annotated", -1);
    assertThat(parts[0]).contains("\n  generation: 1\n", "observedGeneration: 1");
    assertThat(parts[1]).contains("\n  generation: 2\n", "observedGeneration: 2");
  }

  @Test
  void aRuntimeClassIsJudgedItself() {
    var runtime = "apiVersion: node.k8s.io/v1\nkind: RuntimeClass\nmetadata: {name: r}\nhandler: ";

    assertThat(SharedCase.play(folder, runtime + "Bad_Handler\n", "").err())
        .contains("handler: Invalid value: \"Bad_Handler\": a lowercase RFC 1123 label must");
    assertThat(SharedCase.play(folder, runtime + "a\noverhead: {podFixed: {cpu: -1}}\n", "").err())
        .contains(
            "overhead.limits[cpu]: Invalid value: \"-1\": must be greater than or equal to 0");
    var twice = "a\nscheduling: {tolerations: [{operator: Exists}, {operator: Exists}]}\n";
    assertThat(SharedCase.play(folder, runtime + twice, "").err())
        .contains("scheduling.tolerations[1]: Duplicate value: {\"Key\":\"\"");
    var script =
        """
        1s kubectl patch runtimeclass r --type merge -p '{"handler":"b"}'
        2s kubectl get runtimeclass
        """;
    var end = SharedCase.play(folder, runtime + "a\n", script, "--until", "3s");
    assertThat(end.err())
        .isEqualTo(
            "The RuntimeClass \"r\" is invalid: handler: Invalid value: \"b\": field is"
                + " immutable\n");
    assertThat(end.out()).contains("NAME   HANDLER   AGE\nr      a         2s\n");
  }

  @Test
  void aRuntimeClassThatIsNotThereIsNamed() {
    var end = SharedCase.play("17-runtimeclass-missing");

    assertThat(end.exit()).isEqualTo(2);
    assertThat(end.err())
        .contains("pods \"p\" is forbidden: pod rejected: RuntimeClass \"firecracker\" not found");
  }

  @Test
  void aRuntimeClassGivesItsPodsOverheadAndPlace() {
    var runtime =
        """
        apiVersion: node.k8s.io/v1
        kind: RuntimeClass
        metadata: {name: kata}
        handler: kata
        overhead: {podFixed: {memory: 120Mi, cpu: 250m}}
        scheduling:
          nodeSelector: {runtime: kata}
          tolerations: [{key: kata, operator: Exists, effect: NoSchedule}]
        ---
        """;
    var pod =
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: p}
        spec:
          runtimeClassName: kata
          nodeSelector: {disk: ssd}
          containers: [{name: c, image: 'nginx:1.27'}]
        """;

    var end =
        SharedCase.play(folder, runtime + pod, "1s kubectl get pod p -o yaml", "--until", "9s");
    assertThat(end.out())
        .contains("memory: 120Mi", "runtime: kata", "disk: ssd", "key: kata", "cpu: 250m");

    var conflict = SharedCase.play(folder, runtime + pod.replace("disk: ssd", "runtime: runc"), "");
    assertThat(conflict.err())
        .contains(
            "pods \"p\" is forbidden: conflict: runtimeClass.scheduling.nodeSelector[runtime] ="
                + " kata; pod.spec.nodeSelector[runtime] = runc");
  }

  @Test
  void overheadIsNotAPersonsToSay() {
    var end =
        SharedCase.play(
            folder,
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: p}
            spec:
              overhead: {cpu: 1}
              containers: [{name: c, image: 'nginx:1.27'}]
            """,
            "");

    assertThat(end.err())
        .contains(
            "pods \"p\" is forbidden: pod rejected: Pod Overhead set without corresponding"
                + " RuntimeClass defined Overhead");
  }

  @Test
  void aPodThatWasNotAdmittedIsNamedByItsPrefix() {
    var end = SharedCase.play("19-failedcreate-name", "--until", "30s");

    assertThat(end.out())
        .containsPattern(
            "FailedCreate +replicaset/web-[a-z0-9]+ +Error creating: pods \"web-[a-z0-9]+-\" is"
                + " forbidden: error looking up service account default/nobody: serviceaccount"
                + " \"nobody\" not found");
    assertThat(end.out().lines().filter(line -> line.contains("FailedCreate"))).hasSize(1);
  }

  @Test
  void gatesAreAConditionAndAStatus() {
    var end = SharedCase.play("46-scheduling-gate-status", "--until", "10s");

    assertThat(end.out())
        .containsPattern("p +0/1 +SchedulingGated +0 +5s")
        .contains("reason: SchedulingGated", "type: PodScheduled");
  }

  @Test
  void whatAdmissionGaveAPodComesBackWhenAnUpdateLeavesItOut() {
    var pod =
        "apiVersion: v1\n"
            + "kind: Pod\n"
            + "metadata: {name: p}\n"
            + "spec:\n"
            + "  containers: [{name: c, image: nginx}]\n";
    var script =
        """
        1s kubectl patch pod p -p '{"spec":{"tolerations":[{"key":"a","operator":"Exists"}]}}'
        2s kubectl patch pod p --type json -p '[{"op":"remove","path":"/spec/priority"},{"op":"remove","path":"/spec/preemptionPolicy"}]'
        3s kubectl get pod p -o yaml
        """;

    var end = SharedCase.play(folder, pod, script, "--until", "4s");

    assertThat(end.exit()).as(end.said()).isZero();
    assertThat(end.out())
        .contains(
            "pod/p patched (no change)",
            "key: a\n",
            "key: node.kubernetes.io/unreachable",
            "priority: 0\n",
            "preemptionPolicy: PreemptLowerPriority\n");
  }
}
