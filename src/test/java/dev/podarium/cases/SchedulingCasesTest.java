package dev.podarium.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the scheduler says since 1.34, when the rule for device claims came on by default. */
class SchedulingCasesTest {

  @TempDir Path folder;

  @Test
  void theRuleForDeviceClaimsHasItsWordBeforePreemption() {
    var end = SharedCase.play("40-failedscheduling-words", "--until", "30s");

    assertThat(end.out())
        .contains(
            "0/3 nodes are available: 3 node(s) didn't match Pod's node affinity/selector."
                + " no new claims to deallocate, preemption: 0/3 nodes are available: 3 Preemption"
                + " is not helpful for scheduling.");
  }

  @Test
  void alsoBeforeAPodThatMayNotPreemptAndBesideTaintsAndWantOfRoom() {
    var end =
        SharedCase.play(
            folder,
            """
            apiVersion: scheduling.k8s.io/v1
            kind: PriorityClass
            metadata: {name: patient}
            value: 100
            preemptionPolicy: Never
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: big}
            spec:
              priorityClassName: patient
              containers: [{name: c, image: nginx, resources: {requests: {cpu: "64"}}}]
            """,
            "20s kubectl get events",
            "--until",
            "30s");

    assertThat(end.out())
        .contains(
            "0/3 nodes are available: 3 Insufficient cpu. no new claims to deallocate, preemption:"
                + " not eligible due to preemptionPolicy=Never.");
  }
}
