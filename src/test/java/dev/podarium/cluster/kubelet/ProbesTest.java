package dev.podarium.cluster.kubelet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.cluster.kubelet.ProbeVerdict.Kind;
import dev.podarium.objects.pods.Pods;
import dev.podarium.upstream.Conformance;
import dev.podarium.upstream.Conformance.Case;
import io.fabric8.kubernetes.api.model.IntOrString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ProbesTest {

  private final Lab lab = new Lab();

  /** Rules: kubernetes/kubernetes, pkg/kubelet/prober/worker.go, doProbe */
  @TestFactory
  Stream<DynamicTest> aVerdictChangesOnlyAtItsThreshold() {
    return Conformance.tests("kubelet-probes", ProbesTest::verdicts);
  }

  private static void verdicts(Case one) {
    var kind = Kind.valueOf(((String) one.given().get("probe")).toUpperCase(Locale.ROOT));
    var verdict =
        ProbeVerdict.initial(
            kind, number(one, "successThreshold"), number(one, "failureThreshold"));
    var results = new ArrayList<String>();
    var holds = new ArrayList<Boolean>();
    for (var outcome : (List<?>) one.given().get("outcomes")) {
      verdict = verdict.after(outcome.equals("S"));
      results.add(title(verdict));
      holds.add(verdict.onHold());
    }
    assertThat(results).isEqualTo(one.expected().get("resultAfterEach"));
    assertThat(holds).isEqualTo(one.expected().get("onHoldAfterEach"));
  }

  private static String title(ProbeVerdict verdict) {
    var name = verdict.result().name();
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }

  private static int number(Case one, String field) {
    return ((Number) one.given().get(field)).intValue();
  }

  @Test
  void aContainerWithAReadinessProbeIsReadyWhenItHasSucceeded() {
    lab.run(
        spec ->
            spec.editFirstContainer()
                .withNewReadinessProbe()
                .withNewHttpGet()
                .withPort(new IntOrString(80))
                .endHttpGet()
                .withInitialDelaySeconds(5)
                .withPeriodSeconds(5)
                .endReadinessProbe()
                .endContainer(),
        "nginx:1");
    lab.world.runUntilSettled();

    var ready = Pods.condition(lab.pod(), "Ready");
    assertThat(ready.getStatus()).isEqualTo("True");
    assertThat(ready.getLastTransitionTime()).isEqualTo("2026-01-01T08:00:10Z");
  }

  @Test
  void aProbeOfAPortNobodyListensOnSaysSo() {
    lab.run(
        spec ->
            spec.editFirstContainer()
                .withNewReadinessProbe()
                .withNewHttpGet()
                .withPath("/ready")
                .withPort(new IntOrString(9999))
                .endHttpGet()
                .endReadinessProbe()
                .endContainer(),
        "nginx:1");
    lab.world.runFor(60);

    assertThat(Pods.ready(lab.pod())).isFalse();
    assertThat(lab.events())
        .contains(
            "Unhealthy: Readiness probe failed: Get \"http://10.244.0.2:9999/ready\":"
                + " dial tcp 10.244.0.2:9999: connect: connection refused");
  }

  /** The example of kubernetes.io/docs/tasks/…/configure-liveness-readiness-startup-probes. */
  @Test
  void aContainerThatIsNotAliveIsRestarted() {
    lab.run(
        spec ->
            spec.editFirstContainer()
                .withNewLivenessProbe()
                .withNewExec()
                .withCommand("cat", "/tmp/healthy")
                .endExec()
                .withInitialDelaySeconds(5)
                .withPeriodSeconds(5)
                .endLivenessProbe()
                .endContainer(),
        "busybox:1",
        "sh",
        "-c",
        "touch /tmp/healthy; sleep 30; rm -f /tmp/healthy; sleep 600");
    lab.world.runFor(60);

    assertThat(lab.times("Unhealthy")).startsWith(35.0, 40.0, 45.0);
    assertThat(lab.events())
        .contains(
            "Unhealthy: Liveness probe failed: cat: can't open '/tmp/healthy':"
                + " No such file or directory\n",
            "Killing: Container c failed liveness probe, will be restarted");
    assertThat(lab.status().getRestartCount()).isEqualTo(1);
  }

  @Test
  void nothingElseIsProbedBeforeAContainerHasStartedUp() {
    lab.run(
        spec ->
            spec.editFirstContainer()
                .withNewStartupProbe()
                .withNewExec()
                .withCommand("cat", "/tmp/up")
                .endExec()
                .withPeriodSeconds(10)
                .withFailureThreshold(30)
                .endStartupProbe()
                .endContainer(),
        "busybox:1",
        "sh",
        "-c",
        "sleep 25; touch /tmp/up; sleep 100000");
    lab.world.runFor(29);
    assertThat(lab.status().getStarted()).isFalse();
    assertThat(Pods.ready(lab.pod())).isFalse();

    lab.world.runFor(2);
    assertThat(lab.status().getStarted()).isTrue();
    assertThat(Pods.ready(lab.pod())).isTrue();
  }
}
