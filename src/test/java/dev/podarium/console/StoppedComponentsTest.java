package dev.podarium.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.World;
import dev.podarium.api.HardwareCommand.StartComponent;
import dev.podarium.api.HardwareCommand.StopComponent;
import dev.podarium.kubectl.Kubectl;
import dev.podarium.stories.Stage;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words by which a script holds components, and what a person reads when they are away. */
class StoppedComponentsTest {

  @Test
  void componentsAreNamedInWordsAndMayHaveASpace() {
    assertThat(problem("fault", "stop-component", "kube-scheduler")).isNull();
    assertThat(problem("fault", "start-component", "kubelet", "node-1")).isNull();
    assertThat(problem("fault", "slow-component", "kubelet", "node-1", "2.5")).isNull();
    assertThat(problem("fault", "stop", "deployment-controller")).isNull();
    assertThat(problem("fault", "start", "kube-controller-manager")).isNull();
    assertThat(problem("fault", "stop-component")).contains("takes one name");
    assertThat(problem("fault", "slow-component", "etcd")).contains("how many times as long");
    assertThat(problem("fault", "slow-component", "etcd", "fast")).contains("how many times");
  }

  @Test
  void whileTheApiServerIsAwayKubectlCannotEvenRead() {
    var world = World.of(1);
    var kubectl =
        new Kubectl(
            world::latest, world::answer, () -> world.cluster().agenda().now(), Path.of(""));
    world.answer(new StopComponent("kube-apiserver"));

    assertThat(kubectl.run(List.of("get", "nodes")).err())
        .isEqualTo(
            "The connection to the server 10.96.0.1:443 was refused - did you specify the right"
                + " host or port?\n");

    world.answer(new StartComponent("kube-apiserver"));
    world.answer(new StopComponent("etcd"));
    assertThat(kubectl.run(List.of("get", "nodes")).err())
        .isEqualTo("Error from server: etcdserver: request timed out\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"replicaset-controller", "kube-controller-manager"})
  void whileAControllerIsStoppedNothingOfItHappensAndThenItConverges(String name) {
    var stage = Stage.of("self-healing", 3).settle();
    var lost = stage.list(Pod.class).getFirst().getMetadata().getName();

    stage.say("fault stop " + name).say("kubectl delete pod " + lost).runFor(120);
    assertThat(stage.list(Pod.class)).hasSize(2);
    assertThat(stage.find(Deployment.class, "web").getStatus().getReadyReplicas()).isEqualTo(3);

    stage.say("fault start " + name).settle();
    assertThat(stage.list(Pod.class)).hasSize(3);
    assertThat(stage.find(Deployment.class, "web").getStatus().getReadyReplicas()).isEqualTo(3);
  }

  private static String problem(String... words) {
    return HardwareWords.problem(List.of(words));
  }
}
