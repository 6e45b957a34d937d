package dev.podarium.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Containers that cannot be configured, and volumes that cannot be mounted. */
class ConfigurationCasesTest {

  private static final String LOOK =
      """
      30s kubectl get pods
      30s kubectl get events
      """;

  @TempDir Path folder;

  @Test
  void aKeyThatIsNotInItsConfigMapHoldsTheContainerBack() {
    var played = SharedCase.play("47-env-key-missing", "--until", "60s");

    assertThat(played.out())
        .containsPattern("p +0/1 +CreateContainerConfigError +0 ")
        .contains("Error: couldn't find key nokey in ConfigMap default/cm");
  }

  @Test
  void anImageOfRootMustNotRunAsNonRoot() {
    var played = SharedCase.play("49-runasnonroot-root-image", "--until", "60s");

    assertThat(played.out())
        .containsPattern("p +0/1 +CreateContainerConfigError +0 ")
        .containsPattern(
            "Error: container has runAsNonRoot and image will run as root"
                + " \\(pod: \"p_default\\([-0-9a-f]+\\)\", container: c\\)");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "env: [{name: A, valueFrom: {configMapKeyRef: {name: nix, key: k}}}] | configmap \"nix\""
            + " not found",
        "env: [{name: A, valueFrom: {secretKeyRef: {name: nix, key: k}}}] | secret \"nix\" not"
            + " found",
        "env: [{name: A, valueFrom: {secretKeyRef: {name: s, key: x}}}] | couldn't find key x in"
            + " Secret default/s",
        "envFrom: [{configMapRef: {name: nix}}] | configmap \"nix\" not found",
        "envFrom: [{secretRef: {name: nix}}] | secret \"nix\" not found",
        "securityContext: {runAsNonRoot: true, runAsUser: 0} | container's runAsUser breaks"
            + " non-root policy",
        "env: [{name: A, valueFrom: {resourceFieldRef: {containerName: x, resource: limits.cpu}}}]"
            + " | container x not found"
      })
  void itIsSaidInKubernetesWords(String field, String error) {
    var out = SharedCase.play(folder, pod("nginx", field), LOOK, "--until", "40s").out();

    assertThat(out).contains("CreateContainerConfigError").contains("Error: " + error);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "nginx | env: [{name: A, valueFrom: {configMapKeyRef: {name: nix, key: k, optional:"
            + " true}}}]",
        "nginx | env: [{name: A, valueFrom: {secretKeyRef: {name: s, key: x, optional: true}}}]",
        "nginx | envFrom: [{secretRef: {name: nix, optional: true}}]",
        "nginx | securityContext: {runAsNonRoot: true, runAsUser: 1000}",
        "grafana/grafana | securityContext: {runAsNonRoot: true}",
        "acme/app | securityContext: {runAsNonRoot: true}",
        "nginx | env: [{name: A, valueFrom: {fieldRef: {fieldPath: status.podIP}}}]"
      })
  void whatIsOptionalOrFittingStarts(String image, String field) {
    assertThat(SharedCase.play(folder, pod(image, field), LOOK, "--until", "40s").out())
        .containsPattern("p +1/1 +Running");
  }

  @Test
  void aNamedUserCannotBeVerified() {
    var field = "securityContext: {runAsNonRoot: true}";

    assertThat(SharedCase.play(folder, pod("prom/prometheus", field), LOOK, "--until", "40s").out())
        .contains("image has non-numeric user (nobody), cannot verify user is non-root");
  }

  @Test
  void thePodStartsOnceTheConfigMapAppears() throws IOException {
    var script =
        """
        20s kubectl apply -f cm.yaml
        50s kubectl get pods
        """;
    var pod = pod("nginx", "envFrom: [{configMapRef: {name: cm}}]");
    var map = "{apiVersion: v1, kind: ConfigMap, metadata: {name: cm}, data: {k: v}}";
    Files.writeString(folder.resolve("cm.yaml"), map);

    assertThat(SharedCase.play(folder, pod, script, "--until", "60s").out())
        .containsPattern("p +1/1 +Running +0 ");
  }

  @Test
  void anInitContainerIsHeldBackAsWell() {
    var pod =
        pod("nginx", "resources: {}")
            .replace(
                "containers:",
                "initContainers: [{name: i, image: busybox, command: [\"true\"], envFrom:"
                    + " [{secretRef: {name: nix}}]}]\n  containers:");

    assertThat(SharedCase.play(folder, pod, LOOK, "--until", "40s").out())
        .contains("Init:CreateContainerConfigError");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "configMap: {name: nix} | configmap \"nix\" not found",
        "secret: {secretName: nix} | secret \"nix\" not found",
        "secret: {secretName: s, items: [{key: x, path: x}]} | references non-existent secret key:"
            + " x",
        "projected: {sources: [{configMap: {name: nix}}]} | configmap \"nix\" not found",
        "projected: {sources: [{secret: {name: a}}, {configMap: {name: b}}]} | [secret \"a\" not"
            + " found, configmap \"b\" not found]"
      })
  void aVolumeThatCannotBeMountedHoldsThePodBack(String source, String error) {
    var pod =
        pod("nginx", "volumeMounts: [{name: v, mountPath: /v}]")
            .replace("  containers:", "  volumes: [{name: v, " + source + "}]\n  containers:");

    assertThat(SharedCase.play(folder, pod, LOOK, "--until", "40s").out())
        .containsPattern("p +0/1 +ContainerCreating")
        .containsPattern("Warning +FailedMount ")
        .contains("MountVolume.SetUp failed for volume \"v\" : ", error);
  }

  private static String pod(String image, String field) {
    return """
    apiVersion: v1
    kind: Secret
    metadata: {name: s}
    stringData: {k: v}
    ---
    apiVersion: v1
    kind: Pod
    metadata: {name: p}
    spec:
      containers:
      - name: c
        image: %s
        %s
    """
        .formatted(image, field);
  }
}
