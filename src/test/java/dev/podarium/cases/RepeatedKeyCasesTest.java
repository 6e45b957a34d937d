package dev.podarium.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the real kubectl apply makes of a list in which one merge key occurs twice. */
class RepeatedKeyCasesTest {

  private static final String WEB =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec:
            containers:
            - {name: web, image: 'nginx:1.27', %s}
      """;

  @TempDir private Path folder;

  @Test
  void ofTwoVariablesOfOneNameBothGoWhenOneIsTakenOut() {
    var played = SharedCase.play("01-env-twice-then-once", "--until", "10s");

    assertThat(played.out()).contains("      - env:\n        - name: B\n          value: b\n");
    assertThat(played.out()).contains("deployment.apps/web configured");
  }

  @Test
  void anUdpPortBesideATcpPortOfTheSameNumberIsLost() {
    var played = SharedCase.play("02-udp-added-beside-tcp", "--until", "10s");

    assertThat(played.out()).contains("service/web configured");
    assertThat(played.out())
        .contains(
            "  ports:\n"
                + "  - name: t\n"
                + "    port: 8301\n"
                + "    protocol: TCP\n"
                + "    targetPort: 8301\n"
                + "  sel");
  }

  @Test
  void ofTwoHostAliasesOfOneAddressNoneIsLeft() {
    var played = SharedCase.play("05-hostaliases-same-ip", "--until", "10s");

    assertThat(played.out()).contains("deployment.apps/web configured");
    assertThat(played.out().replaceAll("last-applied.*\n.*\n", "")).doesNotContain("hostAliases:");
  }

  @Test
  void theVariableComesBackWithTheNextApply() {
    var played =
        apply(
            "env: [{name: A, value: '1'},{name: A, value: '2'},{name: B, value: b}]",
            "env: [{name: A, value: '2'},{name: B, value: b}]",
            "env: [{name: A, value: '2'},{name: B, value: b}]");

    assertThat(played.out())
        .contains("- env:\n        - name: A\n          value: \"2\"\n        - name: B\n");
  }

  @Test
  void ofThreePortsOfOneNumberAllGoWhenOneIsTakenOut() {
    var played =
        apply(
            "ports: [{containerPort: 53},{containerPort: 53, protocol: UDP},{containerPort: 80}]",
            "ports: [{containerPort: 53, protocol: UDP},{containerPort: 80}]");

    assertThat(played.out())
        .contains("        ports:\n        - containerPort: 80\n          protocol: TCP\n");
  }

  private SharedCase apply(String... parts) {
    var script = new StringBuilder();
    for (var i = 1; i < parts.length; i++) {
      write("m%d.yaml".formatted(i), WEB.formatted(parts[i]));
      script.append("%ds kubectl apply -f m%d.yaml\n".formatted(i, i));
    }
    script.append("9s kubectl get deployment/web -o yaml\n");
    return SharedCase.play(folder, WEB.formatted(parts[0]), script.toString(), "--until", "10s");
  }

  private void write(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
