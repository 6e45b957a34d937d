package dev.podarium.cluster.kubelet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.PodCondition;
import org.junit.jupiter.api.Test;

class PodLifeTest {

  private final Lab lab = new Lab();

  @Test
  void aPodBoundToANodeBecomesRunningAndReadyWithTwoWritesOfItsStatus() {
    lab.run("nginx:1.14.2").world.runUntilSettled();

    assertThat(lab.story()).containsExactly("0.0 c ContainerCreating/0", "1.5 c running/0");
    assertThat(lab.writes()).containsExactly("CREATE Pending", "STATUS Pending", "STATUS Running");
    assertThat(Pods.ready(lab.pod())).isTrue();
  }

  @Test
  void itsEventsTellOfPullCreationAndStartInKubernetesWords() {
    lab.run("nginx:1.14.2").world.runUntilSettled();

    assertThat(lab.events())
        .containsExactly(
            "Pulling: Pulling image \"nginx:1.14.2\"",
            "Pulled: Successfully pulled image \"nginx:1.14.2\" in 1s (1s including waiting)."
                + " Image size: 71005258 bytes.",
            "Created: Container created",
            "Started: Container started");
  }

  @Test
  void itsStatusSaysWhereItRunsAndAsWhat() {
    lab.run("nginx:1.14.2").world.runUntilSettled();

    var status = lab.pod().getStatus();
    assertThat(status.getHostIP()).isEqualTo("172.18.0.2");
    assertThat(status.getPodIP()).isEqualTo("10.244.0.2");
    assertThat(status.getQosClass()).isEqualTo("BestEffort");
    assertThat(status.getConditions().stream().map(PodCondition::getType))
        .containsExactly(
            "PodReadyToStartContainers", "Initialized", "Ready", "ContainersReady", "PodScheduled");
    assertThat(lab.status().getContainerID()).matches("containerd://[0-9a-f]{64}");
    assertThat(lab.status().getImageID()).matches("docker.io/library/nginx@sha256:[0-9a-f]{64}");
  }

  @Test
  void aPodThatMayNotBeRestartedSucceedsOrFailsWithItsContainer() {
    lab.run(spec -> spec.withRestartPolicy("Never"), "busybox:1", "sh", "-c", "sleep 2; exit 3");
    lab.world.runUntilSettled();

    assertThat(Pods.phase(lab.pod())).isEqualTo("Failed");
    assertThat(lab.story())
        .containsExactly("0.0 c ContainerCreating/0", "1.5 c running/0", "3.5 c Error(3)/0");
  }

  @Test
  void aPodThatHasItsDeadlineFailsAsAWhole() {
    lab.run(spec -> spec.withActiveDeadlineSeconds(5L), "nginx:1").world.runUntilSettled();

    var status = lab.pod().getStatus();
    assertThat(status.getPhase()).isEqualTo("Failed");
    assertThat(status.getReason()).isEqualTo("DeadlineExceeded");
    assertThat(status.getMessage())
        .isEqualTo("Pod was active on the node longer than the specified deadline");
  }

  @Test
  void aCommandThatIsNotUnderstoodIsSaidAndTheContainerJustRuns() {
    lab.run("ghcr.io/acme/app:1", "python", "app.py").world.runUntilSettled();

    assertThat(Pods.ready(lab.pod())).isTrue();
    assertThat(lab.events())
        .contains(
            "NotSimulated: Podarium cannot simulate the command \"python app.py\","
                + " so the container just runs");
  }
}
