package dev.podarium.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server lets pass and thinks unwise. */
class WarningCasesTest {

  @TempDir Path folder;

  @Test
  void aPodsFaultsAreNamedByTheirPlaces() {
    var end = SharedCase.play("20-warnings", "--until", "10s");

    assertThat(end.exit()).isZero();
    assertThat(end.err().lines())
        .containsExactly(
            "Warning: spec.containers[0].resources.limits[memory]: fractional byte value \"128m\""
                + " is invalid, must be an integer",
            "Warning: spec.containers[0].resources.requests[memory]: fractional byte value"
                + " \"128m\" is invalid, must be an integer",
            "Warning: spec.containers[0].env[1]: hides previous definition of \"A\", which may be"
                + " dropped when using apply",
            "Warning: spec.containers[0].ports[1]: duplicate port definition with"
                + " spec.containers[0].ports[0]");
  }

  @Test
  void aTemplatesFaultsAreNamedFromTheRoot() {
    var warnings =
        warnings(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web.v1}
            spec:
              selector: {matchLabels: {app: web}}
              template:
                metadata:
                  labels: {app: web}
                  annotations: {scheduler.alpha.kubernetes.io/critical-pod: ''}
                spec:
                  nodeSelector: {beta.kubernetes.io/os: linux}
                  terminationGracePeriodSeconds: -1
                  hostAliases: [{ip: 1.2.3.4, hostnames: [a]}, {ip: 1.2.3.4, hostnames: [b]}]
                  imagePullSecrets: [{name: a}, {name: a}]
                  topologySpreadConstraints:
                  - {maxSkew: 1, topologyKey: zone, whenUnsatisfiable: DoNotSchedule}
                  volumes:
                  - name: v
                    configMap: {name: m, items: [{key: a, path: x}, {key: b, path: x/y}]}
                  containers:
                  - name: a
                    image: nginx:1.27
                    ports: [{containerPort: 80}]
                  - name: b
                    image: nginx:1.27
                    ports: [{containerPort: 80, hostPort: 80}]
            """);

    assertThat(warnings)
        .containsExactly(
            "metadata.name: this is used in Pod names and hostnames, which can result in surprising"
                + " behavior; a DNS label is recommended: [must not contain dots]",
            "spec.template.spec.nodeSelector[beta.kubernetes.io/os]: deprecated since v1.14; use"
                + " \"kubernetes.io/os\" instead",
            "spec.template.spec.topologySpreadConstraints[0].labelSelector: a null labelSelector"
                + " results in matching no pod",
            "spec.template.metadata.annotations[scheduler.alpha.kubernetes.io/critical-pod]:"
                + " non-functional in v1.16+; use the \"priorityClassName\" field instead",
            "volume \"v\" (ConfigMap \"m\"): overlapping paths: \"x/y\" with \"x\"",
            "spec.template.spec.hostAliases[1].ip: duplicate ip \"1.2.3.4\"",
            "spec.template.spec.imagePullSecrets[1].name: duplicate name \"a\"",
            "spec.template.spec.containers[1].ports[0]: overlapping port definition with"
                + " spec.template.spec.containers[0].ports[0]",
            "spec.template.spec.terminationGracePeriodSeconds: must be >= 0; negative values are"
                + " invalid and will be treated as 1");
  }

  @Test
  void aValueThatIsBuiltOnTheOneBeforeHidesNothing() {
    assertThat(
            warnings(
                """
                apiVersion: v1
                kind: Pod
                metadata: {name: p}
                spec:
                  containers:
                  - name: c
                    image: nginx:1.27
                    env: [{name: A, value: '1'}, {name: A, value: '$(A)2'}]
                """))
        .isEmpty();
  }

  @Test
  void otherKindsHaveTheirOwn() {
    assertThat(
            warnings(
                """
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: i, annotations: {kubernetes.io/ingress.class: nginx}}
                spec: {defaultBackend: {service: {name: s, port: {number: 80}}}}
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: s}
                spec: {externalName: a.b, trafficDistribution: PreferClose, ports: [{port: 80}]}
                ---
                apiVersion: v1
                kind: PersistentVolumeClaim
                metadata: {name: c}
                spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 100m}}}
                ---
                apiVersion: v1
                kind: Endpoints
                metadata: {name: s}
                ---
                apiVersion: v1
                kind: Secret
                metadata: {name: t}
                type: kubernetes.io/tls
                data: {tls.crt: YQ==, tls.key: YQ==}
                """))
        .containsExactly(
            "annotation \"kubernetes.io/ingress.class\" is deprecated, please use"
                + " 'spec.ingressClassName' instead",
            "spec.externalName is ignored when spec.type is not \"ExternalName\"",
            "spec.trafficDistribution: \"PreferClose\" is deprecated; use \"PreferSameZone\"",
            "spec.resources.requests[storage]: fractional byte value \"100m\" is invalid, must be"
                + " an integer",
            "v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice",
            "tls: failed to find any PEM data in certificate input");
  }

  @Test
  void addressesOfIpv6HaveOneUsualForm() {
    assertThat(
            warnings(
                """
                apiVersion: v1
                kind: Pod
                metadata: {name: p}
                spec:
                  dnsConfig: {nameservers: ["2001:db8:0:0::2"]}
                  hostAliases: [{ip: "2001:DB8:0:0:1:0:0:1", hostnames: [a]}]
                  containers: [{name: c, image: nginx}]
                ---
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata: {name: np}
                spec: {podSelector: {}, egress: [{to: [{ipBlock: {cidr: "2001:db8:0::/64"}}]}]}
                """))
        .containsExactly(
            "spec.dnsConfig.nameservers[0]: IPv6 address \"2001:db8:0:0::2\" should be in RFC 5952"
                + " canonical format (\"2001:db8::2\")",
            "spec.hostAliases[0].ip: IPv6 address \"2001:DB8:0:0:1:0:0:1\" should be in RFC 5952"
                + " canonical format (\"2001:db8::1:0:0:1\")",
            "spec.egress[0].to[0].ipBlock.cidr: IPv6 CIDR value \"2001:db8:0::/64\" should be in"
                + " RFC 5952 canonical format (\"2001:db8::/64\")");
  }

  @Test
  void whatIsWarnedOfIsNotRefused() {
    assertThat(
            warnings(
                """
                apiVersion: v1
                kind: Pod
                metadata: {name: p}
                spec:
                  imagePullSecrets: [{name: ""}]
                  affinity: {nodeAffinity: {preferredDuringSchedulingIgnoredDuringExecution: [
                    {weight: 1, preference: {matchExpressions: [
                      {key: a, operator: In, values: [b c]}]}}]}}
                  containers: [{name: c, image: nginx}]
                """))
        .hasSize(2)
        .last()
        .isEqualTo("spec.imagePullSecrets[0].name: invalid empty name \"\"");
  }

  private List<String> warnings(String manifest) {
    try {
      Files.writeString(folder.resolve("w.yaml"), manifest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var end =
        SharedCase.play(
            folder,
            "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: start}\n",
            "1s kubectl apply -f w.yaml",
            "--until",
            "2s");
    return end.err().lines().map(line -> line.replaceFirst("^Warning: ", "")).toList();
  }
}
