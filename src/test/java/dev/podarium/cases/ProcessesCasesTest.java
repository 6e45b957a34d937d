package dev.podarium.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What processes listen on and do. */
class ProcessesCasesTest {

  private static final String LOOK =
      """
      60s kubectl get pods
      60s kubectl get events
      60s kubectl get pod p -o yaml
      """;

  @TempDir Path folder;

  @Test
  void aServerDoesNotListenWhereItsProbeLooks() {
    var out = SharedCase.play("50-liveness-wrong-port", "--until", "130s").out();

    assertThat(out)
        .containsPattern("p +0/1 +CrashLoopBackOff +3 ")
        .containsPattern(
            "Liveness probe failed: Get \"http://10.244.\\d.\\d:8080/\": dial tcp"
                + " 10.244.\\d.\\d:8080: connect: connection refused")
        .contains("Container c failed liveness probe, will be restarted");
  }

  @Test
  void aPortOfAnUnknownNameIsNeverReady() {
    var out = SharedCase.play("52-probe-unknown-port-name", "--until", "70s").out();

    assertThat(out)
        .containsPattern("p +0/1 +Running +0 ")
        .contains(
            "Readiness probe errored and resulted in unknown state:"
                + " strconv.Atoi: parsing \"htpp\": invalid syntax")
        .doesNotContain("connection refused");
  }

  @Test
  void anInitContainerThatIsNotUnderstoodLetsThePodGetOn() {
    assertThat(SharedCase.play("53-init-that-is-not-understood", "--until", "70s").out())
        .containsPattern("p +1/1 +Running +0 ");
  }

  @Test
  void aShellWithATerminalStays() {
    assertThat(SharedCase.play("55-tty-shell-stays", "--until", "70s").out())
        .containsPattern("p +1/1 +Running +0 ");
  }

  @Test
  void aCommandInOneStringIsNoProgram() {
    var out = SharedCase.play("56-command-in-one-string", "--until", "70s").out();

    assertThat(out)
        .containsPattern("p +0/1 +(CrashLoopBackOff|RunContainerError) ")
        .contains(
            "OCI runtime create failed: runc create failed: unable to start container process:"
                + " error during container init:"
                + " exec: \"sleep 3600\": executable file not found in $PATH");
  }

