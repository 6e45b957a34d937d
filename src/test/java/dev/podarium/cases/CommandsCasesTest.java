package dev.podarium.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What containers do by their commands, their images and the settings of these. */
class CommandsCasesTest {

  private static final String LOOK =
      """
      60s kubectl get pods
      60s kubectl get events
      60s kubectl get pod p -o yaml
      """;

  @TempDir Path folder;

  @ParameterizedTest(name = "{0} ends with {1}")
  @CsvSource(
      delimiterString = " => ",
      value = {
        "set -e; false; sleep 100 => 1",
        "set -e; false || true; if false; then :; fi; exit 4 => 4",
        "false; exit => 1",
        "X=3; sleep $X; exit $X => 3",
        "for i in $(seq 3); do sleep 1; done; exit 2 => 2",
        "i=0; while [ $i -lt 5 ]; do i=$((i+1)); sleep 1; done; exit $i => 5",
        "if [ -z \"$Y\" ]; then echo Y is missing; exit 6; fi; sleep 100 => 6",
        "if false; then exit 1; elif true; then exit 7; fi => 7",
        "while true; do break; done; ! false && exit 8 => 8",
        "sleep 2 & sleep 1; wait; exit 9 => 9",
        "{ sleep 1; exit ${CODE:-10}; } => 10",
        "nosuchprogram; exit 11 => 11",
        "nosuchprogram => 127",
        "curl -s http://web => 127",
        "cat /etc/hostname && exit 12 => 12",
        "cat /tmp/nothing || exit 13 => 13",
        "sleep abc => 1",
        "echo '$(exit 3)' \"a\\\"b\"; exec sh -c 'exit 14' => 14"
      })
  void aScriptEndsAsItReallyDoes(String script, int exit) {
    var quoted = script.replace("\\", "\\\\").replace("\"", "\\\"");

    assertThat(look("busybox", "command: [sh, -c, \"" + quoted + "\"]", "restartPolicy: Never"))
        .contains("exitCode: " + exit)
        .doesNotContain("NotSimulated");
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "busybox | command: [nosuchbinary] | 0/1 +(RunContainerError@CrashL)",
        "alpine | command: [/bin/bash, -c, sleep 5] | 0/1 +(RunContainerError@CrashL)",
        "traefik/whoami | command: [sh, -c, sleep 5] | 0/1 +(RunContainerError@CrashL)",
        "nginx | args: [sleep, '5'] | 0/1 +(Completed@CrashL)",
        "nginx | command: [nginx] | 0/1 +(Completed@CrashL)",
        "nginx | 'command: [sh, -c, \"nginx -g ''daemon off;''\"], readinessProbe: {tcpSocket:"
            + " {port: 80}}' | 1/1 +Running",
        "nginx | 'command: [sh, -c, \"nginx -g ''daemon off;''\"], readinessProbe: {tcpSocket:"
            + " {port: 8080}}' | 0/1 +Running",
        "nginx | 'readinessProbe: {httpGet: {path: /nosuch, port: 80}}' | 0/1 +Running",
        "nginx | 'readinessProbe: {exec: {command: [nosuch]}}' | 0/1 +Running",
        "nginx | 'readinessProbe: {exec: {command: [cat, /etc/nginx/nginx.conf]}}' | 1/1 +Running",
        "index.docker.io/library/nginx | 'readinessProbe: {tcpSocket: {port: 8080}}' | 0/1"
            + " +Running",
        "k8s.gcr.io/echoserver:1.10 | 'readinessProbe: {tcpSocket: {port: 80}}' | 0/1 +Running",
        "k8s.gcr.io/pause:3.2 | 'readinessProbe: {tcpSocket: {port: 80}}' | 0/1 +Running",
        "redis:7 | 'args: [--port, \"6380\"], readinessProbe: {tcpSocket: {port: 6380}}' | 1/1"
            + " +Running",
        "redis:7 | 'args: [--port, \"6380\"], readinessProbe: {tcpSocket: {port: 6379}}' | 0/1"
            + " +Running",
        "gcr.io/google-samples/hello-app:1.0 | 'env: [{name: PORT, value: \"9090\"}],"
            + " readinessProbe: {tcpSocket: {port: 9090}}' | 1/1 +Running",
        "postgres:16 | args: [-c, max_connections=200] | 0/1 +(Error@CrashL)",
        "postgres:16 | args: [postgres] | 0/1 +(Error@CrashL)",
        "postgres:16 | 'env: [{name: POSTGRES_PASSWORD_FILE, value: /run/secrets/pg}]' | 0/1"
            + " +(Error@CrashL)",
        "mysql:8 | 'env: [{name: MYSQL_USER, value: root}, {name: MYSQL_ROOT_PASSWORD, value: x}]'"
            + " | 0/1 +(Error@CrashL)",
        "mongo | 'env: [{name: MONGO_INITDB_ROOT_USERNAME, value: x}]' | 0/1 +(Error@CrashL)",
        "bitnami/redis | 'env: [{name: ALLOW_EMPTY_PASSWORD, value: \"yes\"}]' | 1/1 +Running",
        "busybox | '{command: [cat], stdin: true}' | 1/1 +Running"
      })
  void aContainerDoesWhatItsImageDoes(String image, String fields, String row) {
    var body = fields.startsWith("{") ? fields.substring(1, fields.length() - 1) : fields;

    assertThat(look(image, body, "restartPolicy: Always"))
        .containsPattern("p +" + row.replace("@", "|"));
  }

  @Test
  void aProbeWhoseCommandIsNotThereErrs() {
    assertThat(look("nginx", "livenessProbe: {exec: {command: [nosuch]}}", "hostNetwork: false"))
        .containsPattern("p +1/1 +Running +0 ")
        .contains("Liveness probe errored and resulted in unknown state: rpc error: code = Unknown")
        .contains("exec: \"nosuch\": executable file not found in $PATH");
  }

  @Test
  void aLongCommandOfAProbeIsCutInTheEvent() {
    var probe = "livenessProbe: {exec: {command: [cat, /%s]}}".formatted("x".repeat(3000));

    assertThat(look("nginx", probe, "hostNetwork: false").lines())
        .filteredOn(line -> line.contains("Unhealthy"))
        .isNotEmpty()
        .allMatch(line -> line.length() < 500);
  }

  @ParameterizedTest(name = "{0} is gone at once: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "trap 'exit 0' TERM; while true; do sleep 1; done | true",
        "trap 'exit 0' TERM; sleep infinity & wait | true",
        "trap 'exit 0' TERM; sleep infinity | false",
        "trap '' TERM; while true; do sleep 1; done | false",
        "while true; do sleep 1; done | false"
      })
  void aShellEndsOnSigtermWhenItHasATrapForIt(String script, boolean gone) {
    var commands =
        """
        20s kubectl delete pod p
        25s kubectl get pods
        """;
    var out =
        SharedCase.play(
                folder,
                pod("busybox", "command: [sh, -c, \"" + script + "\"]", "hostNetwork: false"),
                commands,
                "--until",
                "26s")
            .said();

    assertThat(out.contains("No resources found")).isEqualTo(gone);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[nosuch]", "[sh, -c, exit 1]"})
  void aPreStopHookThatFailsIsSaidAndHoldsNothingUp(String command) {
    var hook = "lifecycle: {preStop: {exec: {command: %s}}}".formatted(command);
    var commands =
        """
        20s kubectl delete pod p
        22s kubectl get pods
        22s kubectl get events
        """;

    assertThat(
            SharedCase.play(
                    folder, pod("nginx", hook, "hostNetwork: false"), commands, "--until", "23s")
                .said())
        .contains("No resources found")
        .containsPattern("Warning +FailedPreStopHook +pod/p +PreStopHook failed");
  }

  private String look(String image, String fields, String more) {
    return SharedCase.play(folder, pod(image, fields, more), LOOK, "--until", "61s").out();
  }

  private static String pod(String image, String fields, String more) {
    return "{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {%s, containers: [{name: c, image: '%s', %s}]}}"
        .formatted(more, image, fields);
  }
}
