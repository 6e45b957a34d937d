package dev.podarium.cluster.kubelet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.HardwareCommand.KillContainer;
import dev.podarium.objects.pods.Pods;
import org.junit.jupiter.api.Test;

class FailingPodsTest {

  private final Lab lab = new Lab();

  @Test
  void anImageThatCannotBePulledIsTriedAgainAfterTenSecondsDoublingToFiveMinutes() {
    lab.run("nginx:doesnotexist").world.runFor(1000);

    assertThat(lab.times("Pulling"))
        .containsExactly(0.0, 11.0, 32.0, 73.0, 154.0, 315.0, 616.0, 917.0);
    assertThat(Pods.phase(lab.pod())).isEqualTo("Pending");
  }

  @Test
  void aFailedPullIsToldAsKubernetesTellsIt() {
    lab.run("nginx:doesnotexist").world.runFor(5);
    var error =
        "rpc error: code = NotFound desc = failed to pull and unpack image"
            + " \"docker.io/library/nginx:doesnotexist\": failed to resolve reference"
            + " \"docker.io/library/nginx:doesnotexist\":"
            + " docker.io/library/nginx:doesnotexist: not found";

    assertThat(lab.story())
        .containsExactly(
            "0.0 c ContainerCreating/0", "1.0 c ErrImagePull/0", "2.0 c ImagePullBackOff/0");
    assertThat(lab.status().getState().getWaiting().getMessage())
        .isEqualTo("Back-off pulling image \"nginx:doesnotexist\": ErrImagePull: " + error);
    assertThat(lab.events())
        .containsExactly(
            "Pulling: Pulling image \"nginx:doesnotexist\"",
            "Failed: Failed to pull image \"nginx:doesnotexist\": " + error,
            "Failed: Error: ErrImagePull",
            "BackOff: Back-off pulling image \"nginx:doesnotexist\"",
            "Failed: Error: ImagePullBackOff");
  }

  @Test
  void whatIsTriedAgainAndAgainNeverSettles() {
    lab.run("nginx:doesnotexist").world.runFor(1800);

    assertThat(lab.world.cluster().agenda().settled()).isFalse();
    assertThat(lab.times("Pulling")).contains(315.0);
  }

  @Test
  void aContainerThatEndsIsRestartedAtOnceThenAfterTenSecondsDoubling() {
    lab.run("busybox:1", "sh", "-c", "exit 1").world.runFor(120);

    assertThat(lab.times("Started")).containsExactly(1.5, 3.0, 13.5, 34.0, 74.5);
    assertThat(lab.story())
        .startsWith(
            "0.0 c ContainerCreating/0",
            "1.5 c Error(1)/0",
            "3.0 c Error(1)/1",
            "4.0 c CrashLoopBackOff/1",
            "13.5 c Error(1)/2");
  }

  @Test
  void aCrashLoopIsToldAsKubernetesTellsIt() {
    lab.run("busybox:1", "sh", "-c", "exit 1").world.runFor(10);

    var name = "c in pod p_default(" + lab.pod().getMetadata().getUid() + ")";
    assertThat(lab.events()).contains("BackOff: Back-off restarting failed container " + name);
    assertThat(lab.status().getState().getWaiting().getMessage())
        .isEqualTo(
            "back-off 10s restarting failed container=c pod=p_default("
                + lab.pod().getMetadata().getUid()
                + ")");
    assertThat(lab.status().getLastState().getTerminated().getExitCode()).isEqualTo(1);
    assertThat(Pods.phase(lab.pod())).isEqualTo("Running");
  }

  @Test
  void aContainerThatRanForMoreThanTenMinutesBeginsItsBackOffAnew() {
    lab.run("busybox:1", "sh", "-c", "sleep 700; exit 1").world.runFor(2200);

    assertThat(lab.times("Started")).containsExactly(1.5, 703.0, 1404.5, 2106.0);
  }

  @Test
  void aKilledContainerIsRestarted() {
    lab.run("nginx:1").world.runUntilSettled();
    lab.world.send(new KillContainer(Lab.P, ""));
    lab.world.runUntilSettled();

    assertThat(lab.status().getRestartCount()).isEqualTo(1);
    assertThat(lab.status().getLastState().getTerminated().getExitCode()).isEqualTo(137);
    assertThat(lab.status().getLastState().getTerminated().getReason()).isEqualTo("Error");
    assertThat(Pods.ready(lab.pod())).isTrue();
  }
}
