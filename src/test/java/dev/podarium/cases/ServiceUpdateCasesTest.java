package dev.podarium.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceUpdateCasesTest {

  @TempDir Path folder;

  @Test
  void aServiceThatNoNodeNeedsToOpenLosesItsNodePortAndPolicy() {
    var end = SharedCase.play("06-nodeport-to-clusterip", "--until", "10s");

    assertThat(end.exit()).as(end.said()).isZero();
    assertThat(end.out()).contains("type: ClusterIP", "  - port: 80");
    assertThat(end.out()).doesNotContain("nodePort:", "externalTrafficPolicy");
  }

  @Test
  void aServiceWithAnAddressCannotLoseIt() {
    var end = SharedCase.play("09-clusterip-to-headless", "--until", "10s");

    assertThat(end.err())
        .isEqualTo(
            "The Service \"web\" is invalid: spec.clusterIPs[0]: Invalid value: [\"None\"]: may not"
                + " change once set\n");
    assertThat(end.out()).doesNotContain("clusterIP: None");
  }

  @Test
  void anAddressCannotBePatched() {
    var end =
        played(
            "{selector: {app: web}, ports: [{port: 80}]}",
            "1s kubectl patch service web --type merge -p"
                + " '{\"spec\":{\"clusterIP\":\"10.96.9.9\"}}'");

    assertThat(end.err())
        .isEqualTo(
            "The Service \"web\" is invalid: spec.clusterIPs[0]: Invalid value: [\"10.96.9.9\"]:"
                + " may not change once set\n");
  }

  @Test
  void aNodePortStaysWithTheNameOfItsPort() {
    var end =
        played(
            "{type: NodePort, ports: [{name: http, port: 80, nodePort: 30080}]}",
            "1s kubectl patch service web --type merge -p"
                + " '{\"spec\":{\"ports\":[{\"name\":\"http\",\"port\":8080}]}}'");

    assertThat(end.out()).contains("8080:30080/TCP");
  }

  @Test
  void aBalancedServiceBecomesANameAndKeepsNothingThatWasGiven() {
    var end =
        played(
            "{type: LoadBalancer, externalTrafficPolicy: Local, ports: [{port: 80}]}",
            """
            1s kubectl get service web -o yaml
            2s kubectl patch service web -p '{"spec":{"type":"ExternalName","externalName":"a.b"}}'
            3s kubectl get service web -o yaml
            """);

    assertThat(end.exit()).as(end.said()).isZero();
    var parts = end.out().split("service/web patched", -1);
    assertThat(parts[0]).contains("healthCheckNodePort: 3", "nodePort: 3", "clusterIP: 10.96.");
    assertThat(parts[1])
        .contains("type: ExternalName")
        .doesNotContain(
            "healthCheckNodePort",
            "nodePort:",
            "clusterIP",
            "ipFamil",
            "externalTrafficPolicy:",
            "allocateLoadBalancerNodePorts");
  }

  @Test
  void affinityThatIsGivenUpTakesItsTimeAlong() {
    var end =
        played(
            "{sessionAffinity: ClientIP, ports: [{port: 80}]}",
            """
            1s kubectl patch service web -p '{"spec":{"sessionAffinity":"None"}}'
            2s kubectl get service web -o yaml
            """);

    assertThat(end.out()).contains("sessionAffinity: None").doesNotContain("timeoutSeconds");
  }

  @Test
  void aMereNameHasNoAddress() {
    var end = played("{type: ExternalName, externalName: a.b, clusterIP: 10.96.0.9}", "");

    assertThat(end.err())
        .contains("spec.clusterIPs: Forbidden: may not be set for ExternalName services");
  }

  @Test
  void addressesThatMeanSomethingElsewhereOnlyAreRefused() {
    var end =
        played(
            """
            {type: LoadBalancer, ports: [{port: 80}], loadBalancerSourceRanges: [10.0.0.1/8],
              externalIPs: ["::1", "::ffff:8.8.8.8", fe80::1, 0.0.0.0, 224.0.0.1]}
            """,
            "");

    assertThat(end.err())
        .contains(
            "externalIPs[0]: Invalid value: \"::1\": may not be in the loopback range (127.0.0.0/8,"
                + " ::1/128)",
            "externalIPs[1]: Invalid value: \"::ffff:8.8.8.8\": must not be an IPv4-mapped IPv6"
                + " address");
    var one = played("{externalIPs: [0.0.0.0, 224.0.0.1], ports: [{port: 80}]}", "");
    assertThat(one.err())
        .contains(
            "externalIPs[0]: Invalid value: \"0.0.0.0\": may not be unspecified (0.0.0.0)",
            "externalIPs[1]: Invalid value: \"224.0.0.1\": may not be in the link-local multicast"
                + " range (224.0.0.0/24, ff02::/10)");
  }

  private SharedCase played(String spec, String script) {
    var manifest = "apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: " + spec + "\n";
    return SharedCase.play(folder, manifest, script, "--until", "10s");
  }
}
