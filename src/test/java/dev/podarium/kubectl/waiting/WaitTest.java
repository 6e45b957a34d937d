package dev.podarium.kubectl.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.kubectl.command.CommandResult;
import dev.podarium.stories.Stage;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "deployment/web --for=condition=Available",
        "deployment web --for=condition=available=TRUE",
        "deployment --all --for=condition=Available",
        "-f manifests/self-healing/web.yaml --for=condition=Available",
        "deployment/web --for=jsonpath={.status.readyReplicas}=3",
        "deployment/web --for=jsonpath=.status.availableReplicas=3",
        "deployment/web"
            + " --for=jsonpath={.status.conditions[?(@.type==\"Progressing\")].reason}"
            + "=NewReplicaSetAvailable"
      })
  void timeGoesByUntilItIsAsAskedFor(String words) {
    var stage = Stage.of("self-healing", 3);

    var result = stage.trying("kubectl wait " + words);

    assertThat(result).isEqualTo(said("deployment.apps/web condition met"));
    assertThat(stage.find(Deployment.class, "web").getStatus().getAvailableReplicas()).isEqualTo(3);
    assertThat(stage.seconds()).isBetween(0.5, 29.0);
  }

  @Test
  void theTimeOutIsVirtualAndThirtySecondsUnlessSaid() {
    var stage = Stage.of("self-healing", 3);

    var failed = stage.trying("kubectl wait deployment/web --for=condition=Available=False");
    assertThat(failed.exit()).isZero();

    stage.settle();
    var before = stage.seconds();
    var result = stage.trying("kubectl wait deployment/web --for=condition=Available=False");

    assertThat(result)
        .isEqualTo(refused("error: timed out waiting for the condition on deployments/web"));
    assertThat(stage.seconds() - before).isEqualTo(30);
  }

  @Test
  void aTimeOutOfZeroLooksOnce() {
    var stage = Stage.of("self-healing", 3);

    assertThat(stage.trying("kubectl wait deployment/web --for=condition=Available --timeout=0"))
        .isEqualTo(refused("error: condition not met for deployments/web"));
    assertThat(stage.seconds()).isZero();
  }

  @Test
  void aDeletionIsWaitedForAndWhatIsGoneNeedsNoWord() {
    var stage = Stage.of("self-healing", 3).settle();
    var pod = stage.list(io.fabric8.kubernetes.api.model.Pod.class).getFirst();
    var name = "pod/" + pod.getMetadata().getName();
    stage.say("kubectl delete " + name);

    assertThat(stage.trying("kubectl wait " + name + " --for=delete"))
        .isEqualTo(said(name + " condition met"));
    assertThat(stage.trying("kubectl wait " + name + " --for=delete"))
        .isEqualTo(new CommandResult("", "", 0));
  }

  @Test
  void whatIsNotThereIsSaidUnlessItsCreationIsWaitedFor() {
    var stage = Stage.empty(1);

    assertThat(stage.trying("kubectl wait deployment/web --for=condition=Available"))
        .isEqualTo(refused("Error from server (NotFound): deployments.apps \"web\" not found"));
    assertThat(stage.trying("kubectl wait pods --all --for=condition=Ready"))
        .isEqualTo(refused("error: no matching resources found"));
    assertThat(stage.trying("kubectl wait pod/x --for=create --timeout=2s"))
        .isEqualTo(refused("error: timed out waiting for the condition"));
    stage.say("kubectl apply -f manifests/self-healing");
    assertThat(stage.trying("kubectl wait pods --all --for=create --for=condition=Ready").exit())
        .isZero();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "--for=ready | error: unrecognized condition: \"ready\"",
        "--for=jsonpath={.status}= | error: jsonpath wait has to have a value after equal sign,"
            + " like --for=jsonpath='{.status.readyReplicas}'=3",
        "--for=jsonpath={.status}=x | error: jsonpath leads to a nested object or list which is"
            + " not supported",
        "--for=jsonpath={.status.conditions[*].type} | error: given jsonpath expression matches"
            + " more than one value"
      })
  void whatCannotBeWaitedForIsSaid(String words, String error) {
    var stage = Stage.of("self-healing", 3).settle();

    assertThat(stage.trying("kubectl wait deployment/web " + words)).isEqualTo(refused(error));
  }

  private static CommandResult said(String line) {
    return new CommandResult(line + "\n", "", 0);
  }

  private static CommandResult refused(String line) {
    return new CommandResult("", line + "\n", 1);
  }
}