  @Test
  void databasesWithoutAPasswordGiveUp() {
    assertThat(SharedCase.play("58-postgres-without-password", "--until", "70s").out())
        .containsPattern("p +0/1 +(CrashLoopBackOff|Error) ")
        .containsPattern("q +0/1 +(CrashLoopBackOff|Error) ");
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "postgres:16 | env: [{name: POSTGRES_PASSWORD, value: x}] | 1/1 +Running +0",
        "postgres:16 | env: [{name: POSTGRES_HOST_AUTH_METHOD, value: trust}] | 1/1 +Running +0",
        "postgres:16 | env: [{name: POSTGRES_HOST_AUTH_METHOD, value: md5}] | 0/1"
            + " +(Error@CrashL)",
        "mysql:8 | env: [{name: MYSQL_ALLOW_EMPTY_PASSWORD, value: '1'}] | 1/1 +Running +0",
        "mariadb:11 | env: [{name: MARIADB_ROOT_PASSWORD, value: x}] | 1/1 +Running +0",
        "mariadb:11 | env: [] | 0/1 +(Error@CrashL)",
        "minio/minio | env: [] | 0/1 +(Completed@CrashL)",
        "minio/minio | args: [server, /data] | 1/1 +Running +0",
        "ubuntu | env: [] | 0/1 +(Completed@CrashL)",
        "busybox | command: [/bin/sh] | 0/1 +(Completed@CrashL)",
        "busybox | '{command: [/bin/sh], stdin: true}' | 1/1 +Running +0",
        "alpine | command: [\"\"] | 0/1 +(RunContainerError@CrashL)",
        "alpine | command: [\"/bin/sleep 5\"] | 0/1 +(RunContainerError@CrashL)",
        "redis:7 | '{readinessProbe: {tcpSocket: {port: 6379}}}' | 1/1 +Running +0",
        "redis:7 | '{ports: [{containerPort: 80}], readinessProbe: {tcpSocket: {port: 80}}}' | 0/1"
            + " +Running",
        "acme/a | '{ports: [{containerPort: 80}], readinessProbe: {tcpSocket: {port: 81}}}' | 0/1"
            + " +Running",
        "acme/a | '{ports: [{containerPort: 80}], readinessProbe: {grpc: {port: 80}}}' | 1/1"
            + " +Running +0",
        "acme/a | '{ports: [{name: w, containerPort: 80}], readinessProbe: {httpGet: {port: w}}}' |"
            + " 1/1 +Running",
        "acme/a | '{ports: [{containerPort: 80}], startupProbe: {tcpSocket: {port: w}}}' | 0/1"
            + " +Running +0"
      })
  void aContainerDoesWhatItReallyDoes(String image, String fields, String row) {
    var body = fields.startsWith("{") ? fields.substring(1, fields.length() - 1) : fields;
    var pod =
        "{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {containers: [{name: c, image: '%s', %s}]}}"
            .formatted(image, body);

    assertThat(SharedCase.play(folder, pod, LOOK, "--until", "61s").out())
        .containsPattern("p +" + row.replace("@", "|"));
  }

  @ParameterizedTest(name = "{0} with {1}: {2}")
  @CsvSource({
    "OnFailure, '[/work, --all]', Completed",
    "Never, '[/work]', Completed",
    "Always, '[/work]', Running"
  })
  void whatIsNotUnderstoodEndsWhereItHasTo(String policy, String command, String status) {
    var pod =
        "{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {restartPolicy: %s, containers: [{name: c, image: acme/a, command: %s}]}}"
            .formatted(policy, command);

    assertThat(SharedCase.play(folder, pod, LOOK, "--until", "61s").out())
        .containsPattern("p +[01]/1 +" + status)
        .contains("NotSimulated");
  }

  @Test
  void theLastWordsOfADatabaseAreInItsStatus() {
    var pod =
        "{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {restartPolicy: Never, containers:"
            + " [{name: c, image: 'postgres:16'}]}}";

    assertThat(SharedCase.play(folder, pod, LOOK, "--until", "61s").out())
        .contains("exitCode: 1")
        .contains("superuser password is not specified");
  }

  @Test
  void aNeighbourInThePodAnswersForIt() {
    var pod =
        "{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {containers: [{name: c, image:"
            + " busybox, command: [sleep, '600'], readinessProbe: {tcpSocket: {port: 80}}},{name:"
            + " w, image: nginx}]}}";

    assertThat(SharedCase.play(folder, pod, LOOK, "--until", "61s").out())
        .containsPattern("p +2/2 +Running");
  }

  @Test
  void theLivenessExampleOfTheDocumentationFailsAfterTenSeconds() {
    var pod =
        "{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {containers: [{name: c, image:"
            + " 'registry.k8s.io/e2e-test-images/agnhost:2.40', args: [liveness], livenessProbe:"
            + " {httpGet: {path: /healthz, port: 8080}, initialDelaySeconds: 3, periodSeconds:"
            + " 3}}]}}";

    assertThat(SharedCase.play(folder, pod, LOOK, "--until", "61s").out())
        .containsPattern("p +[01]/1 +\\S+ +[1-9] ")
        .contains("Liveness probe failed: HTTP probe failed with statuscode: 500");
  }

  @Test
  void aPreStopHookWithoutEndTakesTheWholeGracePeriodAndNoMore() {
    var pod =
        "{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {terminationGracePeriodSeconds: 10,"
            + " containers: [{name: c, image: nginx, lifecycle: {preStop: {exec: {command: [sleep,"
            + " infinity]}}}}]}}";
    var script =
        """
        20s kubectl delete pod p
        29s kubectl get pods
        33s kubectl get pods
        """;

    assertThat(SharedCase.play(folder, pod, script, "--until", "40s").said())
        .containsPattern("p +1/1 +Terminating")
        .contains("No resources found");
  }
}
