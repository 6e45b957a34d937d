package dev.podarium.cluster.kubelet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.objects.pods.Pods;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class InitContainersTest {

  private final Lab lab = new Lab();

  @Test
  void initContainersRunOneAfterAnotherBeforeTheOthers() {
    lab.run(
        spec ->
            spec.addToInitContainers(
                Lab.container("one", "sleep 2").build(), Lab.container("two", "sleep 3").build()),
        "nginx:1");
    lab.world.runUntilSettled();

    assertThat(lab.initStory())
        .containsExactly(
            "0.0 one PodInitializing/0",
            "0.0 two PodInitializing/0",
            "1.5 one running/0",
            "3.5 one Completed(0)/0",
            "5.0 two running/0",
            "8.0 two Completed(0)/0");
    assertThat(lab.story()).containsExactly("0.0 c PodInitializing/0", "10.5 c running/0");
    assertThat(Pods.ready(lab.pod())).isTrue();
  }

  @Test
  void aFailedInitContainerKeepsThePodPendingAndIsRestarted() {
    lab.run(spec -> spec.addToInitContainers(Lab.container("one", "exit 1").build()), "nginx:1");
    lab.world.runFor(20);

    assertThat(Pods.phase(lab.pod())).isEqualTo("Pending");
    var initialized = Objects.requireNonNull(Pods.condition(lab.pod(), "Initialized"));
    assertThat(initialized.getReason()).isEqualTo("ContainersNotInitialized");
    assertThat(initialized.getMessage()).isEqualTo("containers with incomplete status: [one]");
    assertThat(lab.initStory()).contains("4.0 one CrashLoopBackOff/1");
  }

  @Test
  void aFailedInitContainerThatMayNotBeRestartedFailsThePod() {
    lab.run(
        spec ->
            spec.withRestartPolicy("Never")
                .addToInitContainers(Lab.container("one", "exit 1").build()),
        "nginx:1");
    lab.world.runUntilSettled();

    assertThat(Pods.phase(lab.pod())).isEqualTo("Failed");
    assertThat(lab.story()).containsExactly("0.0 c PodInitializing/0");
  }

  @Test
  void aSidecarStartsFirstAndEndsLast() {
    lab.run(
        spec ->
            spec.addToInitContainers(
                Lab.container("side", "sleep 1000").withRestartPolicy("Always").build()),
        "nginx:1");
    lab.world.runUntil(
        w -> w.find(Lab.P) instanceof io.fabric8.kubernetes.api.model.Pod p && Pods.ready(p));
    lab.delete(null).world.runUntilSettled();

    assertThat(lab.initStory()).contains("1.5 side running/0");
    assertThat(lab.story()).contains("3.0 c running/0");
    assertThat(lab.events().stream().filter(e -> e.startsWith("Killing")))
        .containsExactly("Killing: Stopping container c", "Killing: Stopping container side");
  }

  @Test
  void aSidecarDoesNotKeepAPodFromSucceeding() {
    lab.run(
        spec ->
            spec.withRestartPolicy("Never")
                .addToInitContainers(
                    Lab.container("side", "sleep 1000").withRestartPolicy("Always").build()),
        "busybox:1",
        "sleep",
        "2");
    lab.world.runUntilSettled();

    assertThat(Pods.phase(lab.pod())).isEqualTo("Succeeded");
  }
}
