package dev.podarium.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pods that were bound to a Node past the scheduler, and finished Pods that a finalizer holds. */
class AdmissionCasesTest {

  @TempDir Path folder;

  @Test
  void aNodeIsNotOvercommitted() {
    var out = SharedCase.play("bad-input/29-nodename-overcommits", "--until", "5s").out();

    assertThat(out).containsPattern("web-\\S+ +1/1 +Running").containsPattern(" 0/1 +OutOfcpu ");
  }

  @Test
  void aPortOfANodeIsGivenOnce() {
    var out = SharedCase.play("bad-input/30-nodename-same-hostport", "--until", "5s").out();

    assertThat(out).containsPattern("web-\\S+ +1/1 +Running").containsPattern(" 0/1 +NodePorts ");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "resources: {requests: {cpu: 5}} | OutOfcpu | Node didn't have enough resource: cpu,"
            + " requested: 5000, used: 0, capacity: 4000",
        "resources: {requests: {memory: 9Gi}} | OutOfmemory | Node didn't have enough resource:"
            + " memory, requested: 9663676416, used: 0, capacity: 8589934592",
        "resources: {requests: {ephemeral-storage: 900Gi}} | OutOfephemeral-storage | Node didn't"
            + " have enough resource: ephemeral-storage",
        "resources: {}}], nodeSelector: {disk: ssd}, tolerations: [{operator: Exists | NodeAffinity"
            + " | Predicate NodeAffinity failed: node(s) didn't match Pod's node affinity/selector",
        "resources: {}}], os: {name: windows}, tolerations: [{operator: Exists | PodOSNotSupported"
            + " | Failed to admit pod as the OS field doesn't match node OS"
      })
  void aPodThatDoesNotFitIsRejected(String fields, String reason, String message) {
    var script =
        """
        5s kubectl get pods
        5s kubectl get events
        5s kubectl get pod p -o yaml
        """;

    assertThat(SharedCase.play(folder, pod(fields), script, "--until", "6s").out())
        .containsPattern("p +0/1 +" + reason)
        .containsPattern("Warning +" + reason + " +pod/p +")
        .contains(message)
        .contains("phase: Failed")
        .contains("Pod was rejected:");
  }

  @Test
  void aTaintNoExecuteIsHeldAgainstItAndNoOtherIs() {
    var script =
        """
        1s kubectl patch node node-0 --type merge -p '{"spec":{"taints":[{"key":"a","effect":"NoExecute"}]}}'
        1s kubectl patch node node-1 --type merge -p '{"spec":{"taints":[{"key":"a","effect":"NoSchedule"}]}}'
        2s kubectl apply -f p.yaml
        4s kubectl get pods
        4s kubectl get events
        """;
    write(
        pod("resources: {}")
            + "\n---\n"
            + pod("resources: {}").replace("name: p,", "name: q,").replace("node-0", "node-1"));

    assertThat(
            SharedCase.play(
                    folder,
                    "{apiVersion: v1, kind: Namespace, metadata: {name: shop}}",
                    script,
                    "--until",
                    "6s")
                .out())
        .containsPattern(
            "Warning +TaintToleration +pod/p +Predicate TaintToleration failed:"
                + " node\\(s\\) had taints that the pod didn't tolerate")
        .containsPattern("q +(0/1 +ContainerCreating|1/1 +Running)");
  }

  @Test
  void aRejectedPodCanBeDeletedAndWhatItWantedIsFreeForOthers() {
    var script =
        """
        3s kubectl delete pod p
        4s kubectl apply -f p.yaml
        9s kubectl get pods
        """;
    write(pod("resources: {requests: {cpu: 4}}").replace("name: p,", "name: q,"));

    assertThat(
            SharedCase.play(
                    folder, pod("resources: {requests: {cpu: 5}}"), script, "--until", "10s")
                .out())
        .doesNotContainPattern("(?m)^p ")
        .containsPattern("q +1/1 +Running");
  }

  @Test
  void aFinishedPodThatAFinalizerHoldsIsCompleted() {
    var out = SharedCase.play("45-patch-last-finalizer-words", "--until", "90s").out();

    assertThat(out).containsPattern("p +0/1 +Completed +0 ").doesNotContain("pod/p   ");
  }

  @ParameterizedTest(name = "{0} ends as {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "image: redis | Completed | Succeeded",
        "image: busybox, command: [sleep, '900'] | Error | Failed",
        "image: busybox, command: ['true'] | Completed | Succeeded"
      })
  void itKeepsTheStatusWithWhichItEnded(String container, String status, String phase) {
    var pod =
        "{apiVersion: v1, kind: Pod, metadata: {name: p, finalizers: [a.b/c]}, spec: {restartPolicy: Never, containers: [{name: c, %s}]}}"
            .formatted(container);
    var script =
        """
        10s kubectl delete pod p
        50s kubectl get pods
        50s kubectl get pod p -o yaml
        50s kubectl label pod p a=b
        55s kubectl get pods
        60s kubectl patch pod p --type json -p '[{"op":"remove","path":"/metadata/finalizers"}]'
        70s kubectl get pods
        """;

    assertThat(SharedCase.play(folder, pod, script, "--until", "71s").said())
        .containsPattern("(?s)p +0/1 +" + status + ".*p +0/1 +" + status)
        .contains("phase: " + phase)
        .contains("No resources found")
        .doesNotContain("ContainerStatusUnknown");
  }

  private void write(String manifest) {
    try {
      Files.writeString(folder.resolve("p.yaml"), manifest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String pod(String fields) {
    return "{apiVersion: v1, kind: Pod, metadata: {name: p, namespace: default}, spec: {nodeName: node-0, containers: [{name: c, image: nginx, %s}]}}"
        .formatted(fields);
  }
}
