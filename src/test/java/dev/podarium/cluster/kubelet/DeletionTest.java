package dev.podarium.cluster.kubelet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.Change;
import dev.podarium.api.Change.Verb;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeletionTest {

  private final Lab lab = new Lab();

  @Test
  void aDeletedPodEndsInPeaceIsReportedFinishedAndThenGoes() {
    lab.run("nginx:1").world.runUntilSettled();
    lab.delete(null).world.runUntilSettled();

    assertThat(lab.writes())
        .endsWith(
            "STATUS Running",
            "UPDATE Running",
            "STATUS Succeeded",
            "UPDATE Succeeded",
            "DELETE Succeeded");
    assertThat(lab.events()).contains("Killing: Stopping container c");
    assertThat(deletedAt() - askedAt()).isBetween(1.0, 1.1);
  }

  @Test
  void whoIgnoresSigtermIsKilledAtTheEndOfItsGracePeriod() {
    lab.create(
        new io.fabric8.kubernetes.api.model.PodBuilder()
            .withNewMetadata()
            .withName("p")
            .withNamespace("default")
            .addToAnnotations("podarium.dev/stops", "never")
            .endMetadata()
            .withNewSpec()
            .withNodeName("node-0")
            .addNewContainer()
            .withName("c")
            .withImage("nginx:1")
            .endContainer()
            .endSpec()
            .build());
    lab.world.runUntilSettled();
    lab.delete(10L).world.runUntilSettled();

    assertThat(deletedAt() - askedAt()).isBetween(10.0, 10.1);
    assertThat(last().getStatus().getPhase()).isEqualTo("Failed");
    assertThat(
            last()
                .getStatus()
                .getContainerStatuses()
                .getFirst()
                .getState()
                .getTerminated()
                .getExitCode())
        .isEqualTo(137);
  }

  @Test
  void aPreStopHookRunsWithinTheGracePeriod() {
    lab.run(
        spec ->
            spec.editFirstContainer()
                .withNewLifecycle()
                .withNewPreStop()
                .withNewExec()
                .withCommand("sh", "-c", "sleep 5")
                .endExec()
                .endPreStop()
                .endLifecycle()
                .endContainer(),
        "nginx:1");
    lab.world.runUntilSettled();
    lab.delete(null).world.runUntilSettled();

    assertThat(deletedAt() - askedAt()).isBetween(6.0, 6.1);
  }

  @Test
  void aPodThatIsDeletedWhileItsImageIsPulledGoesWithoutHavingRun() {
    lab.run("nginx:1").world.runFor(0.5);
    lab.delete(null).world.runUntilSettled();

    assertThat(lab.world.latest().find(Lab.P)).isNull();
    assertThat(lab.events()).noneMatch(event -> event.startsWith("Started"));
    assertThat(last().getStatus().getPhase()).isEqualTo("Failed");
  }

  @Test
  void aPodThatIsTakenAwayByForceLeavesNothingUnderWay() {
    lab.run("nginx:1").world.runFor(0.5);
    lab.delete(0L).world.runFor(10);

    assertThat(lab.world.latest().find(Lab.P)).isNull();
    assertThat(lab.events()).containsExactly("Pulling: Pulling image \"nginx:1\"");
  }

  @Test
  void aPodThatIsDeletedAsSoonAsItWasRejectedGoes() {
    lab.run(spec -> spec.withNewOs("windows"), "nginx:1").world.runFor(0.5);
    lab.delete(null).world.runFor(60);

    assertThat(lab.world.latest().find(Lab.P)).isNull();
  }

  private Pod last() {
    return (Pod) changes(Verb.DELETE).getFirst().object();
  }

  private double deletedAt() {
    return Lab.seconds(changes(Verb.DELETE).getFirst());
  }

  private double askedAt() {
    return Lab.seconds(changes(Verb.UPDATE).getFirst());
  }

  private List<Change> changes(Verb verb) {
    return lab.world.changes().stream()
        .filter(c -> c.ref().equals(Lab.P) && c.verb() == verb)
        .toList();
  }
}
