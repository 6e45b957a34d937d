package dev.podarium.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Kinds that nothing acts on yet are judged all the same. */
class KindRequirementCasesTest {

  @TempDir Path folder;

  @Test
  void anAutoscalerWithoutSpecIsRefusedWithAllThatItLacks() {
    var end = SharedCase.play("34-hpa-without-spec");

    assertThat(end.exit()).isEqualTo(2);
    assertThat(end.err())
        .contains(
            "spec.maxReplicas: Required value: must be set and greater than 0",
            "spec.maxReplicas: Invalid value: 0: must be greater than or equal to `minReplicas`",
            "spec.scaleTargetRef.kind: Required value",
            "spec.scaleTargetRef.name: Required value");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CronJob, batch/v1, {schedule: "61 * * * *", jobTemplate: {spec: {template: {spec: {restartPolicy: Never, containers: [{name: c, image: "nginx:1"}]}}}}} | end of range (61) above maximum (59): 61
          Job, batch/v1, {template: {spec: {containers: [{name: c, image: "nginx:1"}]}}} | spec.template.spec.restartPolicy: Required value: valid values: "OnFailure", "Never"
          StatefulSet, apps/v1, {serviceName: db, selector: {matchLabels: {app: x}}, template: {metadata: {labels: {app: z}}, spec: {containers: [{name: c, image: "nginx:1"}]}}} | `selector` does not match template `labels`
          HorizontalPodAutoscaler, autoscaling/v1, {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: x}} | spec.maxReplicas: Required value: must be set and greater than 0
          PodDisruptionBudget, policy/v1, {minAvailable: 1, maxUnavailable: 1} | minAvailable and maxUnavailable cannot be both set
          PodDisruptionBudget, policy/v1, {minAvailable: 10000000000%} | spec.minAvailable: Invalid value: "10000000000%": must not be greater than 100%
          PodDisruptionBudget, policy/v1, {minAvailable: 99999999999999999999%} | must not be greater than 100%
          DaemonSet, apps/v1, {updateStrategy: {rollingUpdate: {maxSurge: 1000000000%}}, selector: {matchLabels: {app: x}}, template: {metadata: {labels: {app: x}}, spec: {containers: [{name: c, image: "nginx:1"}]}}} | maxSurge: Invalid value: "1000000000%": must not be greater than 100%
          Ingress, networking.k8s.io/v1, {rules: []} | either `defaultBackend` or `rules` must be specified
          NetworkPolicy, networking.k8s.io/v1, {podSelector: {}, ingress: [{from: [{}]}]} | spec.ingress[0].from[0]: Required value: must specify a peer
          NetworkPolicy, networking.k8s.io/v1, {podSelector: {}, ingress: [{from: [{ipBlock: {cidr: 10.0.0.1/8}}]}]} | ipBlock.cidr: Invalid value: "10.0.0.1/8": must not have bits set beyond the prefix length
          NetworkPolicy, networking.k8s.io/v1, {podSelector: {}, ingress: [{from: [{ipBlock: {cidr: 10.0.0.0/8, except: [11.0.0.0/16]}}]}]} | ipBlock.except[0]: Invalid value: "11.0.0.0/16": must be a strict subset of `cidr`
          NetworkPolicy, networking.k8s.io/v1, {podSelector: {}, egress: [{to: [{ipBlock: {cidr: "fd00::/8", except: ["fd00::/8"]}}]}]} | ipBlock.except[0]: Invalid value: "fd00::/8": must be a strict subset of `cidr`
          PersistentVolumeClaim, v1, {accessModes: [ReadWriteOnce], resources: {requests: {storage: "0"}}} | spec.resources[storage]: Invalid value: "0": must be greater than zero
          """)
  void nonsenseIsRefusedInKubernetesWords(String object, String problem) {
    var parts = object.split(", ", 3);
    var manifest =
        "apiVersion: %s\nkind: %s\nmetadata: {name: x}\nspec: %s\n"
            .formatted(parts[1], parts[0], parts[2]);

    var end = SharedCase.play(folder, manifest, "");

    assertThat(end.exit()).as(end.said()).isEqualTo(2);
    assertThat(end.err()).contains(problem);
  }

  @Test
  void aStatefulSetMayMountItsClaims() {
    var end =
        SharedCase.play(
            folder,
            """
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: db}
            spec:
              serviceName: db
              selector: {matchLabels: {app: db}}
              template:
                metadata: {labels: {app: db}}
                spec:
                  containers:
                  - name: db
                    image: postgres:17
                    env: [{name: POSTGRES_PASSWORD, value: secret}]
                    volumeMounts: [{name: data, mountPath: /data}]
              volumeClaimTemplates:
              - metadata: {name: data}
                spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
            """,
            "");

    assertThat(end.exit()).as(end.said()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "9e99999999999999999999", "1E999999"})
  void anAmountBeyondAllBoundsIsRefused(String amount) {
    var manifest =
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: p}
        spec:
          containers:
          - {name: c, image: 'nginx:1', resources: {requests: {memory: '%s'}}}
        """;

    assertThat(SharedCase.play(folder, manifest.formatted(amount), "").exit()).isEqualTo(2);
    var patched =
        SharedCase.play(
            folder,
            manifest.formatted("1Mi").replace("requests", "limits"),
            "1s kubectl patch pod p --type json -p"
                + " '[{\"op\":\"replace\",\"path\":\"/spec/containers/0/resources/limits/memory\",\"value\":\""
                + amount
                + "\"}]'",
            "--until",
            "2s");
    assertThat(patched.err())
        .containsAnyOf("unable to parse quantity's suffix", "quantities are at most 2^63-1")
        .contains("patch: Invalid value");
  }

  @Test
  void anAmountNextToNothingIsTheLeastThereIs() {
    var end =
        SharedCase.play(
            folder,
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: p}
            spec:
              containers:
              - {name: c, image: 'nginx:1', resources: {requests: {cpu: 1e-999999999}}}
            """,
            "");

    assertThat(end.exit()).as(end.said()).isZero();
  }

  @Test
  void nullsByAPatchAreWhatTheyAreToGo() {
    var end =
        SharedCase.play(
            folder,
            """
            apiVersion: v1
            kind: Service
            metadata: {name: s, labels: {a: b}}
            spec: {selector: {app: x}, ports: [{port: 80}]}
            """,
            """
            1s kubectl patch service s --type json -p '[{"op":"add","path":"/spec/selector/app","value":null}]'
            2s kubectl patch service s --type json -p '[{"op":"add","path":"/spec/ports/1","value":null}]'
            3s kubectl patch service s --type json -p '[{"op":"add","path":"/metadata/labels","value":null}]'
            4s kubectl get service s -o yaml
            """,
            "--until",
            "9s");

    assertThat(end.err()).contains("spec.ports[1].port: Invalid value: 0");
    assertThat(end.out()).contains("app: \"\"").doesNotContain("Exception");
  }
}
